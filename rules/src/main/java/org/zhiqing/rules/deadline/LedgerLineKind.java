package org.zhiqing.rules.deadline;

import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/** What one line of a deadline ledger says: of a day, or of an event on a day. */
public enum LedgerLineKind {
    /** The day of receipt, not counted. */
    RECEIVED("受理日不计", false, Provisions.START_DAY),
    /** A working day, counted. */
    COUNTED("计入", false, Provisions.ANSWER),
    /** A make-up day, counted. */
    MAKE_UP_COUNTED("调休上班计入", false, Provisions.HOLIDAYS),
    /** A Saturday or Sunday. */
    WEEKEND("周末不计", false, Provisions.ANSWER),
    /** A day off by notice. */
    DAY_OFF("法定节假日不计", false, Provisions.HOLIDAYS),
    /** A day between the correction notice and the correction. */
    AWAITING_CORRECTION("等待补正", false, Provisions.CORRECTION),
    /** The day the corrected request came in: not counted, and the count starts anew. */
    RESTARTED_BY_CORRECTION("补正重新起算", false, Provisions.CORRECTION),
    /** A day on which the opinion of a third party was awaited. */
    EXCLUDED_THIRD_PARTY("征求第三方意见扣除", false, Provisions.EXCLUSION),
    /** A day on which the opinion of another organ was awaited. */
    EXCLUDED_CO_ORGAN("征求其他机关意见扣除", false, Provisions.EXCLUSION),
    /** A day on record as not counted, where nothing more is known. */
    EXCLUDED("按记录扣除", false, Provisions.EXCLUSION),
    /** A day between the fee notice and the payment. */
    AWAITING_PAYMENT("等待缴费", false, Provisions.FEE),
    /** The day the fee was paid: not counted, and the count starts anew. */
    RESTARTED_BY_PAYMENT("缴费重新起算", false, Provisions.FEE),
    /** A day within the reasonable delay told to the applicant. */
    REASONABLE_DELAY("合理延迟期限内", false, Provisions.DELAY),
    /** Event: the correction notice. */
    CORRECTION_ASKED("告知补正", true, Provisions.CORRECTION),
    /** Event: the letter asking for an opinion. */
    OPINION_ASKED("发出征求意见书", true, Provisions.EXCLUSION),
    /** Event: the opinion came in. */
    OPINION_GIVEN("收到意见", true, Provisions.EXCLUSION),
    /** Event: the fee notice. */
    FEE_NOTIFIED("发出收费通知", true, Provisions.FEE),
    /** Event: the extension. */
    EXTENDED("延长", true, Provisions.ANSWER),
    /** Event: a reasonable delay told to the applicant. */
    DELAY_TOLD("告知延迟答复的合理期限", true, Provisions.DELAY);

    private final String label;
    private final boolean event;
    private final Citation rule;

    LedgerLineKind(String label, boolean event, Citation rule) {
        this.label = label;
        this.event = event;
        this.rule = rule;
    }

    /** The Chinese name for tables. */
    public String label() {
        return label;
    }

    /** Whether the line is of an event; every other line is of a calendar day. */
    public boolean isEvent() {
        return event;
    }

    /** Whether a day of this kind adds one to the count. */
    public boolean isCounted() {
        return this == COUNTED || this == MAKE_UP_COUNTED;
    }

    /** Whether the count goes back to zero on this day. */
    public boolean isRestart() {
        return this == RESTARTED_BY_CORRECTION || this == RESTARTED_BY_PAYMENT;
    }

    /** Whether the applicant is asked for something upon which the count starts anew. */
    boolean asks() {
        return this == CORRECTION_ASKED || this == FEE_NOTIFIED;
    }

    /** The provision behind the line. */
    public Citation rule() {
        return rule;
    }

    private static final class Provisions {
        static final Citation START_DAY = Law.LITIGATION_INTERPRETATION.article(48);
        static final Citation ANSWER = Law.DISCLOSURE_REGULATION.article(33).paragraph(2);
        static final Citation EXCLUSION = Law.DISCLOSURE_REGULATION.article(33).paragraph(3);
        static final Citation CORRECTION = Law.DISCLOSURE_REGULATION.article(30);
        static final Citation DELAY = Law.DISCLOSURE_REGULATION.article(35);
        static final Citation HOLIDAYS = Law.HOLIDAY_RULES.whole();
        static final Citation FEE = Law.FEE_RULES.whole();
    }
}
