package org.zhiqing.server.catalog.item;

import org.jspecify.annotations.Nullable;

/**
 * An organ's catalog says something else now. Published in the same transaction.
 *
 * @param item id of the one item that changed; {@code null} when many did
 */
public record CatalogChanged(long organ, @Nullable Long item) {}
