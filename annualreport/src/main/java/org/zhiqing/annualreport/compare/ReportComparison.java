package org.zhiqing.annualreport.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * What differs between two reports.
 *
 * @param before the earlier year or version
 * @param after the later one
 * @param cells those that both forms have and that differ, in the order of the form
 * @param incomparable cells that only one of the two forms has: series that must not be joined (2020 to 2021)
 * @param texts one for each section that either report has
 */
public record ReportComparison(
        ReportReading before,
        ReportReading after,
        List<CellChange> cells,
        List<FormCell> incomparable,
        List<TextChange> texts) {

    /** Compares two reports; of a report that is cells only no text is compared. */
    public static ReportComparison of(ReportReading before, ReportReading after) {
        return new ReportComparison(
                before,
                after,
                changes(before, after),
                Stream.concat(only(before.form(), after.form()), only(after.form(), before.form()))
                        .toList(),
                before.textRead() && after.textRead() ? texts(before, after) : List.of());
    }

    /** Returns whether cells and text are the same in both. */
    public boolean same() {
        return cells.isEmpty() && texts.stream().noneMatch(TextChange::changed);
    }

    private static List<CellChange> changes(ReportReading before, ReportReading after) {
        List<CellChange> changes = new ArrayList<>();
        for (FormCell cell : after.form().cells()) {
            CellValue then = before.cell(cell.id());
            CellValue now = after.cell(cell.id());
            if (before.form().cell(cell.id()).isPresent() && !same(then, now)) {
                changes.add(new CellChange(cell, then, now));
            }
        }
        return changes;
    }

    private static boolean same(CellValue one, CellValue other) {
        if (one.isNumber() && other.isNumber()) {
            return one.asNumber().orElseThrow().compareTo(other.asNumber().orElseThrow()) == 0;
        }
        return one.state() == other.state() && one.text().equals(other.text());
    }

    private static Stream<FormCell> only(ReportForm form, ReportForm other) {
        return form.cells().stream().filter(cell -> other.cell(cell.id()).isEmpty());
    }

    private static List<TextChange> texts(ReportReading before, ReportReading after) {
        return Stream.of(ReportSection.values())
                .filter(section -> before.section(section).isPresent()
                        || after.section(section).isPresent())
                .map(section ->
                        new TextChange(section, ChangedWords.between(text(before, section), text(after, section))))
                .toList();
    }

    private static String text(ReportReading reading, ReportSection section) {
        return String.join(
                "\n",
                reading.section(section).map(found -> found.paragraphs()).orElse(List.of()).stream()
                        .map(Passage::text)
                        .toList());
    }
}
