package org.zhiqing.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of working days (工作日) made from holiday notices and what a region adds to them. Immutable.
 *
 * <p>A day is known when the notice of its year is loaded. The notice of the following year may still change the last
 * days of a December; it wins over the notice of the day's own year once it is loaded, so a calendar is made anew when a
 * notice comes in.
 */
public final class WorkingDays {

    private final NavigableMap<Integer, HolidayNotice> notices;
    private final Map<Integer, RegionalOverlay> overlays;
    private final boolean provisional;

    private WorkingDays(
            NavigableMap<Integer, HolidayNotice> notices, Map<Integer, RegionalOverlay> overlays, boolean provisional) {
        this.notices = notices;
        this.overlays = overlays;
        this.provisional = provisional;
    }

    /**
     * Makes the calendar of these notices.
     *
     * @throws IllegalArgumentException if two notices are for the same year
     */
    public static WorkingDays of(Collection<HolidayNotice> notices) {
        var byYear = new TreeMap<Integer, HolidayNotice>();
        for (HolidayNotice notice : notices) {
            if (byYear.put(notice.year(), notice) != null) {
                throw new IllegalArgumentException("two holiday notices for " + notice.year());
            }
        }
        return new WorkingDays(byYear, Map.of(), false);
    }

    /**
     * Returns the calendar of a region: where it says that a day is off or worked, that holds against the notices.
     *
     * @param added one overlay of the region for a year at most
     * @throws IllegalArgumentException if two overlays are for the same year
     */
    public WorkingDays with(Collection<RegionalOverlay> added) {
        var byYear = new TreeMap<Integer, RegionalOverlay>();
        for (RegionalOverlay overlay : added) {
            if (byYear.put(overlay.year(), overlay) != null) {
                throw new IllegalArgumentException("two overlays for " + overlay.year());
            }
        }
        return new WorkingDays(notices, byYear, provisional);
    }

    /** The variant that goes on with Monday to Friday where a notice is missing, and marks such days as provisional. */
    public WorkingDays provisionally() {
        return new WorkingDays(notices, overlays, true);
    }

    /** Whether this is the variant that goes on where a notice is missing. */
    public boolean isProvisionalVariant() {
        return provisional;
    }

    /** The years for which a notice exists, ascending. */
    public NavigableSet<Integer> years() {
        return new TreeMap<>(notices).navigableKeySet();
    }

    /** Whether a notice for the year exists. */
    public boolean knows(int year) {
        return notices.containsKey(year);
    }

    /**
     * Returns what the day is and which notice, or overlay of the region, says so.
     *
     * @throws NoHolidayNoticeException if the day's year has no notice and this is not the provisional variant
     */
    public CalendarDay day(LocalDate day) {
        CalendarDay national = nationalDay(day);
        @Nullable RegionalOverlay next = overlays.get(day.getYear() + 1);
        @Nullable
        RegionalOverlay overlay = next != null && next.works(day) != null ? next : overlays.get(day.getYear());
        @Nullable Boolean works = overlay == null ? null : overlay.works(day);
        if (overlay == null || works == null || works == national.isWorking()) {
            return national;
        }
        DayKind kind = works ? DayKind.MAKE_UP : DayKind.DAY_OFF;
        return new CalendarDay(day, kind, overlay.holiday(day), national.notice(), overlay);
    }

    private CalendarDay nationalDay(LocalDate day) {
        @Nullable HolidayNotice next = notices.get(day.getYear() + 1);
        if (next != null && next.names(day)) {
            return named(day, next);
        }
        @Nullable HolidayNotice own = notices.get(day.getYear());
        if (own == null) {
            return unknown(day);
        }
        if (own.names(day)) {
            return named(day, own);
        }
        return new CalendarDay(day, isWeekend(day) ? DayKind.WEEKEND : DayKind.WORKING, null, own);
    }

    /**
     * Returns whether the day is worked.
     *
     * @throws NoHolidayNoticeException if the day's year has no notice and this is not the provisional variant
     */
    public boolean isWorkingDay(LocalDate day) {
        return day(day).isWorking();
    }

    /**
     * Returns the last day of a period of working days, the day of the event not counted.
     *
     * @param start the day of the event, worked or not
     * @param count the length in working days, at least 1
     * @throws IllegalArgumentException if {@code count} is less than 1
     * @throws NoHolidayNoticeException if the period runs into a year without a notice and this is not the provisional
     *     variant
     */
    public LocalDate after(LocalDate start, int count) {
        return dueAfter(start, count).on();
    }

    /** As {@link #after}, and says whether the answer is provisional. */
    public DueDay dueAfter(LocalDate start, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, was " + count);
        }
        LocalDate on = start;
        boolean unsettled = false;
        for (int counted = 0; counted < count; ) {
            on = on.plusDays(1);
            CalendarDay day = day(on);
            unsettled |= day.isProvisional();
            counted += day.isWorking() ? 1 : 0;
        }
        return new DueDay(on, unsettled);
    }

    /**
     * Returns the day itself when it is worked, else the next day that is: where a period of calendar days or months
     * ends when its last day is a day off.
     */
    public DueDay onOrAfter(LocalDate day) {
        CalendarDay found = day(day);
        boolean unsettled = found.isProvisional();
        while (!found.isWorking()) {
            found = day(found.on().plusDays(1));
            unsettled |= found.isProvisional();
        }
        return new DueDay(found.on(), unsettled);
    }

    /**
     * Counts the working days after {@code start} up to {@code end}, the end included.
     *
     * @return 0 when {@code end} is not after {@code start}
     */
    public int countBetween(LocalDate start, LocalDate end) {
        int count = 0;
        for (LocalDate on = start.plusDays(1); !on.isAfter(end); on = on.plusDays(1)) {
            count += isWorkingDay(on) ? 1 : 0;
        }
        return count;
    }

    private CalendarDay unknown(LocalDate day) {
        if (!provisional) {
            throw new NoHolidayNoticeException(day);
        }
        DayKind kind = isWeekend(day) ? DayKind.PROVISIONAL_WEEKEND : DayKind.PROVISIONAL_WORKING;
        return new CalendarDay(day, kind, null, null);
    }

    private static CalendarDay named(LocalDate day, HolidayNotice notice) {
        @Nullable String off = notice.daysOff().get(day);
        return off != null
                ? new CalendarDay(day, DayKind.DAY_OFF, off, notice)
                : new CalendarDay(day, DayKind.MAKE_UP, notice.makeUpDays().get(day), notice);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
