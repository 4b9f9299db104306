package org.zhiqing.server.catalog.budget;

/** Whose papers stand in a line of a round. */
public enum SubjectKind {
    ITSELF("本级"),
    UNIT("内设机构"),
    BELOW("下级机关"),
    AFFILIATED("所属单位"),
    FUND("专项资金");

    private final String label;

    SubjectKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
