package org.zhiqing.rules.deadline;

/** The way a request reaches the organ (申请渠道). An oral request taken down by the office (art. 29) is in person. */
public enum ReceiptChannel {
    IN_PERSON("当面提交", ReceiptRule.DAY_SUBMITTED),
    SIGNED_MAIL("邮寄（签收）", ReceiptRule.DAY_SIGNED),
    ORDINARY_MAIL("平常信函", ReceiptRule.DAY_CONFIRMED_BY_OFFICE),
    ONLINE("互联网渠道", ReceiptRule.DAY_BOTH_CONFIRMED),
    FAX("传真", ReceiptRule.DAY_BOTH_CONFIRMED),
    /** An internet channel as art. 31 has it; an interpretation of 2015 that let the mail system's day count is older. */
    EMAIL("电子邮件", ReceiptRule.DAY_BOTH_CONFIRMED);

    private final String label;
    private final ReceiptRule rule;

    ReceiptChannel(String label, ReceiptRule rule) {
        this.label = label;
        this.rule = rule;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** The rule of art. 31 for the channel. */
    public ReceiptRule rule() {
        return rule;
    }
}
