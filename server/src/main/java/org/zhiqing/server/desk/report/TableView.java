package org.zhiqing.server.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormBlock;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormLabel;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.FormTable;

/**
 * A block of the form laid out for a page: merged heads, rows, and every figure with the address of the list behind it.
 *
 * @param title the block's own title (第二十条第（一）项), empty where the table has one block
 * @param labelColumns how many columns the row labels take
 */
public record TableView(String title, String corner, int labelColumns, List<List<Head>> heads, List<Line> lines) {

    /** A merged head cell. */
    public record Head(String label, int columns, int rows) {}

    /** A row: labels not yet printed by a row above, then figures. */
    public record Line(List<Head> labels, List<Figure> figures) {}

    /** A figure; {@code shown} is empty when nobody filled it. */
    public record Figure(CellId cell, String shown, boolean zero, boolean broken) {}

    static List<TableView> of(FormTable table, Map<CellId, CellValue> values, Set<CellId> broken) {
        return table.blocks().stream().map(block -> of(table, block, values, broken)).toList();
    }

    private static TableView of(
            FormTable table, FormBlock block, Map<CellId, CellValue> values, Set<CellId> broken) {
        int labelColumns = Math.max(
                1, block.rows().stream().mapToInt(row -> row.path().size()).max().orElse(1));
        List<Line> lines = new ArrayList<>();
        FormRow above = null;
        for (FormRow row : block.rows()) {
            lines.add(new Line(labels(row, above, block.rows(), labelColumns), figures(table, block, row, values, broken)));
            above = row;
        }
        return new TableView(block.heading().text(), block.corner().text(), labelColumns, heads(block.columns()), lines);
    }

    private static List<Figure> figures(
            FormTable table, FormBlock block, FormRow row, Map<CellId, CellValue> values, Set<CellId> broken) {
        return block.columns().stream()
                .map(column -> {
                    CellId id = table.id(row, column);
                    CellValue value = values.getOrDefault(id, CellValue.blank());
                    boolean zero = value.number() != null && value.number().signum() == 0;
                    return new Figure(id, value.number() == null ? "" : value.text(), zero, broken.contains(id));
                })
                .toList();
    }

    /** A label that the row above has printed is not printed again; the last label fills the columns left. */
    private static List<Head> labels(FormRow row, @Nullable FormRow above, List<FormRow> all, int columns) {
        List<Head> labels = new ArrayList<>();
        List<FormLabel> path = row.path();
        for (int level = 0; level < path.size(); level++) {
            boolean last = level == path.size() - 1;
            if (!last && above != null && samePrefix(path, above.path(), level)) {
                continue;
            }
            int depth = level;
            int rows = last
                    ? 1
                    : (int) all.stream()
                            .filter(other -> samePrefix(path, other.path(), depth))
                            .count();
            labels.add(new Head(path.get(level).text(), last ? columns - level : 1, rows));
        }
        return labels;
    }

    private static boolean samePrefix(List<FormLabel> path, List<FormLabel> other, int level) {
        return other.size() > level + 1 && other.subList(0, level + 1).equals(path.subList(0, level + 1));
    }

    private static List<List<Head>> heads(List<FormColumn> columns) {
        int depth = columns.stream().mapToInt(column -> column.path().size()).max().orElse(1);
        List<List<Head>> heads = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            heads.add(headsOf(columns, level, depth));
        }
        return heads;
    }

    private static List<Head> headsOf(List<FormColumn> columns, int level, int depth) {
        List<Head> heads = new ArrayList<>();
        int index = 0;
        while (index < columns.size()) {
            List<FormLabel> path = columns.get(index).path();
            if (path.size() <= level) {
                index++;
                continue;
            }
            boolean last = path.size() == level + 1;
            int next = index + 1;
            while (!last && next < columns.size() && samePrefix(path, columns.get(next).path(), level)) {
                next++;
            }
            heads.add(new Head(path.get(level).text(), next - index, last ? depth - level : 1));
            index = next;
        }
        return heads;
    }
}
