package org.zhiqing.annualreport.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One cross-check (勾稽关系): the {@code left} cells add up to the {@code right} cells.
 *
 * @param rule T3-R, T3-S, T3-I or T4-R
 * @param words where, for a message: the row or the column
 */
public record CrossCheck(String rule, String words, List<CellId> left, List<CellId> right) {

    static List<CrossCheck> of(ReportForm form) {
        return Stream.of(rowSums(form), columnSums(form), balances(form), remedySums(form))
                .flatMap(List::stream)
                .toList();
    }

    /** Table three, every row: the six kinds of applicant add up to the total. */
    private static List<CrossCheck> rowSums(ReportForm form) {
        FormTable table = form.table(TableNumber.THREE);
        List<CrossCheck> checks = new ArrayList<>();
        for (FormRow row : table.blocks().get(0).rows()) {
            List<CellId> ids = table.rowIds(row);
            int last = ids.size() - 1;
            checks.add(new CrossCheck(
                    "T3-R", "表三" + row.label().quoted() + "行", ids.subList(0, last), ids.subList(last, last + 1)));
        }
        return checks;
    }

    /** Table three, every column: the outcomes add up to （七）总计. */
    private static List<CrossCheck> columnSums(ReportForm form) {
        return columns(form).stream()
                .map(column -> new CrossCheck(
                        "T3-S",
                        words(column),
                        cells(form, column, outcomes(form)),
                        cells(form, column, List.of(RequestsTable.DISPOSED))))
                .toList();
    }

    /** Table three, every column: received and carried in = disposed and carried out, as the form itself prints. */
    private static List<CrossCheck> balances(ReportForm form) {
        return columns(form).stream()
                .map(column -> new CrossCheck(
                        "T3-I",
                        words(column),
                        cells(form, column, List.of(RequestsTable.RECEIVED, RequestsTable.CARRIED_IN)),
                        cells(form, column, List.of(RequestsTable.DISPOSED, RequestsTable.CARRIED_OUT))))
                .toList();
    }

    /** Table four: the four results of each kind of case add up to its total. */
    private static List<CrossCheck> remedySums(ReportForm form) {
        List<CellId> ids =
                form.table(TableNumber.FOUR).cells().stream().map(FormCell::id).toList();
        List<CrossCheck> checks = new ArrayList<>();
        int size = ids.size() / RemedyTable.GROUPS.size();
        for (int start = 0; start < ids.size(); start += size) {
            int total = start + size - 1;
            FormColumn column =
                    form.table(TableNumber.FOUR).blocks().get(0).columns().get(total);
            checks.add(new CrossCheck(
                    "T4-R",
                    "表四“" + column.path().get(column.path().size() - 2).text() + "”",
                    ids.subList(start, total),
                    ids.subList(total, total + 1)));
        }
        return checks;
    }

    private static List<FormColumn> columns(ReportForm form) {
        return form.table(TableNumber.THREE).blocks().get(0).columns();
    }

    private static List<String> outcomes(ReportForm form) {
        return form.table(TableNumber.THREE).blocks().get(0).rows().stream()
                .filter(row -> row.path().size() > 1 && !row.key().equals(RequestsTable.DISPOSED))
                .map(FormRow::key)
                .toList();
    }

    private static String words(FormColumn column) {
        return "表三“" + column.label().text() + "”列";
    }

    private static List<CellId> cells(ReportForm form, FormColumn column, List<String> rows) {
        return rows.stream()
                .map(row -> CellId.of(form.table(TableNumber.THREE).key(), row, column.key()))
                .toList();
    }
}
