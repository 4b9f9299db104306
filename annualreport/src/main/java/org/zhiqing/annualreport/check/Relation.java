package org.zhiqing.annualreport.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * A relation between cells of a report, and of last year's, as data.
 *
 * @param words what it is about, for the sentence
 * @param left its terms are added up
 * @param right a cell of this year's report
 */
record Relation(CheckRule rule, String words, List<Term> left, Comparison comparison, CellId right) {

    /** How the left side must stand to the right one. */
    enum Comparison {
        EQUAL,
        AT_LEAST,
        AT_MOST;

        boolean holds(BigDecimal left, BigDecimal right) {
            int order = left.compareTo(right);
            return switch (this) {
                case EQUAL -> order == 0;
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
            };
        }
    }

    /** @param lastYear whether the cell is meant of last year's report */
    record Term(boolean lastYear, boolean subtracted, CellId cell) {

        static Term of(String cell) {
            return new Term(false, false, new CellId(cell));
        }

        static Term minus(String cell) {
            return new Term(false, true, new CellId(cell));
        }

        static Term lastYear(String cell) {
            return new Term(true, false, new CellId(cell));
        }
    }

    /** Returns whether the forms of both reports have all the cells. */
    boolean applies(@Nullable ReportReading last, ReportReading reading) {
        return reading.form().cell(right).isPresent()
                && left.stream().allMatch(term -> has(term.lastYear() ? last : reading, term.cell()));
    }

    private static boolean has(@Nullable ReportReading report, CellId cell) {
        return report != null && report.form().cell(cell).isPresent();
    }

    /** Returns both sides; empty when one of the cells holds no number. */
    Optional<Sides> sides(@Nullable ReportReading last, ReportReading reading) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : left) {
            ReportReading report = term.lastYear() ? last : reading;
            Optional<BigDecimal> number =
                    report == null ? Optional.empty() : report.cell(term.cell()).asNumber();
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = term.subtracted() ? sum.subtract(number.get()) : sum.add(number.get());
        }
        BigDecimal computed = sum;
        return reading.cell(right).asNumber().map(printed -> new Sides(computed, printed));
    }

    /** Returns the cells of this year's report. */
    List<CellId> cells() {
        return java.util.stream.Stream.concat(
                        left.stream().filter(term -> !term.lastYear()).map(Term::cell),
                        java.util.stream.Stream.of(right))
                .toList();
    }
}
