package org.zhiqing.server.catalog.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.catalog.item.CatalogItem;

/**
 * An item with where it stands today.
 *
 * @param documentCount documents that are public under it
 * @param lastPublishedOn of the newest of them, or {@code null}
 * @param next the open duty that is due first, or {@code null}
 * @param statement the statement that holds, or {@code null}
 */
public record CoverageLine(
        CatalogItem item,
        ItemStanding standing,
        int documentCount,
        @Nullable LocalDate lastPublishedOn,
        @Nullable Duty next,
        @Nullable Statement statement) {}
