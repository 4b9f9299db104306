package org.zhiqing.rules.outcome;

/** Which remedies a letter has to name (救济途径). */
public enum RemedyKind {
    /** Reconsideration first, suit only after it (复议前置): 行政复议法 art. 23. */
    REVIEW_FIRST("复议前置"),
    /** Reconsideration or suit, as the applicant chooses. */
    CHOICE("复议或者诉讼"),
    /** No remedy paragraph. */
    NONE("不载明");

    private final String label;

    RemedyKind(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }
}
