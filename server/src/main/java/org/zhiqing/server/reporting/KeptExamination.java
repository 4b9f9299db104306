package org.zhiqing.server.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.check.OrganKind;

/**
 * An examined report that somebody said to keep.
 *
 * @param kind of the organ examined; {@code null} if not known
 * @param organName as read; empty where it was not found
 * @param year as read; {@code null} where it was not found
 * @param errors how many findings are errors
 * @param explanations how many findings need an explanation
 * @param remarks how many findings are information
 */
public record KeptExamination(
        long id,
        String fileName,
        @Nullable OrganKind kind,
        String organName,
        @Nullable Integer year,
        int errors,
        int explanations,
        int remarks,
        String keptBy,
        Instant keptAt) {}
