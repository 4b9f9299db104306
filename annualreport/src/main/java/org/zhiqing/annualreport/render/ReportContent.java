package org.zhiqing.annualreport.render;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;

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

    /**
     * Returns what a report that was read has to say, in the form of its year. Cells that are no numbers, and cells of the
     * other edition, have no place there.
     *
     * @return empty if the year is not known or before 2019
     */
    public static Optional<ReportContent> of(ReportReading reading) {
        return reading.due().map(edition -> {
            int year = reading.year().orElseThrow();
            String organ = text(reading.organ());
            Map<ReportSection, List<String>> sections = new EnumMap<>(ReportSection.class);
            reading.sections().forEach(found -> sections.put(found.section(), texts(found.paragraphs())));
            Map<CellId, CellValue> cells = new LinkedHashMap<>();
            ReportForm.of(edition).cells().forEach(cell -> cells.put(cell.id(), reading.cell(cell.id())));
            return new ReportContent(
                    organ,
                    year,
                    reading.title() == null
                            ? titleOf(organ, year)
                            : reading.title().text(),
                    texts(reading.opening()),
                    sections,
                    cells,
                    text(reading.signature().organ()),
                    reading.signature().signedOn());
        });
    }

    private static String text(@Nullable Passage passage) {
        return passage == null ? "" : passage.text();
    }

    private static List<String> texts(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }

    /** Returns the title that the form prescribes, e.g. 青禾区发展局2026年政府信息公开工作年度报告. */
    public static String titleOf(String organName, int year) {
        return organName + year + "年政府信息公开工作年度报告";
    }

    /** Returns the paragraphs of a section, none if nothing was written. */
    public List<String> paragraphs(ReportSection section) {
        return sections.getOrDefault(section, List.of());
    }

    /** Returns what the cell holds; {@link CellValue#absent()} for a cell that is not there. */
    public CellValue cell(CellId id) {
        return cells.getOrDefault(id, CellValue.absent());
    }

    /** Returns the date as printed, empty while there is none. */
    String dateWords() {
        return signedOn == null
                ? ""
                : signedOn.getYear() + "年" + signedOn.getMonthValue() + "月" + signedOn.getDayOfMonth() + "日";
    }
}
