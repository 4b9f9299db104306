package org.zhiqing.server.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;

/**
 * Who may see what is withheld, or was withdrawn for secrecy ({@code guarded_document}): its own unit, whoever wrote it,
 * and whoever decides about it. The one rule for pages, lists, search, ledger and operation log.
 */
public final class WithheldTitles {

    /** What stands in the place of a title or of words that are not for the reader. */
    public static final String HIDDEN = "（不公开信息，标题不显示）";

    /** The condition under which a reader may see document {@code d}; its parameters are {@link #params}. */
    public static final String SHOWN =
            """
            (d.author_id = :reader
             or d.organ_id = :readerOrgan and (:readerDecides
                 or coalesce(d.unit_id = cast(:readerUnit as bigint), false))
             or not exists (select 1 from guarded_document g where g.id = d.id))
            """;

    private WithheldTitles() {}

    /** Returns the parameters of {@link #SHOWN}. */
    public static Map<String, @Nullable Object> params(Actor reader) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("reader", reader.person());
        params.put("readerOrgan", reader.organ());
        params.put("readerDecides", decides(reader));
        params.put("readerUnit", reader.unit());
        return params;
    }

    /** Returns whether the person may see titles of what a unit of their organ withholds. */
    public static boolean shownTo(Actor actor, @Nullable Long unit) {
        return decides(actor) || unit != null && Objects.equals(unit, actor.unit());
    }

    private static boolean decides(Actor actor) {
        return actor.may(Act.INVENTORY_TITLES);
    }
}
