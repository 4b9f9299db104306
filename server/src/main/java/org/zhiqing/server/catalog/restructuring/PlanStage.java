package org.zhiqing.server.catalog.restructuring;

/** Where a plan stands. */
public enum PlanStage {
    PLANNED("准备中", "grey"),
    DONE("已经执行", "green"),
    REVERSED("已经还原", "yellow"),
    DROPPED("已经放弃", "grey");

    private final String label;
    private final String lamp;

    PlanStage(String label, String lamp) {
        this.label = label;
        this.lamp = lamp;
    }

    public String label() {
        return label;
    }

    public String lamp() {
        return lamp;
    }
}
