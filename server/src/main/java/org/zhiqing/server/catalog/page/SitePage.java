package org.zhiqing.server.catalog.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page or a topic page (专题).
 *
 * @param slug {@link #HOME}, or its word in the address; never changes, never given twice
 * @param draft number of the edition in work
 * @param follows number of the edition that it was made from; 0 for the first
 * @param open number of the edition that the public reads; {@code null} if none
 * @param draftBy id of the person who made the edition in work
 * @param blocks of the edition in work
 * @param closedOn since when a topic is closed; {@code null} while it is not
 * @param version rises by one with every change
 */
public record SitePage(
        long id,
        long organ,
        String slug,
        String title,
        String purpose,
        int draft,
        int follows,
        @Nullable Integer open,
        long draftBy,
        String draftName,
        List<Block> blocks,
        @Nullable LocalDate closedOn,
        int version) {

    public static final String HOME = "home";

    public SitePage {
        blocks = List.copyOf(blocks);
    }

    public boolean isHome() {
        return slug.equals(HOME);
    }

    /** Returns whether the public reads something else than the edition in work. */
    public boolean isChanged() {
        return open == null || open != draft;
    }

    public String path() {
        return isHome() ? "/" : "/topics/" + slug;
    }
}
