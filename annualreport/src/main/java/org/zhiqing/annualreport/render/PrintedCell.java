package org.zhiqing.annualreport.render;

import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.FormCell;

/**
 * A printed cell, merged ones as one.
 *
 * @param row counted from 0, as is {@code column}
 * @param block the block of the table it belongs to, counted from 0
 * @param text the label or the number; empty where a number is missing
 * @param cell which number; {@code null} for a label
 */
public record PrintedCell(
        int row, int column, int rowSpan, int columnSpan, int block, Role role, String text, @Nullable FormCell cell) {

    /** What stands in the cell. */
    public enum Role {
        BLOCK_HEAD,
        CORNER,
        COLUMN_HEAD,
        ROW_HEAD,
        NUMBER
    }

    /** Returns the same cell with another text. */
    public PrintedCell withText(String other) {
        return new PrintedCell(row, column, rowSpan, columnSpan, block, role, other, cell);
    }

    boolean coversRow(int other) {
        return other >= row && other < row + rowSpan;
    }

    boolean coversColumn(int other) {
        return other >= column && other < column + columnSpan;
    }

    /** Whether the text stands at the left edge, as labels and long texts do; numbers and short heads are centred. */
    boolean leftAligned() {
        return role == Role.ROW_HEAD || role == Role.BLOCK_HEAD || (role != Role.NUMBER && text.length() > 12);
    }
}
