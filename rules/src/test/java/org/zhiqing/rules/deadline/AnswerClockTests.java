package org.zhiqing.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhiqing.rules.deadline.ConsultationKind.CO_ORGAN;
import static org.zhiqing.rules.deadline.ConsultationKind.THIRD_PARTY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.rules.calendar.WorkingDays;

/** The due day for the histories the law speaks of, at their edge days. */
@DisplayName("答复期限：条例第三十条至第三十五条")
class AnswerClockTests {

    private static final WorkingDays CALENDAR = WorkingDays.of(HolidayNotices.shipped());
    private static final AnswerClock CLOCK = new AnswerClock(CALENDAR, ClockPolicy.DEFAULT);

    /** A request received on a Monday; without events its answer is due on 2026-04-07, the day after Qingming. */
    private static final ClockHistory MONDAY = ClockHistory.receivedOn(day("2026-03-09"));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static @Nullable LocalDate dueOn(ClockHistory history) {
        return CLOCK.ledgerOf(history).dueOn();
    }

    private static @Nullable LocalDate dueOn(ClockHistory history, ClockPolicy policy) {
        return new AnswerClock(CALENDAR, policy).ledgerOf(history).dueOn();
    }

    @Nested
    @DisplayName("第三十三条第二款：二十个工作日，收到之日不计")
    class Article33Paragraph2 {

        @ParameterizedTest(name = "received {0}, due {1}")
        @CsvSource({
            "2020-01-22,2020-02-27",
            "2024-02-08,2024-03-13",
            "2024-12-31,2025-02-05",
            "2025-01-24,2025-02-27",
            "2025-09-26,2025-10-30",
            "2026-02-13,2026-03-19",
            "2026-09-18,2026-10-22",
            "2026-03-09,2026-04-07"
        })
        void countsTwentyWorkingDays(LocalDate receivedOn, LocalDate due) {
            assertThat(dueOn(ClockHistory.receivedOn(receivedOn))).isEqualTo(due);
        }

        @Test
        void anExtensionOfTwentyDaysDoublesThePeriod() {
            ClockHistory extended = ClockHistory.receivedOn(day("2026-09-18")).extended(day("2026-10-22"), 20);
            assertThat(dueOn(extended)).isEqualTo(day("2026-11-19"));
        }

        @Test
        void extensionsAddUpButNeverBeyondTwentyDays() {
            ClockHistory twice = MONDAY.extended(day("2026-03-20"), 12).extended(day("2026-03-24"), 12);
            DeadlineLedger ledger = CLOCK.ledgerOf(twice);
            assertThat(ledger.limitCount()).isEqualTo(40);
            assertThat(ledger.dueOn()).isEqualTo(CALENDAR.after(day("2026-03-09"), 40));
            assertThat(ledger.lines()).anyMatch(line -> line.text().endsWith("累计不得超过二十个工作日，计入8个"));
        }

        @Test
        void anExtensionBeyondAllTwentyAddsNothing() {
            ClockHistory thrice = MONDAY.extended(day("2026-03-20"), 20).extended(day("2026-03-24"), 1);
            assertThat(CLOCK.ledgerOf(thrice).limitCount()).isEqualTo(40);
            assertThat(CLOCK.ledgerOf(thrice).lines())
                    .anyMatch(line -> line.text().endsWith("计入0个"));
        }

        @Test
        void anExtensionOnTheDueDayCounts() {
            assertThat(dueOn(MONDAY.extended(day("2026-04-07"), 5))).isEqualTo(day("2026-04-14"));
        }

        @Test
        void anExtensionTheDayAfterTheDueDayDoesNotCount() {
            DeadlineLedger ledger = CLOCK.ledgerOf(MONDAY.extended(day("2026-04-08"), 5));
            assertThat(ledger.dueOn()).isEqualTo(day("2026-04-07"));
            assertThat(ledger.limitCount()).isEqualTo(20);
            LedgerLine last = ledger.lines().get(ledger.lines().size() - 1);
            assertThat(last.kind()).isEqualTo(LedgerLineKind.EXTENDED);
            assertThat(last.text()).isEqualTo("延长答复期限5个工作日，此时期限已经届满，不影响届满日");
        }

