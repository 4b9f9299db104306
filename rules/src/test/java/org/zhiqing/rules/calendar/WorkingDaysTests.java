package org.zhiqing.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped notices 2018–2026 and counting on them. */
@DisplayName("工作日：条例第二十六、三十、三十二至三十四条所称的工作日")
class WorkingDaysTests {

    private static final WorkingDays SHIPPED = WorkingDays.of(HolidayNotices.shipped());
    private static final WorkingDays PROVISIONAL = SHIPPED.provisionally();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void countsTheYear(int year, int count) {
        assertThat(SHIPPED.countBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(count);
    }

    @ParameterizedTest(name = "{0}: weekdays off by notice")
    @CsvSource(
            delimiter = '|',
            value = {
                "2019|01-01; 02-04..08; 04-05; 05-01..03; 06-07; 09-13; 10-01..04; 10-07",
                "2020|01-01; 01-24; 01-27..31; 04-06; 05-01; 05-04; 05-05; 06-25; 06-26; 10-01; 10-02; 10-05..08",
                "2021|01-01; 02-11; 02-12; 02-15..17; 04-05; 05-03..05; 06-14; 09-20; 09-21; 10-01; 10-04..07",
                "2022|01-03; 01-31; 02-01..04; 04-04; 04-05; 05-02..04; 06-03; 09-12; 10-03..07",
                "2023|01-02; 01-23..27; 04-05; 05-01..03; 06-22; 06-23; 09-29; 10-02..06",
                "2024|01-01; 02-12..16; 04-04; 04-05; 05-01..03; 06-10; 09-16; 09-17; 10-01..04; 10-07",
                "2025|01-01; 01-28..31; 02-03; 02-04; 04-04; 05-01; 05-02; 05-05; 06-02; 10-01..03; 10-06..08",
                "2026|01-01; 01-02; 02-16..20; 02-23; 04-06; 05-01; 05-04; 05-05; 06-19; 09-25; 10-01; 10-02; 10-05..07"
            })
    void knowsEveryWeekdayOff(int year, String off) {
        List<LocalDate> found = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(on -> on.getDayOfWeek().getValue() <= 5)
                .filter(on -> !SHIPPED.isWorkingDay(on))
                .toList();
        assertThat(found).isEqualTo(Days.of(year, off));
    }

    @ParameterizedTest(name = "{0}: weekend days worked by notice")
    @CsvSource(
            delimiter = '|',
            value = {
                "2018|02-11; 02-24; 04-08; 04-28; 09-29; 09-30; 12-29",
                "2019|02-02; 02-03; 04-28; 05-05; 09-29; 10-12",
                "2020|01-19; 04-26; 05-09; 06-28; 09-27; 10-10",
                "2021|02-07; 02-20; 04-25; 05-08; 09-18; 09-26; 10-09",
                "2022|01-29; 01-30; 04-02; 04-24; 05-07; 10-08; 10-09",
                "2023|01-28; 01-29; 04-23; 05-06; 06-25; 10-07; 10-08",
                "2024|02-04; 02-18; 04-07; 04-28; 05-11; 09-14; 09-29; 10-12",
                "2025|01-26; 02-08; 04-27; 09-28; 10-11",
                "2026|01-04; 02-14; 02-28; 05-09; 09-20; 10-10"
            })
    void knowsEveryWeekendDayWorked(int year, String worked) {
        List<LocalDate> found = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(on -> on.getDayOfWeek().getValue() > 5)
                .filter(SHIPPED::isWorkingDay)
                .toList();
        assertThat(found).isEqualTo(Days.of(year, worked));
    }

    @ParameterizedTest(name = "{0} plus {1} working days is {2}")
    @CsvSource({
        "2020-01-22,20,2020-02-27",
        "2024-02-08,20,2024-03-13",
        "2024-12-31,20,2025-02-05",
        "2025-01-24,20,2025-02-27",
        "2025-09-26,20,2025-10-30",
        "2026-02-13,20,2026-03-19",
        "2026-09-18,20,2026-10-22",
        "2026-09-30,7,2026-10-15",
        "2026-09-18,1,2026-09-20",
        "2026-09-19,1,2026-09-20",
        "2026-09-20,1,2026-09-21",
        "2018-12-28,1,2018-12-29",
        "2018-12-29,1,2019-01-02"
    })
    void doesNotCountTheStartDay(LocalDate start, int count, LocalDate due) {
        assertThat(SHIPPED.after(start, count)).isEqualTo(due);
        assertThat(SHIPPED.dueAfter(start, count)).isEqualTo(new DueDay(due, false));
        assertThat(SHIPPED.countBetween(start, due)).isEqualTo(count);
    }

    @ParameterizedTest(name = "{0} is {1} ({2}) by the notice for {3}")
    @CsvSource({
        "2018-12-29,MAKE_UP,元旦,2019",
        "2018-12-30,DAY_OFF,元旦,2019",
        "2018-12-31,DAY_OFF,元旦,2019",
        "2018-12-28,WORKING,,2018",
        "2019-01-02,WORKING,,2019",
        "2020-01-31,DAY_OFF,春节,2020",
        "2020-02-02,DAY_OFF,春节,2020",
        "2019-05-05,MAKE_UP,劳动节,2019",
        "2026-02-15,DAY_OFF,春节,2026",
        "2026-02-28,MAKE_UP,春节,2026",
        "2026-03-01,WEEKEND,,2026",
        "2026-12-31,WORKING,,2026"
    })
    void saysWhatADayIsAndByWhichNotice(LocalDate on, DayKind kind, String holiday, int noticeYear) {
        CalendarDay found = SHIPPED.day(on);
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.holiday()).isEqualTo(holiday);
        assertThat(found.notice()).extracting(HolidayNotice::year).isEqualTo(noticeYear);
        assertThat(found.isProvisional()).isFalse();
    }

