package org.zhiqing.rules.deadline;

/** Whether an answer has a due day, and if not, what it waits for. */
public enum DueState {
    /** The due day follows from the 20 working days and any extension. */
    RUNNING("答复期限计算中"),
    /** The due day is the one told to the applicant under art. 35. */
    REASONABLE_DELAY("按告知的合理期限答复"),
    /** A correction was asked for and has not come in (art. 30). */
    AWAITING_CORRECTION("等待申请人补正，暂无届满日"),
    /** A fee notice was issued and the fee is not paid. */
    AWAITING_PAYMENT("等待申请人缴费，暂无届满日"),
    /** An opinion is awaited and nobody knows yet when its 15 working days began (arts. 32, 34). */
    AWAITING_OPINION("等待征求意见书送达或者回复，暂无届满日");

    private final String label;

    DueState(String label) {
        this.label = label;
    }

    /** The Chinese text. */
    public String label() {
        return label;
    }

    /** Whether there is a due day. */
    public boolean hasDueDay() {
        return this == RUNNING || this == REASONABLE_DELAY;
    }
}