        @Test
        void theOrderInWhichExtensionsAreGivenDoesNotMatter() {
            ClockHistory one = MONDAY.extended(day("2026-03-20"), 3).extended(day("2026-04-10"), 4);
            ClockHistory other = MONDAY.extended(day("2026-04-10"), 4).extended(day("2026-03-20"), 3);
            assertThat(CLOCK.ledgerOf(one)).isEqualTo(CLOCK.ledgerOf(other));
            assertThat(dueOn(one)).isEqualTo(CALENDAR.after(day("2026-03-09"), 27));
        }
    }

    @Nested
    @DisplayName("第三十条：补正，期限自收到补正的申请之日起重新计算")
    class Article30 {

        @Test
        void hasNoDueDayWhileTheCorrectionIsAwaited() {
            DeadlineLedger ledger = CLOCK.ledgerOf(MONDAY.corrected(day("2026-03-11"), null));
            assertThat(ledger.dueOn()).isNull();
            assertThat(ledger.state()).isEqualTo(DueState.AWAITING_CORRECTION);
            assertThat(ledger.summary()).isEqualTo("等待申请人补正，暂无届满日。");
            assertThat(ledger.isLate(day("2030-01-01"))).isFalse();
            assertThat(ledger.remainingAfter(day("2026-03-11"))).isZero();
        }

        @Test
        void startsAnewFromTheDayAfterTheCorrectedRequest() {
            assertThat(dueOn(MONDAY.corrected(day("2026-03-11"), day("2026-03-25"))))
                    .isEqualTo(CALENDAR.after(day("2026-03-25"), 20));
        }

        @Test
        void aCorrectionOnTheDayOfReceiptChangesNothing() {
            assertThat(dueOn(MONDAY.corrected(day("2026-03-09"), day("2026-03-09"))))
                    .isEqualTo(dueOn(MONDAY));
        }

        @Test
        void aCorrectionAskedForAndAnsweredOnOneDayStartsTheClockAnew() {
            assertThat(dueOn(MONDAY.corrected(day("2026-03-12"), day("2026-03-12"))))
                    .isEqualTo(CALENDAR.after(day("2026-03-12"), 20));
        }

        @Test
        void aCorrectionThatComesOnAWeekendCountsFromTheNextWorkingDay() {
            assertThat(dueOn(MONDAY.corrected(day("2026-03-11"), day("2026-03-21"))))
                    .isEqualTo(CALENDAR.after(day("2026-03-20"), 20));
        }

        @ParameterizedTest(name = "asked for on {0}: late is {1}")
        @CsvSource({"2026-03-18,false", "2026-03-19,true"})
        void marksANoticeLaterThanSevenWorkingDays(LocalDate askedOn, boolean late) {
            List<LedgerLine> lines =
                    CLOCK.ledgerOf(MONDAY.corrected(askedOn, null)).lines();
            assertThat(lines.get(lines.size() - 1).text().contains("已超过收到申请后七个工作日"))
                    .isEqualTo(late);
        }

        @Test
        void marksASecondNotice() {
            ClockHistory twice = MONDAY.corrected(day("2026-03-10"), day("2026-03-12"))
                    .corrected(day("2026-03-13"), day("2026-03-16"));
            assertThat(dueOn(twice)).isEqualTo(CALENDAR.after(day("2026-03-16"), 20));
            assertThat(CLOCK.ledgerOf(twice).lines())
                    .anyMatch(line -> line.text().contains("再次告知申请人补正"));
        }

        @Test
        void keepsOrDropsAnEarlierExtensionByPolicy() {
            ClockHistory history =
                    MONDAY.extended(day("2026-03-10"), 10).corrected(day("2026-03-11"), day("2026-03-25"));
            var lapsing = new ClockPolicy(
                    ClockPolicy.FeeRestart.RESTART,
                    ClockPolicy.ExclusionStart.DAY_AFTER_DISPATCH,
                    ClockPolicy.ExclusionEnd.DAY_OF_OPINION,
                    ClockPolicy.ExtensionAfterRestart.LAPSED);
            assertThat(dueOn(history)).isEqualTo(CALENDAR.after(day("2026-03-25"), 30));
            assertThat(dueOn(history, lapsing)).isEqualTo(CALENDAR.after(day("2026-03-25"), 20));
        }
    }

