package org.zhiqing.rules.outcome;

/** How a document stands to disclosure (公开属性). */
public enum DisclosureAttribute {
    PROACTIVE("主动公开"),
    UPON_REQUEST("依申请公开"),
    /** Needs a {@link WithholdingGround}. */
    WITHHELD("不予公开");

    private final String label;

    DisclosureAttribute(String label) {
        this.label = label;
    }

    /** The Chinese name as printed in the header of a document. */
    public String label() {
        return label;
    }
}
