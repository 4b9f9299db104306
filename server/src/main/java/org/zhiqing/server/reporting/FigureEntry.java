package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** Returns the cell of this name in any edition of the form. */
    public Optional<CellId> named(String name) {
        return Arrays.stream(FormEdition.values())
                .flatMap(edition -> FigureCells.of(edition).stream())
                .map(FormCell::id)
                .filter(id -> id.value().equals(name))
                .findFirst();
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
     * @return the figure that was entered
     * @throws Findings fields {@code cell}, {@code fromOn}, {@code toOn}, {@code value}, {@code source}
     */
    @Requires(Act.FIGURES_ENTER)
    public NewFigure enter(TypedFigure typed, Actor by) {
        Findings.Collector wrong = check(typed, by);
        NewFigure figure = typed.complete();
        wrong.throwIfAny();
        return add(Objects.requireNonNull(figure), by);
    }

    /** As {@link #enter(TypedFigure, Actor)} for one of which every part is there. */
    @Requires(Act.FIGURES_ENTER)
    public void enter(NewFigure figure, Actor by) {
        enter(TypedFigure.of(figure), by);
    }

    /**
     * Enters many figures or none.
     *
     * @param lines by where each stands, e.g. 第3行
     * @param field the field of the form that they were handed in with
     * @param wrong what is wrong already
     * @throws Findings with the places of all that is wrong
     */
    @Requires(Act.FIGURES_ENTER)
    public void enterAll(Map<String, TypedFigure> lines, String field, Findings.Collector wrong, Actor by) {
        lines.forEach((place, typed) -> check(typed, by)
                .all()
                .forEach(finding -> wrong.when(true, field, "reporting.figure-line", place, finding.sentence())));
        wrong.throwIfAny();
        lines.values().forEach(typed -> add(Objects.requireNonNull(typed.complete()), by));
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

    private NewFigure add(NewFigure figure, Actor by) {
        long id = figures.add(figure, by, clock.instant());
        audit.record(by, "figure.entered", "figure/" + id, figure.cell() + "=" + figure.value());
        return figure;
    }

    private Findings.Collector check(TypedFigure typed, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        typed.unread().forEach(wrong::add);
        boolean inOneYear = checkPeriod(typed.fromOn(), typed.toOn(), wrong);
        FormCell cell = checkCell(typed.cell(), typed.fromOn(), wrong);
        if (cell != null && typed.value() != null) {
            checkValue(cell, typed.value(), wrong);
        }
        wrong.when(typed.source().isBlank(), "source", "reporting.figure-source-missing");
        wrong.when(typed.source().length() > 300, "source", "reporting.figure-source-long", 300);
        NewFigure figure = typed.complete();
        if (inOneYear && cell != null && figure != null) {
            boolean twice = figures.overlaps(by.organ(), by.unit(), figure);
            wrong.when(twice, "fromOn", "reporting.figure-overlaps", cell.words());
        }
        return wrong;
    }

    /** Returns whether both days are there, in order, and in one year. */
    private static boolean checkPeriod(@Nullable LocalDate from, @Nullable LocalDate to, Findings.Collector wrong) {
        if (from == null || to == null) {
            return false;
        }
        return !wrong.when(to.isBefore(from), "toOn", "reporting.figure-period-reversed")
                && !wrong.when(to.getYear() != from.getYear(), "toOn", "reporting.figure-period-two-years");
    }

    /** Returns the cell in the form of the year, or {@code null} where year or cell is not known. */
    private static @Nullable FormCell checkCell(
            @Nullable CellId id, @Nullable LocalDate from, Findings.Collector wrong) {
        if (from == null
                || wrong.when(
                        from.getYear() < 2019,
                        "fromOn",
                        "reporting.figure-year-without-form",
                        String.valueOf(from.getYear()))
                || id == null) {
            return null;
        }
        int year = from.getYear();
        FormCell cell = cell(year, id);
        wrong.when(
                cell == null,
                "cell",
                "reporting.figure-cell-unknown",
                TypedFigure.shown(id.value()),
                String.valueOf(year));
        return cell;
    }

    private static void checkValue(FormCell cell, BigDecimal value, Findings.Collector wrong) {
        Measure measure = cell.column().measure();
        wrong.when(value.signum() < 0 && !measure.mayBeNegative(), "value", "reporting.figure-negative", cell.words());
        boolean finer = value.stripTrailingZeros().scale() > measure.decimals();
        if (measure.decimals() == 0) {
            wrong.when(finer, "value", "reporting.figure-not-whole", cell.words());
        } else {
            wrong.when(finer, "value", "reporting.figure-decimals", cell.words(), measure.decimals());
        }
        wrong.when(value.precision() - value.scale() > 14, "value", "reporting.figure-too-large", cell.words());
    }

    private static @Nullable FormCell cell(int year, CellId id) {
        return FigureCells.of(FormEdition.forYear(year)).stream()
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
