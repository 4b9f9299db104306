package org.zhiqing.annualreport.form;

/** The year was reported on in a form older than 2019, which had no unified tables. */
public final class NoReportFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    public NoReportFormException(int year) {
        super(year + "年度报告使用2019年以前的格式（概述、收费减免、指标统计表），没有统一的三张表，不能读取或核对；只能处理2019年度及以后的报告。");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
