package org.zhiqing.server.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How near a due day is: the groups in which what waits is listed, nearest first. */
public enum Nearness {
    OVERDUE("已逾期"),
    TODAY("今天到期"),
    THIS_WEEK("本周到期"),
    LATER("以后"),
    WITHOUT_DUE_DAY("没有期限");

    private final String label;

    Nearness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Returns the group of a due day; a week ends on its Sunday.
     *
     * @param dueOn last day, included; {@code null} when nothing is due
     */
    static Nearness of(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn == null) {
            return WITHOUT_DUE_DAY;
        }
        if (dueOn.isBefore(today)) {
            return OVERDUE;
        }
        if (dueOn.equals(today)) {
            return TODAY;
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return dueOn.isAfter(sunday) ? LATER : THIS_WEEK;
    }
}
