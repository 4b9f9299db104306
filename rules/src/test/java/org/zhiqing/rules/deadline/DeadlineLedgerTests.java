package org.zhiqing.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.rules.calendar.WorkingDays;

/** The account line by line: what an official can show in court. */
@DisplayName("期限台账：逐日说明")
class DeadlineLedgerTests {

    private static final AnswerClock CLOCK =
            new AnswerClock(WorkingDays.of(HolidayNotices.shipped()), ClockPolicy.DEFAULT);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static DeadlineLedger ledger(ClockHistory history) {
        return CLOCK.ledgerOf(history);
    }

    private static LedgerLine dayLine(DeadlineLedger ledger, String on) {
        return ledger.lines().stream()
                .filter(line -> line.on().equals(day(on)) && !line.kind().isEvent())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}, count {2}, {3}")
    @CsvSource({
        "2026-09-18,RECEIVED,0,收到申请之日，不计入期限",
        "2026-09-19,WEEKEND,0,周末，不计入",
        "2026-09-20,MAKE_UP_COUNTED,1,国庆节调休上班，计入第1个工作日",
        "2026-09-21,COUNTED,2,工作日，计入第2个工作日",
        "2026-09-25,DAY_OFF,5,中秋节放假，不计入",
        "2026-09-26,DAY_OFF,5,中秋节放假，不计入",
        "2026-10-01,DAY_OFF,8,国庆节放假，不计入",
        "2026-10-08,COUNTED,9,工作日，计入第9个工作日",
        "2026-10-10,MAKE_UP_COUNTED,11,国庆节调休上班，计入第11个工作日",
        "2026-10-11,WEEKEND,11,周末，不计入",
        "2026-10-22,COUNTED,20,工作日，计入第20个工作日"
    })
    void explainsEachDayAcrossMidAutumnAndNationalDay(String on, LedgerLineKind kind, int count, String text) {
        LedgerLine line = dayLine(ledger(ClockHistory.receivedOn(day("2026-09-18"))), on);
        assertThat(line.kind()).isEqualTo(kind);
        assertThat(line.count()).isEqualTo(count);
        assertThat(line.text()).isEqualTo(text);
        assertThat(line.notice()).startsWith("2026年放假安排");
        assertThat(line.isProvisional()).isFalse();
    }

    @Test
    void hasOneLineForEveryDayFromReceiptToTheDueDay() {
        DeadlineLedger ledger = ledger(ClockHistory.receivedOn(day("2026-09-18")));
        assertThat(ledger.lines())
                .extracting(LedgerLine::on)
                .isEqualTo(day("2026-09-18").datesUntil(day("2026-10-23")).toList());
        assertThat(ledger.summary()).isEqualTo("答复期限届满日为2026年10月22日，共20个工作日。");
    }

    @Test
    void decemberDaysAreSettledByTheNextYearsNotice() {
        DeadlineLedger ledger = ledger(ClockHistory.receivedOn(day("2018-12-28")));
        assertThat(dayLine(ledger, "2018-12-29").kind()).isEqualTo(LedgerLineKind.MAKE_UP_COUNTED);
        assertThat(dayLine(ledger, "2018-12-29").notice()).startsWith("2019年放假安排");
        assertThat(dayLine(ledger, "2018-12-28").notice()).startsWith("2018年放假安排");
        assertThat(dayLine(ledger, "2018-12-31").text()).isEqualTo("元旦放假，不计入");
    }

