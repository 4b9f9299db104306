package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.Measure;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/**
 * Entering the figures of matters that live in other systems (业务数据): permits, penalties, coercion, charges. Each is
 * dated and names its source; a mistake is voided with a reason, never overwritten.
 */
@Service
@Transactional
public class FigureEntry {

    private final FigureStore figures;
    private final AuditTrail audit;
    private final Clock clock;

    FigureEntry(FigureStore figures, AuditTrail audit, Clock clock) {
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the cells that units fill in the form of that year, in printed order. */
    public List<FormCell> cells(int year) {
        return FigureCells.of(FormEdition.forYear(year));
    }

    /** Returns the figures of a year, voided ones too, newest first. */
    @Transactional(readOnly = true)
    public List<UnitFigure> ofYear(long organ, int year) {
        return figures.ofYear(organ, year, null);
    }

    /** Returns the days that the figures of a cell leave out; a cell without any figure is blank and not here. */
    @Transactional(readOnly = true)
    public List<UncoveredPeriod> uncovered(long organ, int year) {
        List<UnitFigure> entered =
                ofYear(organ, year).stream().filter(UnitFigure::counts).toList();
        List<UncoveredPeriod> periods = new ArrayList<>();
        for (FormCell cell : cells(year)) {
            List<UnitFigure> own = entered.stream()
                    .filter(figure -> figure.cell().equals(cell.id()))
                    .toList();
            if (!own.isEmpty()) {
                periods.addAll(UncoveredPeriod.of(cell, own, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
        }
        return periods;
    }

    /**
     * Enters one figure for the actor's unit.
     *
     * @throws Findings fields {@code cell}, {@code fromOn}, {@code toOn}, {@code value}, {@code source}
     */
    @Requires(Act.FIGURES_ENTER)
    public void enter(NewFigure figure, Actor by) {
        check(figure, by).throwIfAny();
        add(figure, by);
    }

    /**
     * Enters many figures or none.
     *
     * @param places where each figure stands in its file, e.g. 第3行; same order
     * @throws Findings with the places of all that is wrong
     */
    @Requires(Act.FIGURES_ENTER)
    public void enterAll(List<NewFigure> all, List<String> places, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        for (int i = 0; i < all.size(); i++) {
            Findings.Collector found = check(all.get(i), by);
            String place = places.get(i);
            found.all()
                    .forEach(finding -> wrong.when(true, "file", "reporting.figure-line", place, finding.sentence()));
        }
        wrong.throwIfAny();
        all.forEach(figure -> add(figure, by));
    }

    /**
     * Voids a figure of the actor's organ. It stays on record.
     *
     * @throws Refusal {@code reporting.figure-not-found}, {@code reporting.figure-already-void}
     */
    @Requires(Act.FIGURES_ENTER)
    public void voidFigure(long id, String reason, Actor by) {
        UnitFigure figure =
                figures.find(by.organ(), id).orElseThrow(() -> new Refusal("reporting.figure-not-found", id));
        if (!figure.counts()) {
            throw new Refusal("reporting.figure-already-void", String.valueOf(figure.voidedBy()));
        }
        figures.voidFigure(id, reason, by, clock.instant());
        audit.record(by, "figure.voided", "figure/" + id, figure.cell() + "：" + reason);
    }

    private void add(NewFigure figure, Actor by) {
        long id = figures.add(figure, by, clock.instant());
        audit.record(by, "figure.entered", "figure/" + id, figure.cell() + "=" + figure.value());
    }

    private Findings.Collector check(NewFigure figure, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(figure.source().isBlank(), "source", "reporting.figure-source-missing");
        if (wrong.when(figure.toOn().isBefore(figure.fromOn()), "toOn", "reporting.figure-period-reversed")) {
            return wrong;
        }
        int year = figure.fromOn().getYear();
        if (wrong.when(figure.toOn().getYear() != year, "toOn", "reporting.figure-period-two-years")
                || wrong.when(year < 2019, "fromOn", "reporting.figure-year-without-form", year)) {
            return wrong;
        }
        FormCell cell = cell(year, figure.cell());
        if (cell == null) {
            wrong.when(
                    true, "cell", "reporting.figure-cell-unknown", figure.cell().value(), year);
            return wrong;
        }
        checkValue(cell, figure.value(), wrong);
        wrong.when(
                figures.overlaps(by.organ(), by.unit(), figure), "fromOn", "reporting.figure-overlaps", cell.words());
        return wrong;
    }

    private static void checkValue(FormCell cell, BigDecimal value, Findings.Collector wrong) {
        Measure measure = cell.column().measure();
        wrong.when(value.signum() < 0 && !measure.mayBeNegative(), "value", "reporting.figure-negative", cell.words());
        wrong.when(
                value.stripTrailingZeros().scale() > measure.decimals(),
                "value",
                "reporting.figure-decimals",
                cell.words(),
                measure.decimals());
        wrong.when(value.precision() - value.scale() > 14, "value", "reporting.figure-too-large", cell.words());
    }

    private static @Nullable FormCell cell(int year, CellId id) {
        return FigureCells.of(FormEdition.forYear(year)).stream()
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
