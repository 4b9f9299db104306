package org.zhiqing.server.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
        String by) {}
