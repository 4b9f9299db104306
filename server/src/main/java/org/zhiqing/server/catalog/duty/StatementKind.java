package org.zhiqing.server.catalog.duty;

/** Why an item is settled without a document of the organ's own. */
public enum StatementKind {
    NONE("本年度没有产生这类信息"),
    NOT_APPLICABLE("本机关不涉及"),
    ELSEWHERE("由其他机关或者平台公开");

    private final String label;

    StatementKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
