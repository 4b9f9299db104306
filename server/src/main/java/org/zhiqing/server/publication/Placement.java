package org.zhiqing.server.publication;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is to stand.
 *
 * @param section slug of a section
 * @param item id of an item of the catalog (公开事项), or {@code null} for none; -1 for one that is no id
 * @param duty id of the duty that it is written for, or {@code null} for whichever is due first
 */
public record Placement(String section, @Nullable Long item, @Nullable Long duty) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})(?:/(\\d{1,18}))?");

    /** In the section, under no item. */
    public static Placement in(String section) {
        return new Placement(section, null, null);
    }

    /** In the section, under what a select field says: {@code item} or {@code item/duty}; none if it is empty. */
    public static Placement of(String section, String written) {
        if (written.isBlank()) {
            return in(section);
        }
        Matcher ids = WRITTEN.matcher(written.strip());
        if (!ids.matches()) {
            return new Placement(section, -1L, null);
        }
        return new Placement(
                section, Long.valueOf(ids.group(1)), ids.group(2) == null ? null : Long.valueOf(ids.group(2)));
    }

    Placement inSection(String slug) {
        return new Placement(slug, item, duty);
    }

    /** Returns it as a select field says it; empty for none. */
    public String written() {
        return item == null ? "" : duty == null ? item.toString() : item + "/" + duty;
    }
}
