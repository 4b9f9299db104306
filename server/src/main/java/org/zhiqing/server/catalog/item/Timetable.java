package org.zhiqing.server.catalog.item;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.WorkingDays;

/**
 * When an item is due.
 *
 * @param days working days after the event, or after the end of the month or quarter; 0 for the day itself
 * @param yearlyBy the last day of a yearly item, included; {@code null} for all others
 */
public record Timetable(Cycle cycle, int days, @Nullable MonthDay yearlyBy) {

    /** The limit of art. 26, where no other is set. */
    public static final int STATUTORY_DAYS = 20;

    /** The most working days that an item may set. */
    public static final int MOST_DAYS = 250;

    private static final int FORTNIGHT = 14;
    private static final Pattern WORKING_DAYS = Pattern.compile("(\\d{1,3})\\s*个?工作日");

    /** Within so many working days of an event. */
    public static Timetable onEvent(int days) {
        return new Timetable(Cycle.ON_EVENT, days, null);
    }

    /** Returns the timetable that a time limit in words (公开时限) asks for; that of art. 26 where it names none. */
    public static Timetable ofWords(String timeLimit) {
        Matcher days = WORKING_DAYS.matcher(timeLimit);
        if (days.find()) {
            return onEvent(Math.min(MOST_DAYS, Integer.parseInt(days.group(1))));
        }
        if (timeLimit.matches("(?s).*(实时|即时|及时|当日|当天).*")) {
            return new Timetable(Cycle.AT_ONCE, 0, null);
        }
        if (timeLimit.matches("(?s).*(每日|每天|每个工作日).*")) {
            return new Timetable(Cycle.DAILY, 0, null);
        }
        if (timeLimit.matches("(?s).*(两周|半月|半个月).*")) {
            return new Timetable(Cycle.TWO_WEEKS, 0, null);
        }
        if (timeLimit.matches("(?s).*(每月|按月|月度).*")) {
            return new Timetable(Cycle.MONTHLY, 0, null);
        }
        if (timeLimit.matches("(?s).*(每季|按季|季度).*")) {
            return new Timetable(Cycle.QUARTERLY, 0, null);
        }
        if (timeLimit.matches("(?s).*(每年|按年|年度).*")) {
            return new Timetable(Cycle.YEARLY, 0, MonthDay.of(12, 31));
        }
        return onEvent(STATUTORY_DAYS);
    }

    /**
     * Returns when something that happened on the day is due; the day itself is not counted (art. 26). At once means
     * the day itself, or the next working day where it is none.
     */
    public LocalDate dueAfter(LocalDate event, WorkingDays calendar) {
        return days == 0 ? calendar.onOrAfter(event).on() : calendar.after(event, days);
    }

    /**
     * Returns the periods that have begun and whose first day is later than {@code after}, oldest first; none for
     * cycles of events and for {@link Cycle#TWO_WEEKS}, whose periods follow each other: {@link #fortnight}.
     */
    public List<Period> begun(LocalDate after, LocalDate today, WorkingDays calendar) {
        List<Period> begun = new ArrayList<>();
        if (cycle.isOfEvents() || cycle == Cycle.TWO_WEEKS) {
            return begun;
        }
        for (LocalDate first = firstLaterThan(after); !first.isAfter(today); first = firstLaterThan(first)) {
            if (cycle != Cycle.DAILY || calendar.isWorkingDay(first)) {
                begun.add(new Period(first, dueOf(first, calendar)));
            }
        }
        return begun;
    }

    /** Returns the first day of the period in which the day lies. */
    public LocalDate firstDay(LocalDate day) {
        return switch (cycle) {
            case AT_ONCE, ON_EVENT, DAILY, TWO_WEEKS -> day;
            case MONTHLY -> day.withDayOfMonth(1);
            case QUARTERLY -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEARLY -> day.withDayOfYear(1);
        };
    }

    /** Returns the two weeks that follow the day of the last publication. */
    public static Period fortnight(LocalDate lastPublished) {
        return new Period(lastPublished, lastPublished.plusDays(FORTNIGHT));
    }

    private LocalDate firstLaterThan(LocalDate day) {
        return switch (cycle) {
            case AT_ONCE, ON_EVENT, DAILY, TWO_WEEKS -> day.plusDays(1);
            case MONTHLY -> day.plusMonths(1).withDayOfMonth(1);
            case QUARTERLY -> firstDay(day).plusMonths(3);
            case YEARLY -> LocalDate.of(day.getYear() + 1, 1, 1);
        };
    }

    private LocalDate dueOf(LocalDate first, WorkingDays calendar) {
        LocalDate end =
                switch (cycle) {
                    case AT_ONCE, ON_EVENT, DAILY, TWO_WEEKS -> first;
                    case MONTHLY -> first.plusMonths(1).minusDays(1);
                    case QUARTERLY -> first.plusMonths(3).minusDays(1);
                    case YEARLY -> last(first.getYear());
                };
        return days == 0 ? end : calendar.after(end, days);
    }

    private LocalDate last(int year) {
        MonthDay by = Objects.requireNonNull(yearlyBy, "a yearly item has a day");
        return by.isValidYear(year)
                ? by.atYear(year)
                : Year.of(year).atMonth(by.getMonth()).atEndOfMonth();
    }

    /** Returns it in words: 每月，月末后 10 个工作日内. */
    public String words() {
        return switch (cycle) {
            case AT_ONCE -> days == 0 ? "即时（当日）" : "即时（" + days + " 个工作日内）";
            case DAILY -> "每个工作日";
            case TWO_WEEKS -> "每两周";
            case MONTHLY -> days == 0 ? "每月" : "每月，月末后 " + days + " 个工作日内";
            case QUARTERLY -> days == 0 ? "每季度" : "每季度，季末后 " + days + " 个工作日内";
            case YEARLY -> {
                MonthDay by = Objects.requireNonNull(yearlyBy, "a yearly item has a day");
                yield "每年 " + by.getMonthValue() + "月" + by.getDayOfMonth() + "日以前"
                        + (days == 0 ? "" : "（另加 " + days + " 个工作日）");
            }
            case ON_EVENT -> "形成或者变更后 " + days + " 个工作日内";
        };
    }

    /** Returns what a period that begins on the day is called: 2026年11月. */
    public String nameOf(LocalDate first) {
        return switch (cycle) {
            case AT_ONCE, ON_EVENT -> "";
            case DAILY -> first.getYear() + "年" + first.getMonthValue() + "月" + first.getDayOfMonth() + "日";
            case TWO_WEEKS -> first.getYear() + "年" + first.getMonthValue() + "月" + first.getDayOfMonth() + "日以后";
            case MONTHLY -> first.getYear() + "年" + first.getMonthValue() + "月";
            case QUARTERLY -> first.getYear() + "年第" + "一二三四".charAt((first.getMonthValue() - 1) / 3) + "季度";
            case YEARLY -> first.getYear() + "年";
        };
    }
}
