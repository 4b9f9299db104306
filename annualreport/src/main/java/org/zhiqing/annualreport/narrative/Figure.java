package org.zhiqing.annualreport.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * A figure that the tables yield: a sum of cells.
 *
 * @param words what it is, for a message
 */
record Figure(String words, List<CellId> added, List<CellId> subtracted) {

    /** A sum of cells; those that the form of the report does not have are left out when it is computed. */
    static Figure sum(String words, String... cells) {
        return new Figure(words, ids(cells), List.of());
    }

    Figure minus(String otherWords, String... cells) {
        return new Figure(otherWords, added, ids(cells));
    }

    private static List<CellId> ids(String... cells) {
        return java.util.Arrays.stream(cells).map(CellId::new).toList();
    }

    /** Returns whether the report's form has a cell of it. */
    boolean in(ReportReading reading) {
        return added.stream()
                .anyMatch(id ->
                        reading.form().cell(id).isPresent() || reading.cells().containsKey(id));
    }

    /** Returns the figure; empty when one of its cells holds no number. */
    Optional<BigDecimal> of(ReportReading reading) {
        Optional<BigDecimal> plus = sum(added, reading);
        Optional<BigDecimal> minus = sum(subtracted, reading);
        return plus.flatMap(a -> minus.map(a::subtract));
    }

    private static Optional<BigDecimal> sum(List<CellId> cells, ReportReading reading) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId cell : cells) {
            if (reading.form().cell(cell).isEmpty() && !reading.cells().containsKey(cell)) {
                continue;
            }
            Optional<CellId> merged = reading.form().mergedInto(cell).filter(reading.cells()::containsKey);
            if (merged.isPresent()) {
                continue;
            }
            Optional<BigDecimal> number = reading.cell(cell).asNumber();
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }
}
