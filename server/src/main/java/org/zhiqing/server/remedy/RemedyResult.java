package org.zhiqing.server.remedy;

/** How a case ended (结果): the columns of table four. */
public enum RemedyResult {
    UPHELD("结果维持"),
    CORRECTED("结果纠正"),
    OTHER("其他结果"),
    PENDING("尚未审结");

    private final String label;

    RemedyResult(String label) {
        this.label = label;
    }

    /** The Chinese name, as the annual report prints it. */
    public String label() {
        return label;
    }
}
