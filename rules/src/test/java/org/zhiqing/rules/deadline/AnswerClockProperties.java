package org.zhiqing.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.rules.calendar.WorkingDays;

/** The clock against a second, independent count, over random histories received 2019–2026. */
class AnswerClockProperties {

    private static final WorkingDays CALENDAR = WorkingDays.of(HolidayNotices.shipped());
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int SPAN = 8 * 365;

    @Property(tries = 2000)
    void agreesWithAPlainCount(@ForAll("histories") ClockHistory history, @ForAll("policies") ClockPolicy policy) {
        DeadlineLedger ledger = new AnswerClock(CALENDAR, policy).ledgerOf(history);
        assertThat(ledger.dueOn()).isEqualTo(PlainCount.dueOn(history, policy));
    }

    @Property
    void accountsForEveryDayExactlyOnce(
            @ForAll("histories") ClockHistory history, @ForAll("policies") ClockPolicy policy) {
        DeadlineLedger ledger = new AnswerClock(CALENDAR, policy).ledgerOf(history);
        List<LocalDate> days = ledger.lines().stream()
                .filter(line -> !line.kind().isEvent())
                .map(LedgerLine::on)
                .distinct()
                .toList();
        LocalDate last = days.get(days.size() - 1);
        assertThat(days)
                .isEqualTo(history.receivedOn().datesUntil(last.plusDays(1)).toList());
        if (ledger.dueOn() != null) {
            assertThat(last).isEqualTo(ledger.dueOn());
        }
    }

    @Property
    void everyRestartHasItsLineAndNoOtherDayHasTwo(@ForAll("histories") ClockHistory history) {
        DeadlineLedger ledger = new AnswerClock(CALENDAR, ClockPolicy.DEFAULT).ledgerOf(history);
        long restarts =
                ledger.lines().stream().filter(line -> line.kind().isRestart()).count();
        assertThat(restarts)
                .isEqualTo(history.corrections().stream()
                                .filter(it -> it.repliedOn() != null)
                                .count()
                        + history.feeNotices().stream()
                                .filter(it -> it.paidOn() != null)
                                .count());
        assertThat(ledger.lines())
                .filteredOn(line -> !line.kind().isEvent() && !line.kind().isRestart())
                .extracting(LedgerLine::on)
                .doesNotHaveDuplicates();
    }

    @Property
    void showsEveryEventOnce(@ForAll("histories") ClockHistory history, @ForAll("policies") ClockPolicy policy) {
        long events = new AnswerClock(CALENDAR, policy)
                .ledgerOf(history).lines().stream()
                        .filter(line -> line.kind().isEvent())
                        .count();
        assertThat(events)
                .isEqualTo(history.corrections().size()
                        + history.consultations().size()
                        + history.consultations().stream()
                                .filter(it -> it.answeredOn() != null)
                                .count()
                        + history.extensions().size()
                        + history.feeNotices().size());
    }

    @Property
    void theLastPeriodCountsOneToItsLimitOnWorkingDaysOnly(
            @ForAll("histories") ClockHistory history, @ForAll("policies") ClockPolicy policy) {
        DeadlineLedger ledger = new AnswerClock(CALENDAR, policy).ledgerOf(history);
        if (ledger.dueOn() == null) {
            return;
        }
        List<LedgerLine> counted = lastPeriod(ledger).stream()
                .filter(line -> line.kind().isCounted())
                .toList();
        assertThat(counted)
                .extracting(LedgerLine::count)
                .isEqualTo(IntStream.rangeClosed(1, ledger.limitCount()).boxed().toList());
        assertThat(counted).allMatch(line -> PlainCount.worked(line.on()));
        assertThat(ledger.limitCount()).isBetween(20, 40);
    }

    @Property
    void anExtensionNeverMakesTheDueDayEarlier(
            @ForAll("histories") ClockHistory history,
            @ForAll @IntRange(min = 0, max = 60) int later,
            @ForAll @IntRange(min = 1, max = 25) int days) {
        var clock = new AnswerClock(CALENDAR, ClockPolicy.DEFAULT);
        DeadlineLedger before = clock.ledgerOf(history);
        DeadlineLedger after =
                clock.ledgerOf(history.extended(history.receivedOn().plusDays(later), days));
        if (before.dueOn() != null && after.dueOn() != null) {
            assertThat(after.dueOn()).isAfterOrEqualTo(before.dueOn());
        }
        // longer, the period may reach a letter whose fate nobody knows
        assertThat(after.state()).isIn(before.state(), DueState.AWAITING_OPINION);
    }

