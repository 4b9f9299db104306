package org.zhiqing.e2e;

/** The disclosure office at the turn of the year: figures from the units, the report from the registers. */
final class ReportOffice {

    private static final String[] UNIT_FIGURES = {"行政许可", "行政处罚", "行政强制", "行政事业性收费"};

    private final Window window;
    private final int year;

    ReportOffice(Staff compiler, int year) {
        this.window = compiler.window();
        this.year = year;
    }

    /** Pastes the year's figures: so many permits, nothing else. */
    void entersFigures(int permits) {
        StringBuilder lines = new StringBuilder();
        for (String figure : UNIT_FIGURES) {
            lines.append("%s,%d-01-01,%d-12-31,%d,行政审批系统导出%n"
                    .formatted(figure, year, year, figure.equals("行政许可") ? permits : 0));
        }
        window.open("/desk/figures")
                .fill("粘贴数据行", lines.toString())
                .press("导入")
                .sees("已导入 " + UNIT_FIGURES.length + " 条数据");
    }

    /** Enters that nothing was carried over from the year before. */
    void startsFromNothing() {
        window.open("/desk/reports/opening")
                .fillEveryEmptyNumber("0")
                .fill("来源", "新成立，没有上一年度的报告")
                .press("保存期初数")
                .sees("期初数已保存");
    }

    Window begins() {
        return window.open("/desk/reports")
                .fill("报告年度", String.valueOf(year))
                .press("开始编制")
                .sees(year + " 年度报告已开始编制");
    }

    /** Writes what the skeleton leaves to the organ. */
    void fillsTheGaps() {
        window.open("/desk/reports/" + year)
                .follow("编写正文")
                .rewriteEveryArea("（请填写[^）]*）", "按要求完成。")
                .press("保存")
                .sees("报告正文已保存");
    }

    Window submits() {
        return window.open("/desk/reports/" + year).tick("提前送审").press("送审");
    }
}
