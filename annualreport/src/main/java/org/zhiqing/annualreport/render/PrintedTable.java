package org.zhiqing.annualreport.render;

import java.util.List;
import org.zhiqing.annualreport.form.TableNumber;

/**
 * A table as it is printed, numbers filled in.
 *
 * @param headRows how many rows at the top belong to the head; 0 where every block has a head of its own
 * @param cells row by row, from left to right, without hole or overlap
 */
public record PrintedTable(TableNumber number, int rows, int columns, int headRows, List<PrintedCell> cells)
        implements PrintedPiece {

    public PrintedTable {
        cells = List.copyOf(cells);
    }

    /** Returns for every row and column the cell that covers it. */
    public PrintedCell[][] grid() {
        PrintedCell[][] grid = new PrintedCell[rows][columns];
        for (PrintedCell cell : cells) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    grid[row][column] = cell;
                }
            }
        }
        return grid;
    }

    /** Returns the same table with other cells. */
    public PrintedTable withCells(List<PrintedCell> others) {
        return new PrintedTable(number, rows, columns, headRows, others);
    }
}
