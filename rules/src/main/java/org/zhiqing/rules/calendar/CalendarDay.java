package org.zhiqing.rules.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day, what it is, and the notice that settled it.
 *
 * @param holiday the holiday's name (春节 …) for a day the notice names; null for every other day
 * @param notice the notice that decides the day, also by not naming it; null when provisional
 * @param overlay the region's overlay that made the day off or worked against the notice; null where none changed it
 */
public record CalendarDay(
        LocalDate on,
        DayKind kind,
        @Nullable String holiday,
        @Nullable HolidayNotice notice,
        @Nullable RegionalOverlay overlay) {

    /** A day on which no region has a say. */
    public CalendarDay(LocalDate on, DayKind kind, @Nullable String holiday, @Nullable HolidayNotice notice) {
        this(on, kind, holiday, notice, null);
    }

    /** Whether the day counts as a working day. */
    public boolean isWorking() {
        return kind.isWorking();
    }

    /** Whether no notice is known for the day's year. */
    public boolean isProvisional() {
        return kind.isProvisional();
    }
}
