package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.FormBlock;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.FormTable;

/** Reads table two: block by block, the columns by the heads above them. */
final class ProactiveTableReader {

    private final FormTable table;
    private final TableReading found;
    private final LabelIndex<FormBlock> headings;
    private @Nullable FormBlock block;
    private @Nullable Integer cornerIndex;
    private final Map<FormColumn, Integer> heads = new HashMap<>();

    ProactiveTableReader(FormTable table, TableReading found) {
        this.table = table;
        this.found = found;
        this.headings = new LabelIndex<>(table.blocks(), FormBlock::heading);
    }

    void read(List<SourceRow> rows) {
        for (SourceRow row : rows) {
            Optional<FormBlock> heading = row.cells().stream()
                    .flatMap(cell -> headings.same(cell.text()).stream())
                    .map(LabelIndex.Match::target)
                    .findFirst();
            if (heading.isPresent()) {
                block = heading.get();
                cornerIndex = null;
                heads.clear();
            } else if (!readHeads(row)) {
                readValues(row);
            }
        }
    }

    private boolean readHeads(SourceRow row) {
        int corner = indexOf(row, table.blocks().get(0).corner().text());
        if (corner < 0) {
            return false;
        }
        cornerIndex = corner;
        heads.clear();
        LabelIndex<FormColumn> columns = new LabelIndex<>(columns(), FormColumn::label);
        for (int i = corner + 1; i < row.cells().size(); i++) {
            Passage cell = row.cells().get(i);
            if (!cell.text().isEmpty()) {
                head(columns, cell, i);
            }
        }
        return true;
    }

    private void head(LabelIndex<FormColumn> columns, Passage cell, int index) {
        columns.find(cell.text()).ifPresent(match -> {
            heads.putIfAbsent(match.target(), index);
            if (!match.same()) {
                found.observe(
                        Observation.Kind.LABEL_DEVIATES,
                        cell.text(),
                        match.label().text(),
                        cell.place());
            }
        });
    }

    private void readValues(SourceRow row) {
        LabelIndex<FormRow> labels = new LabelIndex<>(rows(), FormRow::label);
        for (int i = 0; i < row.cells().size(); i++) {
            Passage cell = row.cells().get(i);
            Optional<LabelIndex.Match<FormRow>> match =
                    cell.text().isEmpty() ? Optional.empty() : labels.find(cell.text());
            if (match.isPresent()) {
                label(row, i, match.get());
                return;
            }
        }
        if (row.cells().stream().anyMatch(cell -> NumberReading.looksNumeric(cell.text()))) {
            found.observe(
                    Observation.Kind.ROW_UNLABELLED,
                    row.firstFilled().text(),
                    "",
                    row.firstFilled().place());
        }
    }

    private void label(SourceRow row, int index, LabelIndex.Match<FormRow> match) {
        if (!match.same()) {
            Passage cell = row.cells().get(index);
            found.observe(
                    Observation.Kind.LABEL_DEVIATES, cell.text(), match.label().text(), cell.place());
        }
        if (!found.has(table, match.target())) {
            assign(row, index, match.target());
        }
    }

    private void assign(SourceRow row, int index, FormRow target) {
        FormBlock home = table.blocks().stream()
                .filter(candidate -> candidate.rows().contains(target))
                .findFirst()
                .orElseThrow();
        List<FormColumn> columns = home.columns();
        List<@Nullable Passage> cells = new ArrayList<>();
        boolean byHead = cornerIndex != null && heads.keySet().containsAll(columns);
        for (int i = 0; i < columns.size(); i++) {
            Integer head = byHead ? heads.get(columns.get(i)) : null;
            int at = head == null || cornerIndex == null ? index + 1 + i : index + head - cornerIndex;
            cells.add(at < row.cells().size() ? row.cells().get(at) : null);
        }
        found.putAll(table.rowIds(target), cells);
    }

    private List<FormColumn> columns() {
        return block != null
                ? block.columns()
                : table.blocks().stream()
                        .flatMap(b -> b.columns().stream())
                        .distinct()
                        .toList();
    }

    private List<FormRow> rows() {
        return table.blocks().stream().flatMap(b -> b.rows().stream()).toList();
    }

    private static int indexOf(SourceRow row, String label) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (Spelling.plain(row.cells().get(i).text()).equals(Spelling.plain(label))) {
                return i;
            }
        }
        return -1;
    }
}
