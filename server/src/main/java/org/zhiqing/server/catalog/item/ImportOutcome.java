package org.zhiqing.server.catalog.item;

/**
 * What reading a catalog has done, or would do.
 *
 * @param done whether it was taken in; {@code false} if it was only tried
 */
public record ImportOutcome(int addedCount, int changedCount, int unchangedCount, boolean done) {}
