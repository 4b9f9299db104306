package org.zhiqing.rules.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account of a due day (期限台账): every day from receipt to the due day, and every event, with its reason.
 *
 * @param dueOn the last day for the answer, included; null while {@link #state()} has none
 * @param limitCount the working days of the period that decides, extensions included
 * @param assumesSilence whether an opinion is still awaited and its 15 working days were taken in full, so that the due
 *     day comes earlier when the opinion does
 * @param lines in the order of the days, a day before its events. A day has one line of its own; the count may start anew
 *     on it once more, for what came in on the day of receipt and for two things that came in on one day. Without a due day they end at the last event.
 *     Events after the due day come last; they have no effect
 */
public record DeadlineLedger(
        DueState state, @Nullable LocalDate dueOn, int limitCount, boolean assumesSilence, List<LedgerLine> lines) {

    /**
     * @throws IllegalArgumentException if there is a due day where the state has none, or the reverse
     */
    public DeadlineLedger {
        lines = List.copyOf(lines);
        if (state.hasDueDay() != (dueOn != null)) {
            throw new IllegalArgumentException(state + " with due day " + dueOn);
        }
    }

    /** Whether a counted period has days in a year without a holiday notice, so that the due day may change (暂定). */
    public boolean isProvisional() {
        return state == DueState.RUNNING
                && lines.stream().anyMatch(line -> !line.kind().isEvent() && line.isProvisional());
    }

    /** Whether an answer given on that day is late; never while there is no due day. */
    public boolean isLate(LocalDate answeredOn) {
        return dueOn != null && answeredOn.isAfter(dueOn);
    }

    /**
     * Returns how many working days of the period are left after {@code day}.
     *
     * @return 0 on the due day and later, and while there is no due day
     */
    public int remainingAfter(LocalDate day) {
        if (dueOn == null) {
            return 0;
        }
        return (int) lines.stream()
                .filter(line -> line.on().isAfter(day) && !line.on().isAfter(dueOn))
                .filter(line -> line.kind().isCounted() || isWorkedDelay(line))
                .count();
    }

    /** The result in one Chinese sentence. */
    public String summary() {
        if (dueOn == null) {
            return state.label() + "。";
        }
        String due = "答复期限届满日为" + LedgerText.inSentence(dueOn);
        String basis = state == DueState.REASONABLE_DELAY ? "，为告知申请人的合理期限" : "，共" + limitCount + "个工作日";
        String silence = assumesSilence ? "；征求意见尚未回复，按十五个工作日届满计算，提前回复的相应提前" : "";
        String provisional = isProvisional() ? "；所涉年份放假安排尚未公布，暂定" : "";
        return due + basis + silence + provisional + "。";
    }

    private static boolean isWorkedDelay(LedgerLine line) {
        return line.kind() == LedgerLineKind.REASONABLE_DELAY && line.day().isWorking();
    }
}
