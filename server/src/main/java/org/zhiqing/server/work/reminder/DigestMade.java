package org.zhiqing.server.work.reminder;

import java.time.LocalDate;
import java.util.List;

/**
 * A person's digest of a day is there. Published within the transaction that makes it.
 *
 * @param lines nearest first; never empty
 */
public record DigestMade(long person, long organ, LocalDate on, List<Reminder> lines) {

    public DigestMade {
        lines = List.copyOf(lines);
    }
}
