package org.zhiqing.server.publication.kind;

/** A stop on the way to publication (审核环节). 审核 and 审批 stand in every route that is set. */
public enum Checkpoint {
    CHECK("初核"),
    COUNTERSIGN("会签"),
    REVIEW("审核和保密审查"),
    APPROVE("审批");

    private final String label;

    Checkpoint(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
