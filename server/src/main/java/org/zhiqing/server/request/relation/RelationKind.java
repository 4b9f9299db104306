package org.zhiqing.server.request.relation;

/** How two requests belong together. */
public enum RelationKind {
    /** A part of what was filed, handled as a request of its own. */
    SPLIT("拆分"),
    /** Asked again by the same applicant, answered together. */
    MERGED("并案"),
    LINKED("关联");

    private final String label;

    RelationKind(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }
}
