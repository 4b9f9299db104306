package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;

/** Reads table three: each row by its innermost label, rows of the other edition included. */
final class RequestsTableReader {

    /** A row of the file of which the label is known. */
    record LabelledRow(SourceRow row, int labelIndex, LabelIndex.Match<FormRow> match, List<Passage> after) {

        LabelledRow with(List<Passage> cells) {
            return new LabelledRow(row, labelIndex, match, cells);
        }

        Passage label() {
            return row.cells().get(labelIndex);
        }
    }

    private final ReportForm form;
    private final FormTable table;
    private final TableReading found;
    private final List<FormRow> ownRows;
    private final LabelIndex<FormRow> labels = Rows.labels(TableNumber.THREE);
    private final List<FormColumn> columns;
    private final RequestsHead head;
    private final ColumnAlignment alignment;
    private final RequestsOrder order;
    private final Map<FormRow, CellValues> seen = new HashMap<>();
    private boolean phantomSeen;

    private record CellValues(List<CellValue> values, Passage label) {}

    RequestsTableReader(ReportForm form, TableReading found) {
        this.form = form;
        this.table = form.table(TableNumber.THREE);
        this.found = found;
        this.ownRows = table.blocks().get(0).rows();
        this.columns = table.blocks().get(0).columns();
        this.head = new RequestsHead(table.blocks().get(0), found);
        this.alignment = new ColumnAlignment(columns.size());
        this.order = new RequestsOrder(ownRows, columns.size());
    }

    void read(List<SourceRow> rows) {
        List<LabelledRow> labelled = new ArrayList<>();
        for (SourceRow row : rows) {
            Optional<LabelledRow> match = labelOf(row);
            if (match.isPresent()) {
                LabelledRow labelledRow = order.withoutSurplus(match.get());
                labelled.add(labelledRow);
                order.add(labelledRow);
                alignment.learn(
                        labelledRow.labelIndex(),
                        labelledRow.after(),
                        labelledRow.row().delimited());
                order.addSurplus(match.get());
            } else if (!head.read(row, labelled.isEmpty())) {
                order.addNumbers(row);
            }
        }
        head.reportMissing();
        if (order.sideBySide()) {
            sideBySide(rows);
            return;
        }
        if (head.outOfOrder()) {
            labelled.forEach(this::inAnotherOrder);
            return;
        }
        for (LabelledRow row : labelled) {
            if (isGroup(row, labelled)) {
                inAnotherOrder(row);
                undecided(row);
            } else if (!row.after().isEmpty()) {
                assign(row);
            }
        }
        order.between(seen.keySet()::contains).forEach(this::assignByOrder);
        labelled.stream().filter(row -> row.after().isEmpty()).forEach(this::lost);
        order.stray().forEach(this::unlabelled);
        new RequestsProof(form, found).run();
        if (!order.stray().isEmpty()) {
            doubt(labelled);
        }
    }

    /**
     * Numbers that belong nowhere may mean that in this text the numbers stand before their labels. Rows without borders are
     * believed then only if the sums of the columns say so.
     */
    private void doubt(List<LabelledRow> labelled) {
        boolean agree = new RequestsProof(form, found).columnsAgree();
        for (LabelledRow row : labelled) {
            if (!agree && !row.row().delimited() && ownRows.contains(row.match().target())) {
                found.undecided(
                        ids(row.match().target()),
                        row.after().isEmpty() ? List.of(row.label()) : row.after(),
                        List.of());
            }
        }
    }

    /**
     * Words behind a label are remarks in cells of numbers. Not so behind （六）其他处理, which is a row in one edition and
     * only the name of a group in the other.
     */
    private Optional<LabelledRow> labelOf(SourceRow row) {
        List<Passage> cells = row.cells();
        for (int i = cells.size() - 1; i >= 0; i--) {
            int last = i;
            if (!Spelling.wordy(cells.get(last).text())
                    || NumberReading.fitsNumberCell(cells.get(last).text())) {
                continue;
            }
            Optional<LabelIndex.Match<FormRow>> match = match(cells, last)
                    .filter(label -> ownRows.contains(label.target())
                            || cells.subList(last + 1, cells.size()).stream()
                                    .noneMatch(cell -> Spelling.wordy(cell.text())));
            if (match.isPresent()) {
                return isHead(cells)
                        ? Optional.empty()
                        : Optional.of(new LabelledRow(row, last, match.get(), cells.subList(last + 1, cells.size())));
            }
        }
        return Optional.empty();
    }

    /** A head also has cells 其他 and 总计, but no number and a second label of a column. */
    private boolean isHead(List<Passage> cells) {
        return cells.stream().noneMatch(cell -> NumberReading.looksNumeric(cell.text()))
                && cells.stream().filter(cell -> head.knows(cell.text())).count() > 1;
    }

    private Optional<LabelIndex.Match<FormRow>> match(List<Passage> cells, int last) {
        StringBuilder joined = new StringBuilder();
        for (int first = last; first >= Math.max(0, last - 2); first--) {
            joined.insert(0, cells.get(first).text());
            Optional<LabelIndex.Match<FormRow>> match = labels.same(joined.toString());
            if (match.isPresent()) {
                return match;
            }
        }
        return labels.find(cells.get(last).text());
    }

