package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
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
    private int cellsOfHead;

    ProactiveTableReader(FormTable table, TableReading found) {
        this.table = table;
        this.found = found;
        this.headings = new LabelIndex<>(table.blocks(), FormBlock::heading);
    }

    void read(List<SourceRow> rows) {
        rows(rows);
        found.doubtWithBlanks();
    }

    private void rows(List<SourceRow> rows) {
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
        cellsOfHead = row.cells().size();
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
            unlabelled(row);
        }
    }

    /** A row with words of its own that are like no label of the form is one row more, not one of which the label is lost. */
    private void unlabelled(SourceRow row) {
        Passage first = row.firstFilled();
        boolean own = rows().stream()
                .map(known -> Spelling.bare(known.label().text()))
                .allMatch(known -> Spelling.distance(Spelling.bare(first.text()), known) * 2 > known.length());
        if (own && Spelling.wordy(first.text())) {
            found.observe(Observation.Kind.ROW_UNLABELLED, first.text(), "", first.place());
        } else {
            found.stray(first);
        }
    }

    private void label(SourceRow row, int index, LabelIndex.Match<FormRow> match) {
        if (!match.same()) {
            Passage cell = row.cells().get(index);
            found.observe(
                    Observation.Kind.LABEL_DEVIATES, cell.text(), match.label().text(), cell.place());
        }
        assign(row, index, match.target());
    }

    private void assign(SourceRow row, int index, FormRow target) {
        FormBlock home = table.blocks().stream()
                .filter(candidate -> candidate.rows().contains(target))
                .findFirst()
                .orElseThrow();
        List<CellId> ids = table.rowIds(target);
        Map<CellId, CellValue> before = new HashMap<>(found.cells());
        put(row, index, home, ids);
        if (before.containsKey(ids.get(0))) {
            repeated(row.cells().get(index), ids, before);
        }
    }

    private void put(SourceRow row, int index, FormBlock home, List<CellId> ids) {
        List<FormColumn> columns = home.columns();
        List<Passage> after = row.cells().subList(index + 1, row.cells().size());
        Optional<List<@Nullable Passage>> cells = lostOne(row)
                ? Optional.empty()
                : byHead(row, index, columns).or(() -> byOrder(after, columns, row.delimited()));
        if (cells.isPresent()) {
            found.putAll(ids, columns, cells.get(), "");
            return;
        }
        Passage label = row.cells().get(index);
        Optional<RowProof.Result> proof =
                headsInOrder(columns) ? RowProof.withoutSums(label, after, row.delimited(), columns) : Optional.empty();
        if (proof.isPresent() && proof.get().ways().size() == 1) {
            found.provenWithoutSums(
                    ids, proof.get().ways().get(0), after, proof.get().sentence());
            return;
        }
        if (after.isEmpty()) {
            found.lost(ids, label);
            return;
        }
        found.undecided(ids, after, proof.map(RowProof.Result::ways).orElse(List.of()));
        found.observe(Observation.Kind.ROW_UNDECIDED, label.text(), label.text(), label.place());
    }

    /** Cells stand under their heads if every column has one and none stands elsewhere. */
    private Optional<List<@Nullable Passage>> byHead(SourceRow row, int index, List<FormColumn> columns) {
        Integer corner = cornerIndex;
        if (corner == null || !row.delimited() || !heads.keySet().containsAll(columns)) {
            return Optional.empty();
        }
        List<@Nullable Passage> cells = new ArrayList<>();
        int filled = 0;
        for (FormColumn column : columns) {
            Integer head = heads.get(column);
            int at = index + (head == null ? 0 : head) - corner;
            if (at >= row.cells().size()) {
                return Optional.empty();
            }
            Passage cell = row.cells().get(at);
            cells.add(cell);
            filled += cell.text().isEmpty() ? 0 : 1;
        }
        long all = row.cells().stream()
                .skip(index + 1L)
                .filter(cell -> !cell.text().isEmpty())
                .count();
        return filled == all ? Optional.of(cells) : Optional.empty();
    }

    /** Where empty cells behind the numbers are kept, a row with fewer cells than its head has lost one. */
    private boolean lostOne(SourceRow row) {
        List<Passage> cells = row.cells();
        boolean kept = cells.get(cells.size() - 1).text().isEmpty();
        boolean blank = cells.stream().noneMatch(cell -> NumberReading.looksNumeric(cell.text()));
        return row.delimited() && kept && !blank && cornerIndex != null && cells.size() < cellsOfHead;
    }

    /** The form's own order of columns says nothing where the file prints the heads in another. */
    private boolean headsInOrder(List<FormColumn> columns) {
        int before = -1;
        for (FormColumn column : columns) {
            int at = heads.getOrDefault(column, before + 1);
            if (at <= before) {
                return false;
            }
            before = at;
        }
        return true;
    }

    /** As many cells as columns, empty ones behind them left out. */
    private Optional<List<@Nullable Passage>> byOrder(
            List<Passage> after, List<FormColumn> columns, boolean delimited) {
        if (!headsInOrder(columns)) {
            return Optional.empty();
        }
        int width = columns.size();
        int size = after.size();
        while (size > width && after.get(size - 1).text().isEmpty()) {
            size--;
        }
        boolean empty = after.stream().allMatch(cell -> cell.text().isEmpty());
        if (delimited && empty && !after.isEmpty()) {
            return Optional.of(Collections.nCopies(width, after.get(0)));
        }
        boolean whole = after.stream().limit(size).noneMatch(cell -> cell.text().isEmpty());
        return size == width && (delimited || whole)
                ? Optional.of(List.copyOf(after.subList(0, width)))
                : Optional.empty();
    }

    private void repeated(Passage label, List<CellId> ids, Map<CellId, CellValue> before) {
        boolean alike = ids.stream().allMatch(id -> value(before, id)
                .asNumber()
                .equals(value(found.cells(), id).asNumber()));
        if (!alike) {
            found.observe(Observation.Kind.ROW_REPEATED, label.text(), label.text(), label.place());
        }
        for (CellId id : ids) {
            CellValue first = value(before, id);
            CellValue second = value(found.cells(), id);
            boolean same = first.asNumber().equals(second.asNumber());
            found.cells().put(id, same ? first : NumberReading.eitherOf(first, second));
        }
    }

    private static CellValue value(Map<CellId, CellValue> cells, CellId id) {
        return cells.getOrDefault(id, CellValue.absent());
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
