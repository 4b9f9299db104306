package org.zhiqing.server.publication;

/** Whether and how information is disclosed (公开属性). Only what is {@link #PROACTIVE} is ever public. */
public enum DisclosureAttribute {
    PROACTIVE("主动公开"),
    UPON_REQUEST("依申请公开"),
    WITHHELD("不予公开");

    private final String label;

    DisclosureAttribute(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
