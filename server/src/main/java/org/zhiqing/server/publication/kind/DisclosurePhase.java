package org.zhiqing.server.publication.kind;

/** Which of the five a piece of information serves (五公开). A kind of document names its usual one; a document can say otherwise. */
public enum DisclosurePhase {
    DECISION("决策公开"),
    EXECUTION("执行公开"),
    MANAGEMENT("管理公开"),
    SERVICE("服务公开"),
    RESULT("结果公开");

    private final String label;

    DisclosurePhase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
