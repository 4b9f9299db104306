package org.zhiqing.annualreport.render;

import java.util.List;

/** A table measured for a page, and drawn there in parts. */
final class LaidTable {

    private static final double SIZE = 9;
    private static final double LEADING = 1.3;
    private static final double ASCENT = 0.88;
    private static final double PADDING = 3;
    private static final double TWIPS = 20;

    private final PrintedTable table;
    private final LineBreaking breaking;
    private final ReportFont font;
    private final double[] edges;
    private final double[] heights;

    LaidTable(PrintedTable table, LineBreaking breaking, ReportFont font) {
        this.table = table;
        this.breaking = breaking;
        this.font = font;
        int[] widths = ColumnWidths.of(table);
        this.edges = new double[widths.length + 1];
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i] / TWIPS;
        }
        this.heights = new double[table.rows()];
        table.cells().stream().filter(cell -> cell.rowSpan() == 1).forEach(this::grow);
        table.cells().stream().filter(cell -> cell.rowSpan() > 1).forEach(this::grow);
    }

    /** Makes the last row of the cell high enough for its text. */
    private void grow(PrintedCell cell) {
        double needed = lines(cell).size() * SIZE * LEADING + 2 * PADDING;
        double there = height(cell.row(), cell.row() + cell.rowSpan());
        if (needed > there) {
            heights[cell.row() + cell.rowSpan() - 1] += needed - there;
        }
    }

    private List<String> lines(PrintedCell cell) {
        return breaking.lines(cell.text(), (width(cell) - 2 * PADDING) / SIZE, 0);
    }

    private double width(PrintedCell cell) {
        return edges[cell.column() + cell.columnSpan()] - edges[cell.column()];
    }

    private double height(int from, int until) {
        double sum = 0;
        for (int row = from; row < until; row++) {
            sum += heights[row];
        }
        return sum;
    }

    double height() {
        return height(0, table.rows());
    }

    int rows() {
        return table.rows();
    }

    int headRows() {
        return table.headRows();
    }

    /** Returns the row, counted from 0, before which a part that begins with {@code from} must end. */
    int fitting(int from, int head, double room) {
        double left = room - height(0, head);
        int row = from;
        while (row < table.rows() && heights[row] <= left) {
            left -= heights[row];
            row++;
        }
        return row;
    }

    /** Draws the rows and returns how high they are. A cell that began before them is drawn again without its text. */
    double draw(LaidPage page, double left, double top, int from, int until) {
        for (PrintedCell cell : table.cells()) {
            int first = Math.max(from, cell.row());
            int last = Math.min(until, cell.row() + cell.rowSpan());
            if (first < last) {
                cell(page, cell, left + edges[cell.column()], top + height(from, first), height(first, last), first);
            }
        }
        return height(from, until);
    }

    private void cell(LaidPage page, PrintedCell cell, double left, double top, double height, int first) {
        double right = left + width(cell);
        double bottom = top + height;
        if (cell.role() == PrintedCell.Role.BLOCK_HEAD) {
            page.fills().add(new LaidPage.Fill(left, top, right - left, height));
        }
        page.rules().add(new LaidPage.Rule(left, top, right, top));
        page.rules().add(new LaidPage.Rule(left, bottom, right, bottom));
        page.rules().add(new LaidPage.Rule(left, top, left, bottom));
        page.rules().add(new LaidPage.Rule(right, top, right, bottom));
        if (first != cell.row()) {
            return;
        }
        List<String> lines = lines(cell);
        double start = top + Math.max(PADDING, (height - lines.size() * SIZE * LEADING) / 2);
        for (int i = 0; i < lines.size(); i++) {
            String words = lines.get(i);
            if (!words.isEmpty()) {
                double free = right - left - font.width(words) * SIZE;
                page.texts()
                        .add(new LaidPage.Text(
                                left + (cell.leftAligned() ? PADDING : free / 2),
                                start + i * SIZE * LEADING + SIZE * ((LEADING - 1) / 2 + ASCENT),
                                SIZE,
                                0,
                                false,
                                words));
            }
        }
    }
}