    @Nested
    @DisplayName("第三十二条、第三十三条第三款、第三十四条：征求意见的时间不计入")
    class Articles32To34 {

        @Test
        void excludesTheDaysFromDispatchToTheOpinion() {
            ClockHistory history =
                    MONDAY.consulted(THIRD_PARTY, day("2026-03-11"), day("2026-03-13"), day("2026-03-20"));
            // 2026-03-12, 13, 16-20: seven working days
            assertThat(dueOn(history)).isEqualTo(CALENDAR.after(day("2026-03-09"), 27));
        }

        @Test
        void endsAtFifteenWorkingDaysWhenTheThirdPartyIsSilent() {
            DeadlineLedger ledger =
                    CLOCK.ledgerOf(MONDAY.consulted(THIRD_PARTY, day("2026-03-11"), day("2026-03-12"), null));
            LocalDate silenceOn = CALENDAR.after(day("2026-03-12"), 15);
            assertThat(silenceOn).isEqualTo(day("2026-04-02"));
            // one day more than the fifteen: the letter was on its way on the 12th
            assertThat(ledger.dueOn()).isEqualTo(CALENDAR.after(day("2026-03-09"), 36));
            assertThat(ledger.assumesSilence()).isTrue();
            assertThat(ledger.summary()).contains("提前回复的相应提前");
        }

        @Test
        void anOpinionAfterTheFifteenDaysExcludesNoMore() {
            ClockHistory silent = MONDAY.consulted(CO_ORGAN, day("2026-03-11"), day("2026-03-12"), null);
            ClockHistory tooLate = MONDAY.consulted(CO_ORGAN, day("2026-03-11"), day("2026-03-12"), day("2026-04-20"));
            ClockHistory lastDay = MONDAY.consulted(CO_ORGAN, day("2026-03-11"), day("2026-03-12"), day("2026-04-02"));
            assertThat(dueOn(tooLate)).isEqualTo(dueOn(silent)).isEqualTo(dueOn(lastDay));
            assertThat(CLOCK.ledgerOf(tooLate).assumesSilence()).isFalse();
        }

        @Test
        void hasNoDueDayWhileNobodyKnowsWhenTheFifteenDaysBegan() {
            DeadlineLedger ledger = CLOCK.ledgerOf(MONDAY.consulted(THIRD_PARTY, day("2026-03-11"), null, null));
            assertThat(ledger.dueOn()).isNull();
            assertThat(ledger.state()).isEqualTo(DueState.AWAITING_OPINION);
        }

        @Test
        void overlappingConsultationsAreExcludedOnce() {
            ClockHistory both = MONDAY.consulted(THIRD_PARTY, day("2026-03-11"), day("2026-03-12"), day("2026-03-18"))
                    .consulted(CO_ORGAN, day("2026-03-13"), day("2026-03-16"), day("2026-03-20"));
            ClockHistory one = MONDAY.consulted(THIRD_PARTY, day("2026-03-11"), null, day("2026-03-20"));
            assertThat(dueOn(both)).isEqualTo(dueOn(one));
        }

        @Test
        void anOpinionOnTheDayOfDispatchExcludesNothing() {
            ClockHistory sameDay = MONDAY.consulted(CO_ORGAN, day("2026-03-11"), day("2026-03-11"), day("2026-03-11"));
            assertThat(dueOn(sameDay)).isEqualTo(dueOn(MONDAY));
        }

        @Test
        void aLetterSentAfterTheDueDayExcludesNothing() {
            DeadlineLedger ledger = CLOCK.ledgerOf(MONDAY.consulted(CO_ORGAN, day("2026-04-08"), null, null));
            assertThat(ledger.dueOn()).isEqualTo(day("2026-04-07"));
            assertThat(ledger.assumesSilence()).isFalse();
            assertThat(ledger.lines().get(ledger.lines().size() - 1).text()).isEqualTo("向其他机关发出征求意见书，此时期限已经届满，不影响届满日");
        }

