package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.TableNumber;

/** What has been found of one table so far. */
final class TableReading {

    private final TableNumber number;
    private final Map<CellId, CellValue> cells = new LinkedHashMap<>();
    private final List<Observation> observations = new ArrayList<>();

    TableReading(TableNumber number) {
        this.number = number;
    }

    Map<CellId, CellValue> cells() {
        return cells;
    }

    List<Observation> observations() {
        return observations;
    }

    void observe(Observation.Kind kind, String printed, String expected, @Nullable Place place) {
        observations.add(new Observation(kind, number, printed, expected, place));
    }

    boolean has(FormTable table, FormRow row) {
        return cells.containsKey(table.rowIds(row).get(0));
    }

    void putAll(List<CellId> ids, List<@Nullable Passage> found) {
        for (int i = 0; i < ids.size(); i++) {
            cells.put(ids.get(i), NumberReading.of(found.get(i)));
        }
    }

    void undecided(List<CellId> ids, List<Passage> found) {
        ids.forEach(id -> cells.put(id, NumberReading.undecided(found)));
    }

    /** Gives every cell of the table a value: absent where nothing was found, undecided where it may be a stray number. */
    void complete(FormTable table) {
        boolean stray = observations.stream().anyMatch(seen -> seen.kind() == Observation.Kind.ROW_UNLABELLED);
        CellValue rest = stray ? new CellValue(CellState.UNDECIDED, null, "", null) : CellValue.absent();
        for (FormCell cell : table.cells()) {
            cells.putIfAbsent(cell.id(), rest);
        }
    }

    /** Every cell is unreadable because the table is running text. */
    void runTogether(FormTable table, Passage text) {
        observe(Observation.Kind.TABLE_RUN_TOGETHER, "", "", text.place());
        for (FormCell cell : table.cells()) {
            cells.put(cell.id(), new CellValue(CellState.UNREADABLE, null, "", text.place()));
        }
    }
}
