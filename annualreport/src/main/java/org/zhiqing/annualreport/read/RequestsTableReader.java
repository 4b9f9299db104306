package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;

/** Reads table three: each row by its innermost label, rows of the other edition included. */
final class RequestsTableReader {

    private record LabelledRow(SourceRow row, int labelIndex, LabelIndex.Match<FormRow> match) {

        List<Passage> after() {
            return row.cells().subList(labelIndex + 1, row.cells().size());
        }
    }

    private final FormTable table;
    private final TableReading found;
    private final List<FormRow> ownRows;
    private final LabelIndex<FormRow> labels;
    private final RequestsHead head;
    private final ColumnAlignment alignment;
    private boolean phantomSeen;

    RequestsTableReader(FormTable table, TableReading found) {
        this.table = table;
        this.found = found;
        this.ownRows = table.blocks().get(0).rows();
        Set<FormRow> rows = new LinkedHashSet<>(ownRows);
        Stream.of(FormEdition.values())
                .map(edition -> ReportForm.of(edition).table(TableNumber.THREE))
                .forEach(other -> rows.addAll(other.blocks().get(0).rows()));
        this.labels = new LabelIndex<>(rows, FormRow::label);
        this.head = new RequestsHead(table.blocks().get(0), found);
        this.alignment = new ColumnAlignment(columns().size());
    }

    void read(List<SourceRow> rows) {
        List<LabelledRow> labelled = new ArrayList<>();
        for (SourceRow row : rows) {
            Optional<LabelledRow> match = labelOf(row);
            if (match.isPresent()) {
                labelled.add(match.get());
                alignment.learn(match.get().labelIndex(), match.get().after());
            } else if (!head.read(row, labelled.isEmpty())) {
                unlabelled(row);
            }
        }
        head.reportMissing();
        labelled.forEach(this::assign);
    }

    /**
     * Words behind a label are remarks in cells of numbers. Not so behind （六）其他处理, which is a row in one edition and
     * only the name of a group in the other.
     */
    private Optional<LabelledRow> labelOf(SourceRow row) {
        List<Passage> cells = row.cells();
        for (int i = cells.size() - 2; i >= 0; i--) {
            int last = i;
            if (!Spelling.wordy(cells.get(last).text())) {
                continue;
            }
            Optional<LabelIndex.Match<FormRow>> match = match(cells, last)
                    .filter(label -> ownRows.contains(label.target())
                            || cells.subList(last + 1, cells.size()).stream()
                                    .noneMatch(cell -> Spelling.wordy(cell.text())));
            if (match.isPresent()) {
                return isHead(cells) ? Optional.empty() : Optional.of(new LabelledRow(row, last, match.get()));
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
        Passage label = labelled.row().cells().get(labelled.labelIndex());
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
        List<CellId> ids =
                columns().stream().map(column -> table.id(row, column)).toList();
        Optional<List<@Nullable Passage>> cells = alignment.align(
                labelled.labelIndex(), labelled.after(), labelled.row().delimited());
        phantom(labelled, label.place());
        if (found.cells().containsKey(ids.get(0))) {
            found.observe(
                    Observation.Kind.ROW_REPEATED, label.text(), row.label().text(), label.place());
        } else if (cells.isPresent()) {
            found.putAll(ids, cells.get());
        } else {
            found.undecided(ids, labelled.after());
            found.observe(
                    Observation.Kind.ROW_UNDECIDED, label.text(), row.label().text(), label.place());
        }
    }

    /** More numbers than columns: a column that the form does not have, named once for the rows that follow. */
    private void phantom(LabelledRow labelled, Place place) {
        long numbers = labelled.after().stream()
                .filter(cell -> NumberReading.looksNumeric(cell.text()))
                .count();
        boolean phantom = numbers > columns().size();
        if (phantom && !phantomSeen) {
            found.observe(
                    Observation.Kind.COLUMN_PHANTOM,
                    Long.toString(numbers),
                    Integer.toString(columns().size()),
                    place);
        }
        phantomSeen |= phantom;
    }

    private void unlabelled(SourceRow row) {
        if (row.cells().stream().anyMatch(cell -> NumberReading.looksNumeric(cell.text()))) {
            found.observe(
                    Observation.Kind.ROW_UNLABELLED,
                    row.firstFilled().text(),
                    "",
                    row.firstFilled().place());
        }
    }

    private List<FormColumn> columns() {
        return table.blocks().get(0).columns();
    }
}
