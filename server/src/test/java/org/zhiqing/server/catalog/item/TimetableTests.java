package org.zhiqing.server.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiqing.rules.calendar.WorkingDays;

/** When an item is due: after an event in working days (art. 26), or once in each period. */
class TimetableTests {

    /** Monday to Friday, without any holiday. */
    private static final WorkingDays WEEKDAYS = WorkingDays.of(List.of()).provisionally();

    @Test
    void twentyWorkingDaysAreCountedFromTheDayAfterTheEvent() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        assertThat(Timetable.onEvent(20).dueAfter(monday, WEEKDAYS)).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(Timetable.onEvent(20).dueAfter(monday.minusDays(1), WEEKDAYS))
                .isEqualTo(LocalDate.of(2026, 3, 27));
    }

    @Test
    void atOnceIsTheDayItselfAndOnADayOffTheNextWorkingDay() {
        Timetable atOnce = new Timetable(Cycle.AT_ONCE, 0, null);
        assertThat(atOnce.dueAfter(LocalDate.of(2026, 3, 6), WEEKDAYS)).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(atOnce.dueAfter(LocalDate.of(2026, 3, 7), WEEKDAYS)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void everyMonthThatHasBegunIsDueOnceAndEndsWithItsLastDayOrWorkingDaysAfterIt() {
        Timetable monthly = new Timetable(Cycle.MONTHLY, 0, null);
        assertThat(monthly.begun(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1), WEEKDAYS))
                .containsExactly(
                        new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)),
                        new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
        Timetable later = new Timetable(Cycle.MONTHLY, 10, null);
        assertThat(later.begun(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28), WEEKDAYS))
                .containsExactly(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 13)));
    }

    @Test
    void aQuarterBeginsInJanuaryAprilJulyAndOctober() {
        Timetable quarterly = new Timetable(Cycle.QUARTERLY, 0, null);
        assertThat(quarterly.firstDay(LocalDate.of(2026, 6, 30))).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(quarterly.begun(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 7, 1), WEEKDAYS))
                .extracting(Period::dueOn)
                .containsExactly(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 9, 30));
    }

    @Test
    void aYearlyItemIsDueOnItsDayAlsoWhereTheYearHasNoSuchDay() {
        assertThat(new Timetable(Cycle.YEARLY, 0, MonthDay.of(1, 31))
                        .begun(LocalDate.of(2024, 12, 31), LocalDate.of(2026, 1, 1), WEEKDAYS))
                .extracting(Period::dueOn)
                .containsExactly(LocalDate.of(2025, 1, 31), LocalDate.of(2026, 1, 31));
        assertThat(new Timetable(Cycle.YEARLY, 0, MonthDay.of(2, 29))
                        .begun(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1), WEEKDAYS))
                .extracting(Period::dueOn)
                .containsExactly(LocalDate.of(2026, 2, 28));
    }

    @Test
    void aDailyItemIsDueOnWorkingDaysOnly() {
        assertThat(new Timetable(Cycle.DAILY, 0, null)
                        .begun(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 9), WEEKDAYS))
                .extracting(Period::dueOn)
                .containsExactly(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 9));
    }

    @Test
    void aFortnightEndsFourteenDaysAfterTheLastPublication() {
        assertThat(Timetable.fortnight(LocalDate.of(2026, 3, 1)).dueOn()).isEqualTo(LocalDate.of(2026, 3, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "自信息形成或者变更之日起20个工作日内, ON_EVENT, 20",
        "信息形成或变更之日起7个工作日内公开, ON_EVENT, 7",
        "实时公开, AT_ONCE, 0",
        "按月公开, MONTHLY, 0",
        "每季度公开一次, QUARTERLY, 0",
        "每年公开, YEARLY, 0",
        "按照有关规定, ON_EVENT, 20"
    })
    void aTimeLimitInWordsIsUnderstood(String words, Cycle cycle, int days) {
        Timetable timetable = Timetable.ofWords(words);
        assertThat(Map.entry(timetable.cycle(), timetable.days())).isEqualTo(Map.entry(cycle, days));
    }
}
