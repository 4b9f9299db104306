package org.zhiqing.server.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Beijing;

/**
 * What to look for in the log; empty and {@code null} mean everything.
 *
 * @param personName part of a name
 * @param act a whole word, e.g. {@code document.published}
 * @param subject a whole subject or its kind: {@code document/12}, {@code document}
 * @param from first day
 * @param until last day, included
 */
public record AuditQuery(
        String personName, String act, String subject, @Nullable LocalDate from, @Nullable LocalDate until) {

    @Nullable
    OffsetDateTime fromInstant() {
        return from == null ? null : from.atStartOfDay(Beijing.ZONE).toOffsetDateTime();
    }

    @Nullable
    OffsetDateTime untilInstant() {
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(Beijing.ZONE).toOffsetDateTime();
    }
}
