package org.zhiqing.server.publication;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;

/** Who may see what is withheld: its own unit, and whoever decides about it. */
public final class WithheldTitles {

    private WithheldTitles() {}

    /** Returns whether the person may see titles of what a unit of their organ withholds. */
    public static boolean shownTo(Actor actor, @Nullable Long unit) {
        return actor.may(Act.INVENTORY_TITLES) || unit != null && Objects.equals(unit, actor.unit());
    }

    static boolean hidden(Document document, Actor actor) {
        return document.edition().content().attribute() == DisclosureAttribute.WITHHELD
                && document.publicEdition() == null
                && document.author() != actor.person()
                && !(actor.organ() == document.organ() && shownTo(actor, document.unit()));
    }
}