    @Test
    void showsACorrectionAsWaitingAndANewStart() {
        DeadlineLedger ledger =
                ledger(ClockHistory.receivedOn(day("2026-03-09")).corrected(day("2026-03-10"), day("2026-03-13")));
        assertThat(ledger.lines().subList(0, 7))
                .extracting(LedgerLine::on, LedgerLine::kind, LedgerLine::count)
                .containsExactly(
                        tuple(day("2026-03-09"), LedgerLineKind.RECEIVED, 0),
                        tuple(day("2026-03-10"), LedgerLineKind.COUNTED, 1),
                        tuple(day("2026-03-10"), LedgerLineKind.CORRECTION_ASKED, 1),
                        tuple(day("2026-03-11"), LedgerLineKind.AWAITING_CORRECTION, 1),
                        tuple(day("2026-03-12"), LedgerLineKind.AWAITING_CORRECTION, 1),
                        tuple(day("2026-03-13"), LedgerLineKind.RESTARTED_BY_CORRECTION, 0),
                        tuple(day("2026-03-14"), LedgerLineKind.WEEKEND, 0));
    }

    @Test
    void art30WhatIsAskedForAndComesOnOneDayIsAskedForFirst() {
        DeadlineLedger ledger =
                ledger(ClockHistory.receivedOn(day("2026-03-09")).corrected(day("2026-03-10"), day("2026-03-10")));
        assertThat(ledger.lines().subList(0, 3))
                .extracting(LedgerLine::on, LedgerLine::kind)
                .containsExactly(
                        tuple(day("2026-03-09"), LedgerLineKind.RECEIVED),
                        tuple(day("2026-03-10"), LedgerLineKind.CORRECTION_ASKED),
                        tuple(day("2026-03-10"), LedgerLineKind.RESTARTED_BY_CORRECTION));
    }

    @Test
    void endsAtTheLastEventWhileACorrectionIsAwaited() {
        DeadlineLedger ledger =
                ledger(ClockHistory.receivedOn(day("2026-03-09")).corrected(day("2026-03-10"), null));
        assertThat(ledger.lines())
                .extracting(LedgerLine::kind)
                .containsExactly(LedgerLineKind.RECEIVED, LedgerLineKind.COUNTED, LedgerLineKind.CORRECTION_ASKED);
    }

    @Test
    void showsADayOverdueBeforeALateCorrection() {
        DeadlineLedger ledger =
                ledger(ClockHistory.receivedOn(day("2026-03-09")).corrected(day("2026-04-08"), day("2026-04-10")));
        assertThat(dayLine(ledger, "2026-04-07").text()).isEqualTo("工作日，计入第20个工作日");
        assertThat(dayLine(ledger, "2026-04-08").text()).isEqualTo("工作日，计入第21个工作日，已超过20个工作日的期限");
        assertThat(ledger.dueOn()).isEqualTo(day("2026-05-12"));
    }

