package org.zhiqing.server.publication.kind;

/** The rows of table two of the annual report (第二十条第（一）项) that documents are counted in. */
public enum TableTwoRow {
    RULES("规章"),
    NORMATIVE_DOCUMENTS("行政规范性文件");

    private final String label;

    TableTwoRow(String label) {
        this.label = label;
    }

    /** Returns the row's name as printed. */
    public String label() {
        return label;
    }
}
