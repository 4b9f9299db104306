package org.zhiqing.server.request;

/** How a letter or information reaches the applicant (送达、获取方式). */
public enum DeliveryChannel {
    ONLINE("网上获取"),
    MAIL("邮寄"),
    EMAIL("电子邮件"),
    IN_PERSON("当面领取"),
    FAX("传真");

    private final String label;

    DeliveryChannel(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** Whether the letter is served through the internet: then reconsideration must be open online too. */
    public boolean isOnline() {
        return this == ONLINE || this == EMAIL;
    }
}
