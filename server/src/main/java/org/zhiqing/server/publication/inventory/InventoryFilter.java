package org.zhiqing.server.publication.inventory;

import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.DisclosureAttribute;

/**
 * Which entries are shown. Each part that is {@code null} or {@code false} restricts nothing.
 *
 * @param article of the ground: 14, 15 or 16
 * @param flagged only those for whose publication arts. 19–21 speak
 * @param due only those whose re-assessment has come or is overdue
 */
public record InventoryFilter(
        @Nullable DisclosureAttribute attribute, @Nullable Integer article, boolean flagged, boolean due) {

    public static final InventoryFilter ALL = new InventoryFilter(null, null, false, false);
}
