package org.zhiqing.annualreport.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormBlock;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormLabel;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.FormTable;

/**
 * A table of the form laid out on rows and columns. Labels that several neighbours share are merged; a label that stops
 * short of the innermost level spans the rest; the last column of a narrow block spans to the edge.
 */
final class FormGrid {

    /** The form never changes, so each table is laid out once. */
    private static final Map<FormTable, PrintedTable> EMPTY = new ConcurrentHashMap<>();

    private final FormTable table;
    private final List<PrintedCell> cells = new ArrayList<>();
    private final int labelColumns;
    private final int numberColumns;
    private int rows;
    private int headRows;

    private FormGrid(FormTable table) {
        this.table = table;
        this.labelColumns = table.blocks().stream()
                .flatMap(block -> block.rows().stream())
                .mapToInt(row -> row.path().size())
                .max()
                .orElse(0);
        this.numberColumns = table.blocks().stream()
                .mapToInt(block -> block.columns().size())
                .max()
                .orElse(0);
        for (int i = 0; i < table.blocks().size(); i++) {
            layOut(table.blocks().get(i), i);
        }
    }

    /** Returns the table with its numbers; cells without a number are printed empty. */
    static PrintedTable print(FormTable table, Map<CellId, CellValue> values) {
        PrintedTable empty = EMPTY.computeIfAbsent(table, FormGrid::layOut);
        return empty.withCells(empty.cells().stream()
                .map(cell -> cell.cell() == null ? cell : cell.withText(number(cell.cell(), values)))
                .toList());
    }

    private static PrintedTable layOut(FormTable table) {
        FormGrid grid = new FormGrid(table);
        return new PrintedTable(
                table.number(),
                grid.rows,
                grid.columns(),
                table.blocks().size() == 1 ? grid.headRows : 0,
                grid.cells.stream()
                        .sorted(Comparator.comparingInt(PrintedCell::row).thenComparingInt(PrintedCell::column))
                        .toList());
    }

    private static String number(FormCell cell, Map<CellId, CellValue> values) {
        return values.getOrDefault(cell.id(), CellValue.absent())
                .asNumber()
                .map(number -> number.toPlainString())
                .orElse("");
    }

    private int columns() {
        return labelColumns + numberColumns;
    }

    private void layOut(FormBlock block, int index) {
        if (!block.heading().text().isEmpty()) {
            add(
                    rows,
                    0,
                    1,
                    columns(),
                    index,
                    PrintedCell.Role.BLOCK_HEAD,
                    block.heading().text(),
                    null);
            rows++;
        }
        int depth = block.columns().stream()
                .mapToInt(column -> column.path().size())
                .max()
                .orElse(0);
        if (labelColumns > 0) {
            add(
                    rows,
                    0,
                    depth,
                    labelColumns,
                    index,
                    PrintedCell.Role.CORNER,
                    block.corner().text(),
                    null);
        }
        columnHeads(block, index, depth);
        rows += depth;
        headRows = depth;
        rowHeads(block, index);
        numbers(block, index);
        rows += block.rows().size();
    }

    private void columnHeads(FormBlock block, int index, int depth) {
        List<FormColumn> columns = block.columns();
        for (int i = 0; i < columns.size(); i++) {
            List<FormLabel> path = columns.get(i).path();
            for (int level = 0; level < path.size(); level++) {
                boolean own = level == path.size() - 1;
                if (i == 0 || own || !sharePath(path, columns.get(i - 1).path(), level)) {
                    int until = i + 1;
                    while (!own
                            && until < columns.size()
                            && sharePath(path, columns.get(until).path(), level)) {
                        until++;
                    }
                    int end = until == columns.size() ? numberColumns : until;
                    add(
                            rows + level,
                            labelColumns + i,
                            own ? depth - level : 1,
                            end - i,
                            index,
                            PrintedCell.Role.COLUMN_HEAD,
                            path.get(level).text(),
                            null);
                }
            }
        }
    }

    private void rowHeads(FormBlock block, int index) {
        List<FormRow> lines = block.rows();
        for (int i = 0; i < lines.size(); i++) {
            List<FormLabel> path = lines.get(i).path();
            for (int level = 0; level < path.size(); level++) {
                boolean own = level == path.size() - 1;
                if (i == 0 || own || !sharePath(path, lines.get(i - 1).path(), level)) {
                    int until = i + 1;
                    while (!own
                            && until < lines.size()
                            && sharePath(path, lines.get(until).path(), level)) {
                        until++;
                    }
                    add(
                            rows + i,
                            level,
                            until - i,
                            own ? labelColumns - level : 1,
                            index,
                            PrintedCell.Role.ROW_HEAD,
                            path.get(level).text(),
                            null);
                }
            }
        }
    }

    private void numbers(FormBlock block, int index) {
        for (int i = 0; i < block.rows().size(); i++) {
            for (int j = 0; j < block.columns().size(); j++) {
                FormRow row = block.rows().get(i);
                FormColumn column = block.columns().get(j);
                int span = j == block.columns().size() - 1 ? numberColumns - j : 1;
                FormCell cell = new FormCell(table.id(row, column), table.number(), block, row, column);
                add(rows + i, labelColumns + j, 1, span, index, PrintedCell.Role.NUMBER, "", cell);
            }
        }
    }

    /** Whether both paths have the same labels from the outermost to the given level, and go on below it. */
    private static boolean sharePath(List<FormLabel> a, List<FormLabel> b, int level) {
        return a.size() > level + 1
                && b.size() > level + 1
                && a.subList(0, level + 1).equals(b.subList(0, level + 1));
    }

    private void add(
            int row,
            int column,
            int rowSpan,
            int columnSpan,
            int block,
            PrintedCell.Role role,
            String text,
            @Nullable FormCell cell) {
        cells.add(new PrintedCell(row, column, rowSpan, columnSpan, block, role, text, cell));
    }
}
