package org.zhiqing.annualreport.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of the form, rows and columns in printed order. */
public final class FormTable {

    private final TableNumber number;
    private final String key;
    private final List<FormBlock> blocks;
    private final List<FormCell> cells;
    private final Map<String, Map<String, CellId>> ids = new HashMap<>();

    FormTable(TableNumber number, String key, List<FormBlock> blocks) {
        this.number = number;
        this.key = key;
        this.blocks = blocks;
        List<FormCell> all = new ArrayList<>();
        for (FormBlock block : blocks) {
            for (FormRow row : block.rows()) {
                for (FormColumn column : block.columns()) {
                    CellId id = CellId.of(key, row.key(), column.key());
                    all.add(new FormCell(id, number, block, row, column));
                    ids.computeIfAbsent(row.key(), of -> new HashMap<>()).put(column.key(), id);
                }
            }
        }
        this.cells = List.copyOf(all);
    }

    public TableNumber number() {
        return number;
    }

    /** Returns the first part of the names of its cells; empty for table four, whose columns carry it. */
    public String key() {
        return key;
    }

    public List<FormBlock> blocks() {
        return blocks;
    }

    /** Returns every cell in printed order. */
    public List<FormCell> cells() {
        return cells;
    }

    /** Returns the name of the cell where the row meets the column, which may be those of another edition. */
    public CellId id(FormRow row, FormColumn column) {
        CellId known = ids.getOrDefault(row.key(), Map.of()).get(column.key());
        return known != null ? known : CellId.of(key, row.key(), column.key());
    }

    /** Returns the names of one row's cells in printed order. */
    public List<CellId> rowIds(FormRow row) {
        return cells.stream()
                .filter(cell -> cell.row().equals(row))
                .map(FormCell::id)
                .toList();
    }
}
