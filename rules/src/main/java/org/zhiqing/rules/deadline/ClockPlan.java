package org.zhiqing.rules.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.WorkingDays;

/** A history read by a policy: which spans of days stop the clock, which start it anew, what happens when. */
final class ClockPlan {

    /**
     * Days that do not count.
     *
     * @param lastOn included; null when the end is not known
     */
    record Span(LedgerLineKind kind, LocalDate firstOn, @Nullable LocalDate lastOn) {
        boolean covers(LocalDate day) {
            return !day.isBefore(firstOn) && (lastOn == null || !day.isAfter(lastOn));
        }
    }

    /** An event shown in the ledger. An extension or delay also changes the limit. */
    record Event(
            LocalDate on,
            LedgerLineKind kind,
            String text,
            ClockHistory.@Nullable Extension extension,
            ClockHistory.@Nullable Delay delay) {}

    private final ClockHistory history;
    private final ClockPolicy policy;
    private final WorkingDays calendar;
    private final List<Span> spans = new ArrayList<>();
    private final List<Span> restarts = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Span> silent = new ArrayList<>();
    private @Nullable LedgerLineKind openPause;

    ClockPlan(ClockHistory history, ClockPolicy policy, WorkingDays calendar) {
        this.history = history;
        this.policy = policy;
        this.calendar = calendar;
        addCorrections();
        history.feeNotices().forEach(this::add);
        history.consultations().forEach(this::add);
        history.exclusions().forEach(it -> addSpan(LedgerLineKind.EXCLUDED, it.firstOn(), it.lastOn()));
        history.extensions().forEach(this::add);
        if (history.delay() != null) {
            add(history.delay());
        }
        events.sort(Comparator.comparing(Event::on));
    }

    LocalDate receivedOn() {
        return history.receivedOn();
    }

    boolean keepsExtensionAfterRestart() {
        return policy.extensionAfterRestart() == ClockPolicy.ExtensionAfterRestart.KEPT;
    }

    /** What the request waits for before its clock can start anew; null when nothing is open. */
    @Nullable
    LedgerLineKind openPause() {
        return openPause;
    }

    /** Whether a due day of a period that began on {@code startedOn} rests on an opinion not given so far. */
    boolean assumesSilence(LocalDate startedOn, LocalDate dueOn) {
        return silent.stream()
                .anyMatch(span -> !span.firstOn().isAfter(dueOn)
                        && (span.lastOn() == null || !span.lastOn().isBefore(startedOn)));
    }

    List<Event> events() {
        return events;
    }

    /** The restarts of that day. */
    List<Span> restartsOn(LocalDate day) {
        return restarts.stream().filter(restart -> restart.covers(day)).toList();
    }

    /** The span that keeps the day from counting; spans that overlap are one stop of the clock. */
    @Nullable
    Span spanOf(LocalDate day) {
        return first(spans, day);
    }

    /** Whether the clock starts anew after that day. */
    boolean restartsAfter(LocalDate day) {
        return restarts.stream().anyMatch(restart -> restart.firstOn().isAfter(day));
    }

    /** The last day on which something is known to happen. */
    LocalDate lastKnownOn() {
        Stream<LocalDate> days =
                Stream.concat(events.stream().map(Event::on), restarts.stream().map(Span::firstOn));
        return days.max(Comparator.naturalOrder()).orElse(history.receivedOn());
    }

    private static @Nullable Span first(List<Span> spans, LocalDate day) {
        for (Span span : spans) {
            if (span.covers(day)) {
                return span;
            }
        }
        return null;
    }

    private void addCorrections() {
        LocalDate dueOn =
                Limit.CORRECTION_NOTICE.dueAfter(history.receivedOn(), calendar).on();
        String text = "告知申请人补正";
        List<ClockHistory.Correction> inOrder = history.corrections().stream()
                .sorted(Comparator.comparing(ClockHistory.Correction::askedOn))
                .toList();
        for (ClockHistory.Correction correction : inOrder) {
            String late = correction.askedOn().isAfter(dueOn) ? "，已超过收到申请后七个工作日" : "";
            events.add(new Event(correction.askedOn(), LedgerLineKind.CORRECTION_ASKED, text + late, null, null));
            addPause(
                    correction.askedOn(),
                    correction.repliedOn(),
                    LedgerLineKind.AWAITING_CORRECTION,
                    LedgerLineKind.RESTARTED_BY_CORRECTION);
            text = "再次告知申请人补正，条例要求一次性告知";
        }
    }

