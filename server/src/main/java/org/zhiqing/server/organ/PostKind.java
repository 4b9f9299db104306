package org.zhiqing.server.organ;

/** On what terms a person does the work of disclosure. */
public enum PostKind {
    FULL_TIME("专职"),
    PART_TIME("兼职"),
    PURCHASED("购岗"),
    EXTERNAL("外聘");

    private final String label;

    PostKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
