package org.zhiqing.annualreport.form;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of the annual report (政府信息公开工作年度报告) as laid down for a year: six sections, three tables, the name of
 * every cell, and the cross-checks between cells.
 */
public final class ReportForm {

    private static final Map<FormEdition, ReportForm> FORMS = forms();

    private final FormEdition edition;
    private final List<FormTable> tables;
    private final Map<CellId, FormCell> cells = new LinkedHashMap<>();
    private final List<CrossCheck> crossChecks;

    private ReportForm(FormEdition edition) {
        this.edition = edition;
        this.tables = List.of(ProactiveTable.of(edition), RequestsTable.of(edition), RemedyTable.TABLE);
        tables.forEach(table -> table.cells().forEach(cell -> cells.put(cell.id(), cell)));
        this.crossChecks = CrossCheck.of(this);
    }

    private static Map<FormEdition, ReportForm> forms() {
        Map<FormEdition, ReportForm> forms = new EnumMap<>(FormEdition.class);
        for (FormEdition edition : FormEdition.values()) {
            forms.put(edition, new ReportForm(edition));
        }
        return forms;
    }

    /**
     * Returns the form in which the year is reported on.
     *
     * @throws NoReportFormException for a year before 2019
     */
    public static ReportForm forYear(int year) {
        return of(FormEdition.forYear(year));
    }

    /** Returns the form of an edition. */
    public static ReportForm of(FormEdition edition) {
        ReportForm form = FORMS.get(edition);
        if (form == null) {
            throw new IllegalStateException("no form for " + edition);
        }
        return form;
    }

    public FormEdition edition() {
        return edition;
    }

    /** Returns tables two, three and four. */
    public List<FormTable> tables() {
        return tables;
    }

    public FormTable table(TableNumber number) {
        return tables.get(number.ordinal());
    }

    /** Returns the cell of that name in this edition, empty if it has none. */
    public Optional<FormCell> cell(CellId id) {
        @Nullable FormCell cell = cells.get(id);
        return Optional.ofNullable(cell);
    }

    /** Returns the cell of that name in any edition, this one first. */
    public Optional<FormCell> cellOfAnyEdition(CellId id) {
        return cell(id).or(() ->
                FORMS.values().stream().flatMap(form -> form.cell(id).stream()).findFirst());
    }

    /** Returns every cell in printed order. */
    public List<FormCell> cells() {
        return List.copyOf(cells.values());
    }

    /**
     * Returns the cell of the single row （六）其他处理 in the same column, for a cell of one of the three rows that took its
     * place in 2021; empty for every other cell.
     */
    public Optional<CellId> mergedInto(CellId id) {
        return cell(id).filter(
                        cell -> cell.table() == TableNumber.THREE && RequestsTable.splitsOtherHandling(cell.row()))
                .map(cell -> CellId.of(
                        "requests", RequestsTable.OTHER_HANDLING, cell.column().key()));
    }

    /** Returns the sums that must agree. */
    public List<CrossCheck> crossChecks() {
        return crossChecks;
    }
}
