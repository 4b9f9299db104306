package org.zhiqing.server.publication.batch;

/** Where a batch stands. */
public enum BatchStage {
    COLLECTED("待审查、审批"),
    PUBLISHED("已公开"),
    DISCARDED("已作废");

    private final String label;

    BatchStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