    @Test
    void tellsExcludedWorkingDaysFromExcludedWeekends() {
        DeadlineLedger ledger = ledger(ClockHistory.receivedOn(day("2026-03-09"))
                .consulted(ConsultationKind.THIRD_PARTY, day("2026-03-12"), null, day("2026-03-16"))
                .consulted(ConsultationKind.CO_ORGAN, day("2026-03-12"), null, day("2026-03-17")));
        assertThat(dayLine(ledger, "2026-03-13").text()).isEqualTo("征求第三方意见，该工作日不计入");
        assertThat(dayLine(ledger, "2026-03-14").text()).isEqualTo("征求第三方意见期间的非工作日，不计入");
        assertThat(dayLine(ledger, "2026-03-17").text()).isEqualTo("征求其他机关意见，该工作日不计入");
        assertThat(dayLine(ledger, "2026-03-18").count()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0} cites {1}")
    @CsvSource({
        "RECEIVED,《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第四十八条",
        "COUNTED,《中华人民共和国政府信息公开条例》第三十三条第二款",
        "MAKE_UP_COUNTED,《全国年节及纪念日放假办法》",
        "DAY_OFF,《全国年节及纪念日放假办法》",
        "RESTARTED_BY_CORRECTION,《中华人民共和国政府信息公开条例》第三十条",
        "EXCLUDED_THIRD_PARTY,《中华人民共和国政府信息公开条例》第三十三条第三款",
        "EXCLUDED_CO_ORGAN,《中华人民共和国政府信息公开条例》第三十三条第三款",
        "RESTARTED_BY_PAYMENT,《政府信息公开信息处理费管理办法》",
        "EXTENDED,《中华人民共和国政府信息公开条例》第三十三条第二款",
        "REASONABLE_DELAY,《中华人民共和国政府信息公开条例》第三十五条"
    })
    void everyLineHasItsProvision(LedgerLineKind kind, String citation) {
        assertThat(kind.rule().text()).isEqualTo(citation);
    }

    @Test
    void marksEveryDayOfAYearWithoutANotice() {
        DeadlineLedger ledger = ledger(ClockHistory.receivedOn(day("2026-12-30")));
        LedgerLine known = dayLine(ledger, "2026-12-31");
        LedgerLine unknown = dayLine(ledger, "2027-01-01");
        LedgerLine weekend = dayLine(ledger, "2027-01-02");
        assertThat(known.label()).isEqualTo("计入");
        assertThat(unknown.label()).isEqualTo("计入（暂定）");
        assertThat(unknown.notice()).isNull();
        assertThat(unknown.text()).isEqualTo("工作日，计入第2个工作日（2027年放假安排尚未公布，暂定）");
        assertThat(weekend.label()).isEqualTo("周末不计（暂定）");
    }

    @ParameterizedTest(name = "on {0}, {1} working days are left")
    @CsvSource({"2026-09-18,20", "2026-09-19,20", "2026-09-20,19", "2026-10-21,1", "2026-10-22,0", "2026-11-01,0"})
    void saysHowManyWorkingDaysAreLeft(LocalDate today, int left) {
        DeadlineLedger ledger = ledger(ClockHistory.receivedOn(day("2026-09-18")));
        assertThat(ledger.remainingAfter(today)).isEqualTo(left);
    }

    @ParameterizedTest(name = "answered {0}: late is {1}")
    @CsvSource({"2026-10-22,false", "2026-10-23,true", "2026-09-18,false"})
    void theDueDayItselfIsInTime(LocalDate answeredOn, boolean late) {
        assertThat(ledger(ClockHistory.receivedOn(day("2026-09-18"))).isLate(answeredOn))
                .isEqualTo(late);
    }

    @Test
    void showsAFeeAndAnExtensionInTheOrderTheyHappened() {
        DeadlineLedger ledger = ledger(ClockHistory.receivedOn(day("2026-03-09"))
                .extended(day("2026-03-20"), 5)
                .charged(day("2026-03-11"), day("2026-03-13"))
                .delayed(day("2026-03-24"), day("2026-05-29")));
        assertThat(ledger.lines().stream().filter(line -> line.kind().isEvent()))
                .extracting(LedgerLine::kind)
                .containsExactly(LedgerLineKind.FEE_NOTIFIED, LedgerLineKind.EXTENDED, LedgerLineKind.DELAY_TOLD);
        assertThat(dayLine(ledger, "2026-03-12").kind()).isEqualTo(LedgerLineKind.AWAITING_PAYMENT);
        assertThat(dayLine(ledger, "2026-03-13").kind()).isEqualTo(LedgerLineKind.RESTARTED_BY_PAYMENT);
        assertThat(dayLine(ledger, "2026-03-25").kind()).isEqualTo(LedgerLineKind.REASONABLE_DELAY);
        assertThat(ledger.dueOn()).isEqualTo(day("2026-05-29"));
    }

    @Test
    void refusesALedgerThatContradictsItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeadlineLedger(DueState.RUNNING, null, 20, false, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new DeadlineLedger(DueState.AWAITING_PAYMENT, day("2026-03-09"), 20, false, List.of()));
    }

    @ParameterizedTest(name = "{0} has a Chinese name")
    @EnumSource
    void everyKindOfLineHasAName(LedgerLineKind kind) {
        assertThat(kind.label()).isNotBlank();
        assertThat(kind.isCounted() && kind.isEvent()).isFalse();
        assertThat(kind.isCounted() && kind.isRestart()).isFalse();
    }

