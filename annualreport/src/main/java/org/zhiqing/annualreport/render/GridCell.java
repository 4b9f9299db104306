package org.zhiqing.annualreport.render;

import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.FormCell;

/**
 * A printed cell, merged ones as one.
 *
 * @param row counted from 0, as is {@code column}
 * @param block the block of the table it belongs to, counted from 0
 * @param text the label; empty for a number
 * @param cell which number; {@code null} for a label
 */
record GridCell(
        int row, int column, int rowSpan, int columnSpan, int block, Role role, String text, @Nullable FormCell cell) {

    enum Role {
        BLOCK_HEAD,
        CORNER,
        COLUMN_HEAD,
        ROW_HEAD,
        NUMBER
    }

    boolean covers(int otherRow, int otherColumn) {
        return coversRow(otherRow) && coversColumn(otherColumn);
    }

    boolean coversRow(int other) {
        return other >= row && other < row + rowSpan;
    }

    boolean coversColumn(int other) {
        return other >= column && other < column + columnSpan;
    }
}
