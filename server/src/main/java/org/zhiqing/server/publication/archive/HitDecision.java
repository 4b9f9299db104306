package org.zhiqing.server.publication.archive;

/** What a person decided about something found in a public document. */
public enum HitDecision {
    KEPT("可以继续公开"),
    CORRECTED("已经更正"),
    WITHDRAWN("已经撤回");

    private final String label;

    HitDecision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
