package org.zhiqing.annualreport.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormTable;

/** Reads table four: the one row of numbers below its head. */
final class RemedyTableReader {

    private final FormTable table;
    private final TableReading found;

    RemedyTableReader(FormTable table, TableReading found) {
        this.table = table;
        this.found = found;
    }

    void read(List<SourceRow> rows) {
        List<CellId> ids = table.cells().stream().map(FormCell::id).toList();
        ColumnAlignment alignment = new ColumnAlignment(ids.size());
        boolean read = false;
        for (SourceRow row : rows.stream().filter(r -> isNumbers(r, ids.size())).toList()) {
            Optional<List<@Nullable Passage>> cells = alignment.align(0, row.cells(), row.delimited());
            if (read) {
                found.observe(Observation.Kind.ROW_UNLABELLED, row.firstFilled().text(), "", row.place());
            } else if (cells.isPresent()) {
                found.putAll(ids, cells.get());
                read = true;
            } else {
                found.undecided(ids, row.cells());
                found.observe(Observation.Kind.ROW_UNDECIDED, row.firstFilled().text(), "", row.place());
            }
        }
    }

    private static boolean isNumbers(SourceRow row, int width) {
        return row.cells().stream().noneMatch(cell -> Spelling.wordy(cell.text()))
                && (row.cells().stream().anyMatch(cell -> NumberReading.looksNumeric(cell.text()))
                        || row.cells().size() >= width);
    }
}
