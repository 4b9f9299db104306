package org.zhiqing.rules.deadline;

/** The way a request reaches the organ (申请渠道). An oral request taken down by the office (art. 29) is in person. */
public enum ReceiptChannel {
    IN_PERSON("当面提交", "当面", ReceiptRule.DAY_SUBMITTED),
    SIGNED_MAIL("邮寄（签收）", "以签收邮寄的方式", ReceiptRule.DAY_SIGNED),
    ORDINARY_MAIL("平常信函", "以平常信函", ReceiptRule.DAY_CONFIRMED_BY_OFFICE),
    ONLINE("互联网渠道", "通过互联网", ReceiptRule.DAY_BOTH_CONFIRMED),
    FAX("传真", "以传真", ReceiptRule.DAY_BOTH_CONFIRMED),
    /** An internet channel as art. 31 has it; an interpretation of 2015 that let the mail system's day count is older. */
    EMAIL("电子邮件", "以电子邮件", ReceiptRule.DAY_BOTH_CONFIRMED),
    /** The request system of the level above, which passes requests on: an internet channel (art. 31 item 3). */
    UPPER_PLATFORM("上级平台", "通过上级机关的申请平台", ReceiptRule.DAY_BOTH_CONFIRMED);

    private final String label;
    private final String manner;
    private final ReceiptRule rule;

    ReceiptChannel(String label, String manner, ReceiptRule rule) {
        this.label = label;
        this.manner = manner;
        this.rule = rule;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** How a letter says it, e.g. 您通过互联网提出的申请. */
    public String manner() {
        return manner;
    }

    /** The rule of art. 31 for the channel. */
    public ReceiptRule rule() {
        return rule;
    }
}