        @ParameterizedTest(name = "{0}, {1}: {2} working days are excluded")
        @CsvSource({
            "DAY_AFTER_DISPATCH,DAY_OF_OPINION,7",
            "DAY_AFTER_DISPATCH,DAY_BEFORE_OPINION,6",
            "DAY_OF_DISPATCH,DAY_OF_OPINION,8",
            "DAY_OF_DISPATCH,DAY_BEFORE_OPINION,7"
        })
        void theEdgeDaysFollowThePolicy(
                ClockPolicy.ExclusionStart start, ClockPolicy.ExclusionEnd end, int excludedCount) {
            var policy =
                    new ClockPolicy(ClockPolicy.FeeRestart.RESTART, start, end, ClockPolicy.ExtensionAfterRestart.KEPT);
            ClockHistory history =
                    MONDAY.consulted(THIRD_PARTY, day("2026-03-11"), day("2026-03-13"), day("2026-03-20"));
            assertThat(dueOn(history, policy)).isEqualTo(CALENDAR.after(day("2026-03-09"), 20 + excludedCount));
        }
    }

    @Nested
    @DisplayName("信息处理费：缴费与期限（可设置）")
    class Fee {

        private final ClockHistory paid = MONDAY.charged(day("2026-03-11"), day("2026-03-25"));
        private final ClockHistory unpaid = MONDAY.charged(day("2026-03-11"), null);

        private static ClockPolicy policy(ClockPolicy.FeeRestart restart) {
            return new ClockPolicy(
                    restart,
                    ClockPolicy.ExclusionStart.DAY_AFTER_DISPATCH,
                    ClockPolicy.ExclusionEnd.DAY_OF_OPINION,
                    ClockPolicy.ExtensionAfterRestart.KEPT);
        }

        @ParameterizedTest(name = "{0}: paid {1}, unpaid {2}")
        @CsvSource({"RESTART,2026-04-23,", "SUSPEND,2026-04-21,", "NONE,2026-04-07,2026-04-07"})
        void theDueDayFollowsThePolicy(ClockPolicy.FeeRestart restart, LocalDate whenPaid, LocalDate whenUnpaid) {
            assertThat(dueOn(paid, policy(restart))).isEqualTo(whenPaid);
            assertThat(dueOn(unpaid, policy(restart))).isEqualTo(whenUnpaid);
        }

        @ParameterizedTest(name = "{0}: an unpaid fee leaves {1}")
        @CsvSource({"RESTART,AWAITING_PAYMENT", "SUSPEND,AWAITING_PAYMENT", "NONE,RUNNING"})
        void saysWhatItWaitsFor(ClockPolicy.FeeRestart restart, DueState state) {
            assertThat(new AnswerClock(CALENDAR, policy(restart))
                            .ledgerOf(unpaid)
                            .state())
                    .isEqualTo(state);
        }

        @Test
        void theLatestOfSeveralRestartsDecides() {
            ClockHistory both = paid.corrected(day("2026-03-10"), day("2026-03-31"));
            assertThat(dueOn(both)).isEqualTo(CALENDAR.after(day("2026-03-31"), 20));
        }
    }

    @Nested
    @DisplayName("第三十五条：延迟答复的合理期限")
    class Article35 {

        @Test
        void theDayToldReplacesTheLimit() {
            DeadlineLedger ledger = CLOCK.ledgerOf(MONDAY.delayed(day("2026-03-16"), day("2026-06-30")));
            assertThat(ledger.dueOn()).isEqualTo(day("2026-06-30"));
            assertThat(ledger.state()).isEqualTo(DueState.REASONABLE_DELAY);
            assertThat(ledger.summary()).isEqualTo("答复期限届满日为2026年6月30日，为告知申请人的合理期限。");
        }

        @Test
        void aDelayToldOnTheDueDayCountsAndADayLaterDoesNot() {
            assertThat(dueOn(MONDAY.delayed(day("2026-04-07"), day("2026-06-30"))))
                    .isEqualTo(day("2026-06-30"));
            assertThat(dueOn(MONDAY.delayed(day("2026-04-08"), day("2026-06-30"))))
                    .isEqualTo(day("2026-04-07"));
        }

