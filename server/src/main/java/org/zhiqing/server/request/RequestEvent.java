package org.zhiqing.server.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Beijing;

/**
 * A line of a request's history (办理记录).
 *
 * @param happenedOn the day it speaks of, which may be before it was written down
 * @param note for the office
 * @param told what the applicant reads when following the request; {@code null} for nothing
 */
public record RequestEvent(
        RequestEventKind kind,
        LocalDate happenedOn,
        String note,
        @Nullable String told,
        Instant recordedAt,
        String by) {

    /** Returns the day, and the day on which it was written down where that is another. */
    public String days() {
        LocalDate recordedOn = Beijing.day(recordedAt);
        return recordedOn.equals(happenedOn) ? happenedOn.toString() : happenedOn + "（" + recordedOn + " 登记）";
    }
}
