package org.zhiqing.server.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Findings;

/** Checks the days that people enter: not missing, not in the future, not before what came earlier. */
record Days(LocalDate today, Findings.Collector wrong) {

    /** Notes what is wrong with a day that has to be there. */
    void required(@Nullable LocalDate day, String field, @Nullable LocalDate earliest) {
        if (!wrong.when(day == null, field, "request.day-missing")) {
            optional(day, field, earliest);
        }
    }

    /** Notes what is wrong with a day that may be missing. */
    void optional(@Nullable LocalDate day, String field, @Nullable LocalDate earliest) {
        if (day == null) {
            return;
        }
        wrong.when(day.isAfter(today), field, "request.day-in-future", day, today);
        if (earliest != null) {
            wrong.when(day.isBefore(earliest), field, "request.day-too-early", day, earliest);
        }
    }
}
