package org.zhiqing.server.catalog;

/** An organ's sections, their names or their order have changed. Published in the same transaction. */
public record SectionsChanged(long organ) {}
