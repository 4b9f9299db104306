package org.zhiqing.rules.deadline;

import org.zhiqing.rules.calendar.WorkingDays;

/**
 * The answer clock (答复期限) of arts. 30–35.
 *
 * <p>20 working days from the day after receipt; anew from the day after a corrected request comes in (art. 30) and, by
 * policy, after a fee is paid; without the time opinions take (art. 33 para. 3); longer by extensions of 20 working
 * days at most in all (art. 33 para. 2); or until the day told under art. 35. An extension or delay decided after the
 * limit has run out changes nothing: the answer was late already.
 */
public final class AnswerClock {

    private final WorkingDays calendar;
    private final ClockPolicy policy;

    /** A clock on that calendar; where it lacks a notice, the clock goes on provisionally and says so. */
    public AnswerClock(WorkingDays calendar, ClockPolicy policy) {
        this.calendar = calendar.provisionally();
        this.policy = policy;
    }

    /** Returns the ledger of the history. The same history on the same calendar has the same ledger. */
    public DeadlineLedger ledgerOf(ClockHistory history) {
        return new LedgerWalk(calendar, new ClockPlan(history, policy, calendar)).walk();
    }
}
