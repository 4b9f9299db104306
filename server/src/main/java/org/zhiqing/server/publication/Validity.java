package org.zhiqing.server.publication;

/** Whether a document is in force (有效性). Reckoned for a day by the database function {@code document_validity}. */
public enum Validity {
    NOT_YET("尚未生效"),
    IN_FORCE("有效"),
    AMENDED("已修改"),
    EXPIRED("失效"),
    REPEALED("废止");

    private final String label;

    Validity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
