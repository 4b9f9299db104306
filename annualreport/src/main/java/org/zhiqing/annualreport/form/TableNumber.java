package org.zhiqing.annualreport.form;

/** The three tables, named by the section in which they stand. */
public enum TableNumber {
    TWO("表二", ReportSection.PROACTIVE),
    THREE("表三", ReportSection.REQUESTS),
    FOUR("表四", ReportSection.REMEDIES);

    private final String word;
    private final ReportSection section;

    TableNumber(String word, ReportSection section) {
        this.word = word;
        this.section = section;
    }

    public String word() {
        return word;
    }

    public ReportSection section() {
        return section;
    }
}
