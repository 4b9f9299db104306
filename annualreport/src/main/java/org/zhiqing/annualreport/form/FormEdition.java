package org.zhiqing.annualreport.form;

/** The two editions of the form. */
public enum FormEdition {
    FORM_2019("2019", "国办公开办函〔2019〕60号", 2019, 2020),
    FORM_2021("2021", "国办公开办函〔2021〕30号", 2021, Integer.MAX_VALUE);

    private final String key;
    private final String source;
    private final int firstYear;
    private final int lastYear;

    FormEdition(String key, String source, int firstYear, int lastYear) {
        this.key = key;
        this.source = source;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** Returns the stable name used in JSON: 2019 or 2021. */
    public String key() {
        return key;
    }

    /** Returns the notice that lays the form down. */
    public String source() {
        return source;
    }

    /** Returns the Chinese name for messages, e.g. 2021年版格式. */
    public String word() {
        return key + "年版格式";
    }

    /** Returns the first year reported on with this form. */
    public int firstYear() {
        return firstYear;
    }

    /** Returns whether reports on the year are due in this form. */
    public boolean covers(int year) {
        return year >= firstYear && year <= lastYear;
    }

    /**
     * Returns the edition due for a year.
     *
     * @throws NoReportFormException for a year before 2019
     */
    public static FormEdition forYear(int year) {
        for (FormEdition edition : values()) {
            if (edition.covers(year)) {
                return edition;
            }
        }
        throw new NoReportFormException(year);
    }
}
