package org.zhiqing.rules.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.CalendarDay;
import org.zhiqing.rules.calendar.DayKind;
import org.zhiqing.rules.calendar.WorkingDays;

/** One walk from the day of receipt to the due day, day by day, writing a line for each. */
final class LedgerWalk {

    private static final String TOO_LATE = "，此时期限已经届满，不影响届满日";

    private final WorkingDays calendar;
    private final ClockPlan plan;
    private final List<LedgerLine> lines = new ArrayList<>();
    private int nextEvent;
    private int count;
    private int granted;
    private int extension;
    private LocalDate startedOn;
    private @Nullable LocalDate limitReachedOn;
    private @Nullable LocalDate delayedUntilOn;

    LedgerWalk(WorkingDays calendar, ClockPlan plan) {
        this.calendar = calendar;
        this.plan = plan;
        this.startedOn = plan.receivedOn();
    }

    DeadlineLedger walk() {
        for (LocalDate on = plan.receivedOn(); ; on = on.plusDays(1)) {
            writeDay(calendar.day(on));
            writeEventsOf(on);
            if (isDue(on)) {
                return due(on);
            }
            @Nullable DueState waiting = on.isBefore(plan.lastKnownOn()) ? null : waitsFor(on);
            if (waiting != null) {
                return new DeadlineLedger(waiting, null, limit(), false, lines);
            }
        }
    }

    private boolean isDue(LocalDate on) {
        if (plan.openPause() != null || plan.restartsAfter(on)) {
            return false;
        }
        return delayedUntilOn != null && delayHolds() ? !on.isBefore(delayedUntilOn) : limitReachedOn != null;
    }

    private @Nullable DueState waitsFor(LocalDate on) {
        if (plan.openPause() != null) {
            return stateOf(plan.openPause());
        }
        ClockPlan.@Nullable Span span = plan.spanOf(on.plusDays(1));
        return span != null && span.lastOn() == null && !delayHolds() ? stateOf(span.kind()) : null;
    }

    private DeadlineLedger due(LocalDate on) {
        writeLaterEvents();
        return delayHolds()
                ? new DeadlineLedger(DueState.REASONABLE_DELAY, on, limit(), false, lines)
                : new DeadlineLedger(DueState.RUNNING, on, limit(), plan.assumesSilence(startedOn, on), lines);
    }

    private boolean delayHolds() {
        return delayedUntilOn != null && !delayedUntilOn.isBefore(startedOn);
    }

    private static DueState stateOf(LedgerLineKind kind) {
        return switch (kind) {
            case AWAITING_CORRECTION -> DueState.AWAITING_CORRECTION;
            case AWAITING_PAYMENT -> DueState.AWAITING_PAYMENT;
            default -> DueState.AWAITING_OPINION;
        };
    }

    private int limit() {
        return Limit.ANSWER.length() + extension;
    }

    private void writeDay(CalendarDay day) {
        List<ClockPlan.Span> restarts = plan.restartsOn(day.on());
        if (restarts.isEmpty() || day.on().equals(plan.receivedOn())) {
            write(day, kindOf(day));
        }
        if (!restarts.isEmpty()) {
            writeAskedOn(day.on());
            restart(day.on());
            restarts.forEach(restart -> write(day, restart.kind()));
        }
    }

    private void write(CalendarDay day, LedgerLineKind kind) {
        if (kind.isCounted()) {
            count++;
            limitReachedOn = count == limit() ? day.on() : limitReachedOn;
        }
        lines.add(new LedgerLine(day, kind, count, LedgerText.of(kind, day, count, limit())));
    }

    private LedgerLineKind kindOf(CalendarDay day) {
        if (day.on().equals(plan.receivedOn())) {
            return LedgerLineKind.RECEIVED;
        }
        ClockPlan.@Nullable Span span = plan.spanOf(day.on());
        if (span != null) {
            return span.kind();
        }
        return delayHolds() ? LedgerLineKind.REASONABLE_DELAY : kindOf(day.kind());
    }

    private static LedgerLineKind kindOf(DayKind kind) {
        return switch (kind) {
            case WORKING, PROVISIONAL_WORKING -> LedgerLineKind.COUNTED;
            case WEEKEND, PROVISIONAL_WEEKEND -> LedgerLineKind.WEEKEND;
            case DAY_OFF -> LedgerLineKind.DAY_OFF;
            case MAKE_UP -> LedgerLineKind.MAKE_UP_COUNTED;
        };
    }

    private void restart(LocalDate on) {
        count = 0;
        startedOn = on;
        limitReachedOn = null;
        if (!plan.keepsExtensionAfterRestart()) {
            extension = 0;
        }
    }

    private void writeEventsOf(LocalDate on) {
        while (hasEventOn(on)) {
            writeEvent(on);
        }
    }

    /** What was asked for and came on one day was asked for first. */
    private void writeAskedOn(LocalDate on) {
        while (hasEventOn(on) && plan.events().get(nextEvent).kind().asks()) {
            writeEvent(on);
        }
    }

    private boolean hasEventOn(LocalDate on) {
        return nextEvent < plan.events().size()
                && plan.events().get(nextEvent).on().equals(on);
    }

    private void writeEvent(LocalDate on) {
        ClockPlan.Event event = plan.events().get(nextEvent++);
        lines.add(new LedgerLine(calendar.day(on), event.kind(), count, event.text() + effectOf(event)));
    }

    private void writeLaterEvents() {
        for (; nextEvent < plan.events().size(); nextEvent++) {
            ClockPlan.Event event = plan.events().get(nextEvent);
            lines.add(new LedgerLine(calendar.day(event.on()), event.kind(), count, event.text() + TOO_LATE));
        }
    }

    private boolean isTooLate(LocalDate on) {
        return delayedUntilOn != null && delayHolds()
                ? on.isAfter(delayedUntilOn)
                : limitReachedOn != null && on.isAfter(limitReachedOn);
    }

    private String effectOf(ClockPlan.Event event) {
        if (event.extension() == null && event.delay() == null) {
            return "";
        }
        if (isTooLate(event.on())) {
            return TOO_LATE;
        }
        if (event.delay() != null) {
            delayedUntilOn = event.delay().untilOn();
            return "";
        }
        return event.extension() == null ? "" : extend(event.extension().dayCount());
    }

    private String extend(int dayCount) {
        int effective = Math.min(dayCount, Limit.EXTENSION.length() - granted);
        granted += effective;
        extension += effective;
        limitReachedOn = effective > 0 ? null : limitReachedOn;
        return effective == dayCount ? "" : "，累计不得超过二十个工作日，计入" + effective + "个";
    }
}
