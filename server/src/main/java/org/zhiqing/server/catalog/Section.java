package org.zhiqing.server.catalog;

import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.StatutoryItem;

/**
 * A section (栏目) of an organ's disclosure column.
 *
 * @param parent id of the section above, or {@code null} at the top
 * @param slug its word in addresses and documents; only a restructuring changes it
 * @param purpose one line that says what belongs here; may be empty
 * @param position among its siblings, from 1
 * @param depth 0 at the top
 * @param item the item of art. 20 that it fulfils, or {@code null}
 * @param version rises by one with every save
 */
public record Section(
        long id,
        long organ,
        @Nullable Long parent,
        String slug,
        String name,
        String purpose,
        int position,
        int depth,
        @Nullable StatutoryItem item,
        int version) {}