    @Property
    void theSameHistoryHasTheSameLedger(@ForAll("histories") ClockHistory history) {
        var clock = new AnswerClock(CALENDAR, ClockPolicy.DEFAULT);
        assertThat(clock.ledgerOf(history)).isEqualTo(clock.ledgerOf(history));
    }

    @Property
    void isProvisionalExactlyWhenItTouchesAYearWithoutANotice(@ForAll("histories") ClockHistory history) {
        DeadlineLedger ledger = new AnswerClock(CALENDAR, ClockPolicy.DEFAULT).ledgerOf(history);
        if (ledger.dueOn() != null) {
            assertThat(ledger.isProvisional()).isEqualTo(ledger.dueOn().getYear() > 2026);
        }
    }

    @Property
    void workingDaysAgreeWithAPlainCount(
            @ForAll @IntRange(min = 0, max = SPAN) int offset, @ForAll @IntRange(min = 1, max = 90) int count) {
        LocalDate start = FIRST.plusDays(offset);
        assertThat(CALENDAR.provisionally().after(start, count)).isEqualTo(PlainCount.workedAfter(start, count));
    }

    private static List<LedgerLine> lastPeriod(DeadlineLedger ledger) {
        List<LedgerLine> lines = ledger.lines();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            from = lines.get(i).kind().isRestart() ? i : from;
        }
        return lines.subList(from, lines.size());
    }

    @Provide
    Arbitrary<ClockPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.of(ClockPolicy.FeeRestart.class),
                        Arbitraries.of(ClockPolicy.ExclusionStart.class),
                        Arbitraries.of(ClockPolicy.ExclusionEnd.class),
                        Arbitraries.of(ClockPolicy.ExtensionAfterRestart.class))
                .as(ClockPolicy::new);
    }

    @Provide
    Arbitrary<ClockHistory> histories() {
        return Arbitraries.integers().between(0, SPAN).map(FIRST::plusDays).flatMap(received -> Combinators.combine(
                        corrections(received).list().ofMaxSize(2),
                        consultations(received).list().ofMaxSize(3),
                        extensions(received).list().ofMaxSize(3),
                        fees(received).list().ofMaxSize(1),
                        exclusions(received).list().ofMaxSize(2))
                .as((corrections, consultations, extensions, fees, exclusions) ->
                        new ClockHistory(received, corrections, consultations, extensions, fees, exclusions, null)));
    }

    private static Arbitrary<ClockHistory.Correction> corrections(LocalDate received) {
        return Combinators.combine(after(received, 45), later(30))
                .as((asked, wait) -> new ClockHistory.Correction(asked, plus(asked, wait)));
    }

    private static Arbitrary<ClockHistory.FeeNotice> fees(LocalDate received) {
        return Combinators.combine(after(received, 45), later(30))
                .as((notified, wait) -> new ClockHistory.FeeNotice(notified, plus(notified, wait)));
    }

    private static Arbitrary<ClockHistory.Consultation> consultations(LocalDate received) {
        return Combinators.combine(Arbitraries.of(ConsultationKind.class), after(received, 60), later(10), later(40))
                .as((kind, sent, signing, answering) -> {
                    @Nullable LocalDate signed = plus(sent, signing);
                    return new ClockHistory.Consultation(
                            kind, sent, signed, plus(signed == null ? sent : signed, answering));
                });
    }

    private static Arbitrary<ClockHistory.Exclusion> exclusions(LocalDate received) {
        return Combinators.combine(after(received, 60), Arbitraries.integers().between(0, 20))
                .as((first, days) -> new ClockHistory.Exclusion(first, first.plusDays(days)));
    }

    private static Arbitrary<ClockHistory.Extension> extensions(LocalDate received) {
        return Combinators.combine(after(received, 60), Arbitraries.integers().between(1, 20))
                .as(ClockHistory.Extension::new);
    }

    private static Arbitrary<LocalDate> after(LocalDate first, int days) {
        return Arbitraries.integers().between(0, days).map(first::plusDays);
    }

    /** Days to wait, or -1 (one in eight) for an event that does not come. */
    private static Arbitrary<Integer> later(int days) {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(7, Arbitraries.integers().between(0, days)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(-1)));
    }

    private static @Nullable LocalDate plus(LocalDate day, int wait) {
        return wait < 0 ? null : day.plusDays(wait);
    }
}
