package org.zhiqing.server.screening;

import java.time.Instant;

/** A version of an organ's list. */
public record ListVersion(int version, String note, int addedCount, int removedCount, String personName, Instant at) {}
