package org.zhiqing.server.remedy;

/** How an act is contested (救济程序): the three blocks of table four. */
public enum RemedyProcedure {
    RECONSIDERATION("行政复议", "复议机关"),
    DIRECT("行政诉讼（未经复议直接起诉）", "受理法院"),
    AFTER_RECONSIDERATION("行政诉讼（复议后起诉）", "受理法院");

    private final String label;
    private final String authority;

    RemedyProcedure(String label, String authority) {
        this.label = label;
        this.authority = authority;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** What the one who decides is called. */
    public String authority() {
        return authority;
    }
}
