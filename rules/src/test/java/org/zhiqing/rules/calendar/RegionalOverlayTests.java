package org.zhiqing.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhiqing.rules.deadline.AnswerClock;
import org.zhiqing.rules.deadline.ClockHistory;
import org.zhiqing.rules.deadline.ClockPolicy;
import org.zhiqing.rules.deadline.DeadlineLedger;
import org.zhiqing.rules.deadline.LedgerLine;
import org.zhiqing.rules.deadline.LedgerLineKind;

/** What a region adds to the State Council's notices. */
@DisplayName("地方放假安排：全国年节及纪念日放假办法第四条")
class RegionalOverlayTests {

    private static final WorkingDays NATIONAL = WorkingDays.of(HolidayNotices.shipped());
    /** Invented days around a feast on a Sunday; the weekend before is worked for the Tuesday. */
    private static final RegionalOverlay GUANGXI = overlay(
            "广西", 2, 2026, List.of("2026-04-18", "2026-04-19", "2026-04-20", "2026-04-21"), List.of("2026-04-11"));

    @Test
    void aDayOffOfTheRegionDoesNotCountAndTheLedgerNamesTheOverlayAndItsVersion() {
        DeadlineLedger ledger = ledger(NATIONAL.with(List.of(GUANGXI)));

        assertThat(ledger(NATIONAL).dueOn()).isEqualTo("2026-05-09");
        assertThat(ledger.dueOn())
                .as("two days off and one make-up day after receipt")
                .isEqualTo("2026-05-11");
        assertThat(line(ledger, "2026-04-20")).satisfies(line -> {
            assertThat(line.kind()).isEqualTo(LedgerLineKind.DAY_OFF);
            assertThat(line.text()).isEqualTo("三月三放假，不计入");
            assertThat(line.notice()).isEqualTo("广西2026年地方放假安排第2版（测〔2026〕1号，文号待核对）");
            assertThat(line.rule().text()).contains("第四条");
        });
        assertThat(line(ledger, "2026-04-11").kind()).isEqualTo(LedgerLineKind.MAKE_UP_COUNTED);
        assertThat(line(ledger, "2026-04-11").notice()).startsWith("广西2026年地方放假安排第2版");
    }

    @Test
    void aDayThatTheOverlayDoesNotChangeIsStillTheNoticesDay() {
        DeadlineLedger ledger = ledger(NATIONAL.with(List.of(GUANGXI)));

        assertThat(line(ledger, "2026-04-18").kind()).as("a Saturday anyway").isEqualTo(LedgerLineKind.WEEKEND);
        assertThat(ledger.lines())
                .filteredOn(line -> String.valueOf(line.notice()).contains("地方"))
                .extracting(line -> line.on().toString())
                .containsExactly("2026-04-11", "2026-04-20", "2026-04-21");
    }

    @Test
    void theRegionsWordHoldsAgainstTheNotices() {
        RegionalOverlay against = overlay("测试", 1, 2026, List.of("2026-05-09"), List.of("2026-05-04"));
        WorkingDays days = NATIONAL.with(List.of(against));

        assertThat(NATIONAL.isWorkingDay(LocalDate.of(2026, 5, 9)))
                .as("make-up day of the notice")
                .isTrue();
        assertThat(days.day(LocalDate.of(2026, 5, 9)).kind()).isEqualTo(DayKind.DAY_OFF);
        assertThat(days.day(LocalDate.of(2026, 5, 4)).kind()).isEqualTo(DayKind.MAKE_UP);
    }

    @Test
    void anOverlaySettlesItsOwnDaysAndNoOthersOfAYearWithoutANotice() {
        RegionalOverlay later = overlay("测试", 1, 2031, List.of("2031-03-03"), List.of());
        WorkingDays days = NATIONAL.with(List.of(later));

        assertThatExceptionOfType(NoHolidayNoticeException.class).isThrownBy(() -> days.day(LocalDate.of(2031, 3, 3)));
        assertThat(days.provisionally().day(LocalDate.of(2031, 3, 3)).kind()).isEqualTo(DayKind.DAY_OFF);
        assertThat(days.provisionally().day(LocalDate.of(2031, 3, 4)).isProvisional())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> NATIONAL.with(List.of(later, later)));
    }

    private static DeadlineLedger ledger(WorkingDays days) {
        return new AnswerClock(days, ClockPolicy.DEFAULT).ledgerOf(ClockHistory.receivedOn(LocalDate.of(2026, 4, 8)));
    }

    private static LedgerLine line(DeadlineLedger ledger, String day) {
        return ledger.lines().stream()
                .filter(line -> line.on().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
    }

    private static RegionalOverlay overlay(
            String region, int version, int year, List<String> off, List<String> worked) {
        return new RegionalOverlay(
                region, version, new HolidayNotice(year, "测〔" + year + "〕1号", false, "测试", named(off), named(worked)));
    }

    private static TreeMap<LocalDate, String> named(List<String> days) {
        TreeMap<LocalDate, String> named = new TreeMap<>();
        days.forEach(day -> named.put(LocalDate.parse(day), "三月三"));
        return named;
    }
}
