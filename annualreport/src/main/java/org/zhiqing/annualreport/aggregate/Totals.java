package org.zhiqing.annualreport.aggregate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.read.ReportReading;

/** The cells of many reports added up: two numbers a cell, however many reports. */
final class Totals {

    /** Amounts have up to this many decimals (万元). */
    private static final int SCALE = 6;

    private final List<CellId> cells;
    private final long[] sums;
    private final int[] without;
    private int reports;

    Totals(ReportForm form) {
        this.cells = form.cells().stream().map(FormCell::id).toList();
        this.sums = new long[cells.size()];
        this.without = new int[cells.size()];
    }

    /** Returns the report's numbers as they are added; {@code Long.MIN_VALUE} where a cell has none. */
    static long[] numbers(ReportForm form, ReportReading reading) {
        return form.cells().stream()
                .mapToLong(cell -> reading.cell(cell.id())
                        .asNumber()
                        .map(number -> number.movePointRight(SCALE).longValue())
                        .orElse(Long.MIN_VALUE))
                .toArray();
    }

    void add(long[] numbers) {
        reports++;
        for (int i = 0; i < sums.length; i++) {
            if (numbers[i] == Long.MIN_VALUE) {
                without[i]++;
            } else {
                sums[i] = Math.addExact(sums[i], numbers[i]);
            }
        }
    }

    int reports() {
        return reports;
    }

    Optional<BigDecimal> sum(CellId cell) {
        int index = cells.indexOf(cell);
        return index < 0 || reports == without[index] ? Optional.empty() : Optional.of(plain(sums[index]));
    }

    /** Returns how many of the reports have no number in the cell. */
    int without(CellId cell) {
        int index = cells.indexOf(cell);
        return index < 0 ? 0 : without[index];
    }

    static BigDecimal plain(long scaled) {
        BigDecimal number = BigDecimal.valueOf(scaled, SCALE).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
