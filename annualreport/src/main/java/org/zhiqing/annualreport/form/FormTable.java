package org.zhiqing.annualreport.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the form, rows and columns in printed order.
 *
 * @param key first part of the names of its cells; empty for table four, whose columns carry it
 */
public record FormTable(TableNumber number, String key, List<FormBlock> blocks) {

    /** Returns every cell in printed order. */
    public List<FormCell> cells() {
        List<FormCell> cells = new ArrayList<>();
        for (FormBlock block : blocks) {
            for (FormRow row : block.rows()) {
                for (FormColumn column : block.columns()) {
                    cells.add(new FormCell(id(row, column), number, block, row, column));
                }
            }
        }
        return cells;
    }

    /** Returns the name of the cell where the row meets the column. */
    public CellId id(FormRow row, FormColumn column) {
        return CellId.of(key, row.key(), column.key());
    }

    /** Returns the names of one row's cells in printed order. */
    public List<CellId> rowIds(FormRow row) {
        return cells().stream()
                .filter(cell -> cell.row().equals(row))
                .map(FormCell::id)
                .toList();
    }
}