    private void assign(LabelledRow labelled) {
        FormRow row = labelled.match().target();
        Passage label = labelled.label();
        if (!labelled.match().same()) {
            found.observe(
                    Observation.Kind.LABEL_DEVIATES,
                    label.text(),
                    labelled.match().label().text(),
                    label.place());
        }
        if (!ownRows.contains(row)) {
            found.observe(Observation.Kind.ROW_FOREIGN, label.text(), "", label.place());
        }
        phantom(labelled, label.place());
        boolean again = seen.containsKey(row);
        Map<CellId, CellValue> before = again ? new HashMap<>(found.cells()) : Map.of();
        put(row, labelled);
        List<CellId> ids = ids(row);
        CellValues values =
                new CellValues(ids.stream().map(id -> value(found.cells(), id)).toList(), label);
        if (again) {
            repeated(row, ids, before, values);
        } else {
            seen.put(row, values);
        }
    }

    /** A row printed twice with the same numbers says nothing new; with others none of them can be trusted. */
    private void repeated(FormRow row, List<CellId> ids, Map<CellId, CellValue> before, CellValues values) {
        boolean alike = ids.stream().allMatch(id -> value(before, id)
                .asNumber()
                .equals(value(found.cells(), id).asNumber()));
        Passage label = values.label();
        if (!alike) {
            found.observe(
                    Observation.Kind.ROW_REPEATED, label.text(), row.label().text(), label.place());
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

    private void put(FormRow row, LabelledRow labelled) {
        List<CellId> ids = ids(row);
        List<Passage> after = labelled.after();
        Optional<List<@Nullable Passage>> cells =
                alignment.align(labelled.labelIndex(), after, labelled.row().delimited());
        if (cells.isPresent()) {
            found.putAll(ids, columns, cells.get(), "");
            BrokenNumbers.settle(found, ids);
            return;
        }
        Optional<RowProof.Result> proof =
                RowProof.ofRequests(after, labelled.row().delimited(), columns.size());
        if (proof.isPresent() && proof.get().ways().size() == 1) {
            found.proven(ids, proof.get().ways().get(0), after, proof.get().sentence());
            return;
        }
        found.undecided(ids, after, proof.map(RowProof.Result::ways).orElse(List.of()));
        undecided(labelled);
    }

    /**
     * Returns whether numbers stand behind what is only the name of a group here, because rows of the group are printed
     * too: the label of one of them has been lost, and nobody can say of which.
     */
    private boolean isGroup(LabelledRow labelled, List<LabelledRow> all) {
        FormRow row = labelled.match().target();
        return !ownRows.contains(row)
                && labelled.after().stream().anyMatch(cell -> NumberReading.looksNumeric(cell.text()))
                && all.stream()
                        .map(other -> other.match().target())
                        .anyMatch(
                                other -> ownRows.contains(other) && other.path().contains(row.label()));
    }

    private void undecided(LabelledRow labelled) {
        Passage label = labelled.label();
        found.observe(
                Observation.Kind.ROW_UNDECIDED,
                label.text(),
                labelled.match().label().text(),
                label.place());
    }

    private void assignByOrder(RequestsOrder.Assigned assigned) {
        List<CellId> ids = ids(assigned.row());
        if (assigned.proof().isEmpty()) {
            found.undecided(ids, assigned.cells(), List.of());
            return;
        }
        Optional<List<@Nullable Passage>> cells = alignment.align(-1, assigned.cells(), assigned.delimited());
        if (cells.isPresent()) {
            found.putAll(ids, columns, cells.get(), assigned.proof());
        } else {
            found.undecided(ids, assigned.cells(), List.of());
        }
    }

    private void lost(LabelledRow labelled) {
        List<CellId> ids = ids(labelled.match().target());
        if (!found.cells().containsKey(ids.get(0))
                && ownRows.contains(labelled.match().target())) {
            found.lost(ids, labelled.label());
        }
    }

    private void inAnotherOrder(LabelledRow labelled) {
        found.undecided(
                ids(labelled.match().target()),
                labelled.after().isEmpty() ? List.of(labelled.label()) : labelled.after(),
                List.of());
    }

    /** Two reports beside each other on the same lines: no number can be said to belong to either. */
    private void sideBySide(List<SourceRow> rows) {
        for (FormRow row : ownRows) {
            found.undecided(ids(row), List.of(rows.get(0).firstFilled()), List.of());
        }
        found.observe(
                Observation.Kind.ROW_REPEATED, "", "", rows.get(0).firstFilled().place());
    }

    /** More numbers than columns: a column that the form does not have, named once for the rows that follow. */
    private void phantom(LabelledRow labelled, Place place) {
        long numbers = labelled.after().stream()
                .filter(cell -> NumberReading.looksNumeric(cell.text()))
                .count();
        boolean phantom = numbers > columns.size();
        if (phantom && !phantomSeen) {
            found.observe(
                    Observation.Kind.COLUMN_PHANTOM, Long.toString(numbers), Integer.toString(columns.size()), place);
        }
        phantomSeen |= phantom;
    }

    private void unlabelled(List<Passage> cells) {
        Passage first = cells.stream()
                .filter(cell -> !cell.text().isEmpty())
                .findFirst()
                .orElse(cells.get(0));
        found.stray(first);
    }

    private List<CellId> ids(FormRow row) {
        return columns.stream().map(column -> table.id(row, column)).toList();
    }
}
