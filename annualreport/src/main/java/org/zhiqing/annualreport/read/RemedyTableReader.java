package org.zhiqing.annualreport.read;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormTable;

/** Reads table four: the one row of numbers below its head. */
final class RemedyTableReader {

    /** Four results and their total. */
    private static final int GROUP = 5;

    private final FormTable table;
    private final TableReading found;

    /** One cell in so many may be unreadable in a row that has all its borders. */
    private static final int STRANGE = 3;

    RemedyTableReader(FormTable table, TableReading found) {
        this.table = table;
        this.found = found;
    }

    void read(List<SourceRow> rows) {
        List<CellId> ids = table.cells().stream().map(FormCell::id).toList();
        List<FormColumn> columns = table.cells().stream().map(FormCell::column).toList();
        ColumnAlignment alignment = new ColumnAlignment(ids.size());
        HeadOrder order = HeadOrder.ofRemedies(table.blocks().get(0));
        Passage outOfOrder = rows.stream()
                .map(order::outOfOrder)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (outOfOrder != null) {
            found.observe(Observation.Kind.COLUMN_ORDER, outOfOrder.text(), "", outOfOrder.place());
        }
        boolean read = false;
        for (SourceRow row : rows.stream().filter(r -> isNumbers(r, ids.size())).toList()) {
            if (read) {
                found.stray(row.firstFilled());
                continue;
            }
            read = true;
            if (outOfOrder != null) {
                found.undecided(ids, row.cells(), List.of());
                continue;
            }
            Optional<List<@Nullable Passage>> cells = alignment.align(-1, row.cells(), row.delimited());
            if (cells.isPresent()) {
                found.putAll(ids, columns, cells.get(), "");
                for (int from = 0; from < ids.size(); from += GROUP) {
                    BrokenNumbers.settle(found, ids.subList(from, from + GROUP));
                }
            } else {
                prove(ids, row);
            }
        }
    }

    private void prove(List<CellId> ids, SourceRow row) {
        Optional<RowProof.Result> proof = RowProof.ofRemedies(row.cells(), row.delimited(), ids.size());
        if (proof.isPresent() && proof.get().ways().size() == 1) {
            found.proven(
                    ids, proof.get().ways().get(0), row.cells(), proof.get().sentence());
            return;
        }
        found.undecided(ids, row.cells(), proof.map(RowProof.Result::ways).orElse(List.of()));
        found.observe(Observation.Kind.ROW_UNDECIDED, row.firstFilled().text(), "", row.place());
    }

    private static boolean isNumbers(SourceRow row, int width) {
        long filled =
                row.cells().stream().filter(cell -> !cell.text().isEmpty()).count();
        long strange = row.cells().stream()
                .filter(cell -> !cell.text().isEmpty())
                .filter(cell -> !NumberReading.fitsNumberCell(cell.text()) && !BrokenNumbers.isBroken(cell.text()))
                .count();
        boolean whole = row.delimited() && row.cells().size() == width && filled - strange >= width - width / STRANGE;
        boolean fit = strange == 0 || whole;
        long digits = row.cells().stream()
                .mapToLong(
                        cell -> cell.text().chars().filter(Character::isDigit).count())
                .sum();
        return fit && (digits >= width || row.cells().size() >= width || filled > 2);
    }
}
