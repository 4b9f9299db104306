package org.zhiqing.server.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhiqing.annualreport.form.FormCell;

/**
 * Days of a year for which nobody has entered a figure of a cell that has figures for other days.
 *
 * @param from the first day
 * @param to the last day, included
 */
public record UncoveredPeriod(FormCell cell, LocalDate from, LocalDate to) {

    /**
     * Returns the periods of a cell, in their order.
     *
     * @param figures those of the cell that count
     * @param first the first day that should be covered
     * @param last the last one
     */
    static List<UncoveredPeriod> of(FormCell cell, List<UnitFigure> figures, LocalDate first, LocalDate last) {
        List<UncoveredPeriod> periods = new ArrayList<>();
        LocalDate next = first;
        for (UnitFigure figure : figures.stream()
                .sorted(Comparator.comparing(UnitFigure::fromOn))
                .toList()) {
            if (figure.fromOn().isAfter(next) && !next.isAfter(last)) {
                periods.add(new UncoveredPeriod(cell, next, figure.fromOn().minusDays(1)));
            }
            next = figure.toOn().isBefore(next) ? next : figure.toOn().plusDays(1);
        }
        if (!next.isAfter(last)) {
            periods.add(new UncoveredPeriod(cell, next, last));
        }
        return periods;
    }
}
