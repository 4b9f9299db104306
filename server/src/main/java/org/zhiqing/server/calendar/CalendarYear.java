package org.zhiqing.server.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.CalendarDay;
import org.zhiqing.rules.calendar.WorkingDays;

/**
 * A year as a table of months, weeks and days.
 *
 * @param versions of the year's notice, newest first; empty when there is none
 * @param months twelve
 */
public record CalendarYear(int year, List<NoticeVersion> versions, List<Month> months) {

    /** A month; each week has seven places from Monday on, {@code null} before its first and after its last day. */
    public record Month(int month, List<Week> weeks, int workingDayCount) {}

    /** A week of a month. */
    public record Week(List<@Nullable CalendarDay> days) {}

    static CalendarYear of(int year, WorkingDays days, List<NoticeVersion> versions) {
        return new CalendarYear(
                year,
                versions,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(year, month), days))
                        .toList());
    }

    /** Returns whether the year has no notice, so that all its days are provisional (暂定). */
    public boolean isProvisional() {
        return versions.isEmpty();
    }

    /** Returns the working days of the year. */
    public int workingDayCount() {
        return months.stream().mapToInt(Month::workingDayCount).sum();
    }

    private static Month month(YearMonth month, WorkingDays days) {
        LocalDate first = month.atDay(1);
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1);
        List<Week> weeks = IntStream.range(0, 6)
                .mapToObj(monday::plusWeeks)
                .filter(start -> !start.isAfter(month.atEndOfMonth()))
                .map(start -> week(start, month, days))
                .toList();
        int working = (int) IntStream.rangeClosed(1, month.lengthOfMonth())
                .filter(day -> days.isWorkingDay(month.atDay(day)))
                .count();
        return new Month(month.getMonthValue(), weeks, working);
    }

    private static Week week(LocalDate monday, YearMonth month, WorkingDays days) {
        List<@Nullable CalendarDay> places = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            places.add(YearMonth.from(day).equals(month) ? days.day(day) : null);
        }
        return new Week(places);
    }
}
