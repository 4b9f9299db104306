package org.zhiqing.server.request.rectification;

/** Where an application to correct stands. */
public enum RectificationStage {
    RECEIVED("办理中"),
    AWAITING_DECISION("待审签"),
    /** Its letters are issued and the one to the applicant has not left. */
    SIGNED("待发出"),
    CLOSED("已办结");

    private final String label;

    RectificationStage(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }
}