        @Test
        void aLetterStillOutDoesNotMoveTheDayTold() {
            ClockHistory history = MONDAY.delayed(day("2026-03-16"), day("2026-06-30"))
                    .consulted(THIRD_PARTY, day("2026-03-17"), null, null);
            assertThat(dueOn(history)).isEqualTo(day("2026-06-30"));
        }

        @Test
        void aCorrectionAfterTheDayToldStartsAnOrdinaryPeriod() {
            ClockHistory history = MONDAY.delayed(day("2026-03-16"), day("2026-03-31"))
                    .corrected(day("2026-03-18"), day("2026-04-08"));
            assertThat(dueOn(history)).isEqualTo(CALENDAR.after(day("2026-04-08"), 20));
        }

        @Test
        void countsTheWorkingDaysLeftToTheDayTold() {
            DeadlineLedger ledger = CLOCK.ledgerOf(MONDAY.delayed(day("2026-03-16"), day("2026-06-30")));
            assertThat(ledger.remainingAfter(day("2026-06-18"))).isEqualTo(7);
        }
    }

    @Nested
    @DisplayName("暂定：所涉年份的放假安排尚未公布")
    class Provisional {

        @ParameterizedTest(name = "received {0}: due {1}, provisional {2}")
        @CsvSource({"2026-12-03,2026-12-31,false", "2026-12-04,2027-01-01,true", "2027-03-01,2027-03-29,true"})
        void goesOnAndSaysSo(LocalDate receivedOn, LocalDate due, boolean provisional) {
            DeadlineLedger ledger = CLOCK.ledgerOf(ClockHistory.receivedOn(receivedOn));
            assertThat(ledger.dueOn()).isEqualTo(due);
            assertThat(ledger.isProvisional()).isEqualTo(provisional);
            assertThat(ledger.summary().contains("暂定")).isEqualTo(provisional);
        }

        @Test
        void aDayToldToTheApplicantIsNotProvisional() {
            ClockHistory told =
                    ClockHistory.receivedOn(day("2026-12-21")).delayed(day("2026-12-22"), day("2027-02-26"));
            assertThat(CLOCK.ledgerOf(told).isProvisional()).isFalse();
        }
    }

    @Nested
    @DisplayName("不可能发生的经过")
    class Impossible {

        @Test
        void refusesEventsBeforeReceipt() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MONDAY.corrected(day("2026-03-08"), null))
                    .withMessage("the correction notice on 2026-03-08 is before 2026-03-09");
            assertThatIllegalArgumentException().isThrownBy(() -> MONDAY.extended(day("2026-03-08"), 5));
            assertThatIllegalArgumentException().isThrownBy(() -> MONDAY.charged(day("2026-03-08"), null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MONDAY.consulted(CO_ORGAN, day("2026-03-08"), null, null));
            assertThatIllegalArgumentException().isThrownBy(() -> MONDAY.delayed(day("2026-03-08"), day("2026-05-08")));
        }

        @Test
        void refusesAnswersBeforeTheirQuestions() {
            LocalDate later = day("2026-03-12");
            LocalDate earlier = day("2026-03-11");
            assertThatIllegalArgumentException().isThrownBy(() -> MONDAY.corrected(later, earlier));
            assertThatIllegalArgumentException().isThrownBy(() -> MONDAY.charged(later, earlier));
            assertThatIllegalArgumentException().isThrownBy(() -> MONDAY.consulted(CO_ORGAN, later, earlier, null));
            assertThatIllegalArgumentException().isThrownBy(() -> MONDAY.consulted(CO_ORGAN, earlier, later, earlier));
            assertThatIllegalArgumentException().isThrownBy(() -> MONDAY.delayed(later, earlier));
        }

        @Test
        void refusesAnExtensionWithoutLength() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MONDAY.extended(day("2026-03-12"), 0))
                    .withMessage("dayCount must be at least 1, was 0");
        }
    }
}
