package org.zhiqing.annualreport.render;

import java.util.stream.IntStream;

/** Column widths of the blank form (国办公开办函〔2021〕30号), in twentieths of a point. */
final class ColumnWidths {

    private static final int WHOLE = 9740;

    private ColumnWidths() {}

    /** Returns one width per column; a table that has other columns than the form gets equal ones. */
    static int[] of(PrintedTable table) {
        int[] widths =
                switch (table.number()) {
                    case TWO -> new int[] {2435, 2435, 2435, 2435};
                    case THREE -> new int[] {754, 921, 3271, 685, 685, 685, 685, 685, 685, 685};
                    case FOUR -> equal(15);
                };
        return widths.length == table.columns() ? widths : equal(table.columns());
    }

    private static int[] equal(int columns) {
        return IntStream.range(0, columns).map(i -> WHOLE / columns).toArray();
    }
}
