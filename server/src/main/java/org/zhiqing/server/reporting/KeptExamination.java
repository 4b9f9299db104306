package org.zhiqing.server.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An examined report that somebody said to keep.
 *
 * @param organName as read; empty where it was not found
 * @param year as read; {@code null} where it was not found
 * @param errors how many findings are errors
 * @param explanations how many findings need an explanation
 * @param remarks how many findings are information
 */
public record KeptExamination(
        long id,
        String fileName,
        String organName,
        @Nullable Integer year,
        int errors,
        int explanations,
        int remarks,
        String keptBy,
        Instant keptAt) {}
