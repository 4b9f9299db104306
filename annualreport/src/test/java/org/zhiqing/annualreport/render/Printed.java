package org.zhiqing.annualreport.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.ReportSection;

/** A report in which every cell holds a number that no other cell has. */
final class Printed {

    static final int FIRST = 1000;

    private Printed() {}

    static ReportContent report(int year) {
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        int next = FIRST;
        for (FormCell cell : ReportForm.forYear(year).cells()) {
            cells.put(cell.id(), CellValue.of(next++));
        }
        cells.computeIfPresent(
                new CellId("proactive/charges/amount"), (id, old) -> CellValue.of(new BigDecimal("12.3456")));
        return new ReportContent(
                "青禾区发展局",
                year,
                ReportContent.titleOf("青禾区发展局", year),
                List.of("本报告的统计期限为全年。"),
                Map.of(
                        ReportSection.OVERVIEW, List.of("主动公开信息<312>条。", "依申请公开 & 平台建设。"),
                        ReportSection.OTHER_MATTERS, List.of("未收取信息处理费。")),
                cells,
                "青禾区发展局",
                LocalDate.of(year + 1, 1, 12));
    }
}