    @ParameterizedTest(name = "{0} has a Chinese name")
    @EnumSource
    void everyStateHasAName(DueState state) {
        assertThat(state.label()).isNotBlank();
    }

    @Test
    void namesEveryOpenPointWithItsDefaultAmongTheChoices() {
        assertThat(ClockPolicy.openPoints())
                .extracting(ClockPolicy.OpenPoint::key)
                .containsExactly("feeRestart", "exclusionStart", "exclusionEnd", "extensionAfterRestart");
        assertThat(ClockPolicy.openPoints()).allSatisfy(point -> {
            assertThat(point.question()).isNotBlank();
            assertThat(point.choices().contains(point.byDefault())).isTrue();
            assertThat(point.choices())
                    .allSatisfy(choice -> assertThat(choice.label()).isNotBlank());
        });
    }

    @Test
    @DisplayName("第三十条：收到申请当日补正的，当日有受理和重新起算两行")
    void aCorrectionOnTheDayOfReceiptHasItsLine() {
        DeadlineLedger ledger =
                ledger(ClockHistory.receivedOn(day("2025-01-24")).corrected(day("2025-01-24"), day("2025-01-24")));
        assertThat(ledger.lines().subList(0, 3))
                .extracting(LedgerLine::on, LedgerLine::kind)
                .containsExactly(
                        tuple(day("2025-01-24"), LedgerLineKind.RECEIVED),
                        tuple(day("2025-01-24"), LedgerLineKind.CORRECTION_ASKED),
                        tuple(day("2025-01-24"), LedgerLineKind.RESTARTED_BY_CORRECTION));
        assertThat(ledger.dueOn()).isEqualTo("2025-02-27");
    }

    @Test
    void aCorrectionAndAPaymentOfOneDayHaveALineEach() {
        DeadlineLedger ledger = ledger(ClockHistory.receivedOn(day("2026-03-02"))
                .corrected(day("2026-03-04"), day("2026-03-10"))
                .charged(day("2026-03-05"), day("2026-03-10")));
        assertThat(ledger.lines())
                .filteredOn(line -> line.on().equals(day("2026-03-10")))
                .extracting(LedgerLine::kind)
                .containsExactly(LedgerLineKind.RESTARTED_BY_CORRECTION, LedgerLineKind.RESTARTED_BY_PAYMENT);
    }

    @Test
    @DisplayName("没有放假安排的年度：元旦也按周一至周五计入，注明暂定")
    void newYearsDayOfAYearWithoutANoticeIsCountedProvisionally() {
        LedgerLine line = dayLine(ledger(ClockHistory.receivedOn(day("2026-12-21"))), "2027-01-01");
        assertThat(line.kind()).isEqualTo(LedgerLineKind.COUNTED);
        assertThat(line.label()).isEqualTo("计入（暂定）");
        assertThat(line.text()).contains("2027年放假安排尚未公布，暂定");
        assertThat(line.notice()).isNull();
    }

    @Test
    @DisplayName("第三十三条第三款：重叠的不计入时间合并")
    void excludedTimesThatOverlapAreOne() {
        ClockHistory once = ClockHistory.receivedOn(day("2026-03-02")).excluded(day("2026-03-04"), day("2026-03-13"));
        ClockHistory twice = ClockHistory.receivedOn(day("2026-03-02"))
                .excluded(day("2026-03-04"), day("2026-03-10"))
                .excluded(day("2026-03-06"), day("2026-03-13"));
        assertThat(ledger(twice).dueOn())
                .isEqualTo(ledger(once).dueOn())
                .isEqualTo(PlainCount.workedAfter(day("2026-03-02"), 28));
        assertThat(dayLine(ledger(once), "2026-03-04").text()).isEqualTo("不计入期限的时间，该工作日不计入");
    }
}
