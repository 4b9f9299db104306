package org.zhiqing.server.request;

/** What an asked side thinks of disclosure (对公开的态度), arts. 32 and 34. */
public enum OpinionStance {
    AGREES("同意公开"),
    PARTLY("同意公开一部分"),
    OBJECTS("不同意公开");

    private final String label;

    OpinionStance(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }
}
