package org.zhiqing.annualreport.render;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.ReportSection;

/**
 * A report to be printed.
 *
 * @param opening paragraphs between the title and section one, may be empty
 * @param sections paragraphs of each section; in sections two to four they stand before the table
 * @param cells missing ones are printed empty, never as zero
 * @param signature the signing organ; empty text prints none
 * @param signedOn {@code null} while the report is a draft
 */
public record ReportContent(
        String organName,
        int year,
        String title,
        List<String> opening,
        Map<ReportSection, List<String>> sections,
        Map<CellId, CellValue> cells,
        String signature,
        @Nullable LocalDate signedOn) {

    /** @throws NoReportFormException for a year before 2019 */
    public ReportContent {
        ReportForm.forYear(year);
        opening = List.copyOf(opening);
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** Returns the form of the report's year. */
    public ReportForm form() {
        return ReportForm.forYear(year);
    }

    /** Returns the title that the form prescribes, e.g. 青禾区发展局2026年政府信息公开工作年度报告. */
    public static String titleOf(String organName, int year) {
        return organName + year + "年政府信息公开工作年度报告";
    }

    List<String> paragraphs(ReportSection section) {
        return sections.getOrDefault(section, List.of());
    }

    CellValue cell(CellId id) {
        return cells.getOrDefault(id, CellValue.absent());
    }

    /** Returns the date as printed, empty while there is none. */
    String dateWords() {
        return signedOn == null
                ? ""
                : signedOn.getYear() + "年" + signedOn.getMonthValue() + "月" + signedOn.getDayOfMonth() + "日";
    }
}