    @ParameterizedTest(name = "{0} has no notice")
    @ValueSource(strings = {"2027-01-01", "2027-06-15", "2017-11-30", "2030-01-01"})
    void refusesAYearWithoutANotice(String on) {
        assertThatExceptionOfType(NoHolidayNoticeException.class)
                .isThrownBy(() -> SHIPPED.isWorkingDay(day(on)))
                .withMessageContaining(on)
                .satisfies(refused -> {
                    assertThat(refused.day()).isEqualTo(day(on));
                    assertThat(refused.year()).isEqualTo(day(on).getYear());
                });
    }

    @Test
    void refusesAPeriodThatRunsIntoAYearWithoutANotice() {
        assertThat(SHIPPED.after(day("2026-12-30"), 1)).isEqualTo(day("2026-12-31"));
        assertThatExceptionOfType(NoHolidayNoticeException.class)
                .isThrownBy(() -> SHIPPED.after(day("2026-12-30"), 2))
                .satisfies(refused -> assertThat(refused.year()).isEqualTo(2027));
    }

    @Test
    void goesOnMondayToFridayAndSaysSoWhenProvisional() {
        assertThat(PROVISIONAL.dueAfter(day("2026-12-30"), 2)).isEqualTo(new DueDay(day("2027-01-01"), true));
        assertThat(PROVISIONAL.day(day("2027-01-01")))
                .isEqualTo(new CalendarDay(day("2027-01-01"), DayKind.PROVISIONAL_WORKING, null, null));
        assertThat(PROVISIONAL.day(day("2027-01-02")).kind()).isEqualTo(DayKind.PROVISIONAL_WEEKEND);
        assertThat(PROVISIONAL.isProvisionalVariant()).isTrue();
        assertThat(SHIPPED.isProvisionalVariant()).isFalse();
    }

    @Test
    void isNotProvisionalWhileEveryDayHasItsNotice() {
        assertThat(PROVISIONAL.dueAfter(day("2026-12-01"), 20).provisional()).isFalse();
        assertThat(PROVISIONAL.dueAfter(day("2026-12-03"), 20)).isEqualTo(new DueDay(day("2026-12-31"), false));
        assertThat(PROVISIONAL.dueAfter(day("2026-12-04"), 20)).isEqualTo(new DueDay(day("2027-01-01"), true));
    }

    @ParameterizedTest(name = "a period ending {0} ends on {1}")
    @CsvSource({
        "2026-10-01,2026-10-08",
        "2026-10-08,2026-10-08",
        "2026-10-10,2026-10-10",
        "2026-10-11,2026-10-12",
        "2026-02-14,2026-02-14",
        "2026-02-15,2026-02-24"
    })
    void movesALastDayThatIsOff(LocalDate last, LocalDate moved) {
        assertThat(SHIPPED.onOrAfter(last)).isEqualTo(new DueDay(moved, false));
    }

    @Test
    void marksAMovedLastDayInAnUnknownYear() {
        assertThat(PROVISIONAL.onOrAfter(day("2027-01-02"))).isEqualTo(new DueDay(day("2027-01-04"), true));
    }

    @ParameterizedTest(name = "a period of {0} days is refused")
    @ValueSource(ints = {0, -3})
    void refusesAPeriodWithoutLength(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHIPPED.after(day("2026-01-05"), count))
                .withMessage("count must be at least 1, was " + count);
    }

    @Test
    void countsNothingBackwards() {
        assertThat(SHIPPED.countBetween(day("2026-03-05"), day("2026-03-05"))).isZero();
        assertThat(SHIPPED.countBetween(day("2026-03-05"), day("2026-03-02"))).isZero();
    }

    @Test
    void knowsItsYears() {
        assertThat(SHIPPED.years()).containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(SHIPPED.knows(2026)).isTrue();
        assertThat(SHIPPED.knows(2027)).isFalse();
    }

    @Test
    void refusesTwoNoticesForOneYear() {
        List<HolidayNotice> twice =
                List.of(notice(2027, Map.of(), Map.of()), notice(2027, Map.of(day("2027-01-01"), "元旦"), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingDays.of(twice))
                .withMessage("two holiday notices for 2027");
    }

    @Test
    void nextYearsNoticeWinsOverTheDecemberBefore() {
        WorkingDays before = WorkingDays.of(List.of(notice(2026, Map.of(), Map.of())));
        WorkingDays after = WorkingDays.of(
                List.of(notice(2026, Map.of(), Map.of()), notice(2027, Map.of(day("2026-12-31"), "元旦"), Map.of())));
        assertThat(before.isWorkingDay(day("2026-12-31"))).isTrue();
        assertThat(after.isWorkingDay(day("2026-12-31"))).isFalse();
        assertThat(after.isWorkingDay(day("2026-12-30"))).isTrue();
    }

    @Test
    void aNamedDecemberDayIsKnownEvenWithoutItsOwnYearsNotice() {
        WorkingDays only2019 = WorkingDays.of(HolidayNotices.shipped().subList(1, 2));
        assertThat(only2019.isWorkingDay(day("2018-12-29"))).isTrue();
        assertThatExceptionOfType(NoHolidayNoticeException.class)
                .isThrownBy(() -> only2019.isWorkingDay(day("2018-12-28")));
    }

    private static HolidayNotice notice(int year, Map<LocalDate, String> off, Map<LocalDate, String> work) {
        return new HolidayNotice(year, null, false, "测试", new TreeMap<>(off), new TreeMap<>(work));
    }
}
