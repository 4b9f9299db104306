package org.zhiqing.server.work.handover;

import java.time.Instant;
import java.util.List;

/**
 * A handover as it was recorded.
 *
 * @param items in the order in which they were shown; empty in lists
 */
public record HandoverRecord(
        long id,
        long organ,
        long from,
        String fromName,
        long to,
        String toName,
        String reason,
        boolean accountClosed,
        Instant at,
        long by,
        String byName,
        int itemCount,
        List<Item> items) {

    public HandoverRecord {
        items = List.copyOf(items);
    }

    /** Something that moved, as it stood then. */
    public record Item(String kind, String what, String standing, String href) {}
}
