package org.zhiqing.server.catalog.duty;

/** What is public of an organ's catalog, or stated to the public, has changed. Published in the same transaction. */
public record CoverageChanged(long organ) {}