    private void add(ClockHistory.FeeNotice fee) {
        String text = "向申请人发出收费通知，" + policy.feeRestart().label();
        events.add(new Event(fee.notifiedOn(), LedgerLineKind.FEE_NOTIFIED, text, null, null));
        switch (policy.feeRestart()) {
            case RESTART ->
                addPause(
                        fee.notifiedOn(),
                        fee.paidOn(),
                        LedgerLineKind.AWAITING_PAYMENT,
                        LedgerLineKind.RESTARTED_BY_PAYMENT);
            case SUSPEND ->
                addSpan(LedgerLineKind.AWAITING_PAYMENT, fee.notifiedOn().plusDays(1), fee.paidOn());
            case NONE -> {}
        }
    }

    private void addPause(LocalDate from, @Nullable LocalDate to, LedgerLineKind awaiting, LedgerLineKind restart) {
        addSpan(awaiting, from.plusDays(1), to == null ? null : to.minusDays(1));
        if (to != null) {
            restarts.add(new Span(restart, to, to));
        } else if (openPause == null) {
            openPause = awaiting;
        }
    }

    private void add(ClockHistory.Consultation asked) {
        String text = "向" + asked.kind().label() + "发出征求意见书";
        events.add(new Event(asked.sentOn(), LedgerLineKind.OPINION_ASKED, text, null, null));
        if (asked.answeredOn() != null) {
            String given = "收到" + asked.kind().label() + "意见";
            events.add(new Event(asked.answeredOn(), LedgerLineKind.OPINION_GIVEN, given, null, null));
        }
        boolean fromNextDay = policy.exclusionStart() == ClockPolicy.ExclusionStart.DAY_AFTER_DISPATCH;
        LocalDate firstOn = fromNextDay ? asked.sentOn().plusDays(1) : asked.sentOn();
        @Nullable LocalDate end = endOf(asked);
        boolean includesEnd = policy.exclusionEnd() == ClockPolicy.ExclusionEnd.DAY_OF_OPINION;
        @Nullable LocalDate lastOn = end == null || includesEnd ? end : end.minusDays(1);
        addSpan(asked.kind().excluded(), firstOn, lastOn);
        if (asked.answeredOn() == null) {
            silent.add(new Span(asked.kind().excluded(), firstOn, lastOn));
        }
    }

    /** The day of the opinion or of the end of its 15 working days, whichever is first; null when neither is known. */
    private @Nullable LocalDate endOf(ClockHistory.Consultation asked) {
        if (asked.signedOn() == null) {
            return asked.answeredOn();
        }
        LocalDate silenceOn =
                asked.kind().limit().dueAfter(asked.signedOn(), calendar).on();
        boolean inTime = asked.answeredOn() != null && asked.answeredOn().isBefore(silenceOn);
        return inTime ? asked.answeredOn() : silenceOn;
    }

    private void addSpan(LedgerLineKind kind, LocalDate firstOn, @Nullable LocalDate lastOn) {
        if (lastOn == null || !lastOn.isBefore(firstOn)) {
            spans.add(new Span(kind, firstOn, lastOn));
        }
    }

    private void add(ClockHistory.Extension extension) {
        String text = "延长答复期限" + extension.dayCount() + "个工作日";
        events.add(new Event(extension.decidedOn(), LedgerLineKind.EXTENDED, text, extension, null));
    }

    private void add(ClockHistory.Delay delay) {
        String text = "告知申请人延迟至" + LedgerText.inSentence(delay.untilOn()) + "答复";
        events.add(new Event(delay.toldOn(), LedgerLineKind.DELAY_TOLD, text, null, delay));
    }
}
