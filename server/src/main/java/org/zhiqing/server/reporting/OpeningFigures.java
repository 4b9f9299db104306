package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Requires;

/**
 * What the first year with this system starts from (期初数), entered once from last year's report: requests carried over
 * by kind of applicant, documents in force.
 */
@Service
@Transactional
public class OpeningFigures {

    private final FigureStore store;
    private final AuditTrail audit;
    private final Clock clock;

    OpeningFigures(FigureStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the cells that have an opening figure in the form of 2021 on. */
    public List<FormCell> cells() {
        return ReportForm.of(FormEdition.FORM_2021).cells().stream()
                .filter(cell -> isOpening(cell.id()))
                .toList();
    }

    /** Returns what was entered for the organ, oldest year first. */
    @Transactional(readOnly = true)
    public List<OpeningFigure> of(long organ) {
        return store.openings(organ);
    }

    /** Returns the organ's opening figure of a cell, whatever its year. */
    @Transactional(readOnly = true)
    public Optional<OpeningFigure> of(long organ, CellId cell) {
        return store.opening(organ, cell);
    }

    /**
     * Enters or corrects the opening figures of a year; every change is on record.
     *
     * @param values by cell; a cell without a value is left as it is
     * @throws Findings one per cell, field is the cell's name; {@code year} and {@code source}
     */
    @Requires(Act.REPORT_COMPILE)
    public void enter(int year, Map<CellId, BigDecimal> values, String source, Actor by) {
        enter(year, values, source, new Findings.Collector(), by);
    }

    /**
     * As {@link #enter(int, Map, String, Actor)} for what was typed.
     *
     * @param year {@code null} if it cannot be read
     * @param wrong what cannot be read; told with everything else
     */
    @Requires(Act.REPORT_COMPILE)
    public void enter(
            @Nullable Integer year, Map<CellId, BigDecimal> values, String source, Findings.Collector wrong, Actor by) {
        wrong.when(
                values.isEmpty() && wrong.all().stream().noneMatch(OpeningFigures::isOfCell),
                "",
                "reporting.opening-empty");
        values.forEach((cell, value) -> wrong.when(
                !isOpening(cell)
                        || value.signum() < 0
                        || value.stripTrailingZeros().scale() > 0,
                cell.value(),
                "reporting.opening-not-a-count"));
        wrong.when(source.isBlank(), "source", "reporting.figure-source-missing");
        int first = year == null ? 0 : checkYear(year, by, wrong);
        wrong.throwIfAny();
        values.forEach((cell, value) -> {
            store.putOpening(by.organ(), first, cell, value, source, by, clock.instant());
            audit.record(by, "opening.entered", "opening/" + first, cell + "=" + value);
        });
    }

    private int checkYear(int year, Actor by, Findings.Collector wrong) {
        wrong.when(year < 2019, "year", "reporting.figure-year-without-form", String.valueOf(year));
        of(by.organ()).stream()
                .filter(known -> known.year() != year)
                .findFirst()
                .ifPresent(known ->
                        wrong.when(true, "year", "reporting.opening-other-year", String.valueOf(known.year())));
        return year;
    }

    private static boolean isOfCell(Finding finding) {
        return !finding.field().equals("year") && !finding.field().equals("source");
    }

    static boolean isOpening(CellId cell) {
        return cell.value().endsWith("/in_force")
                || (cell.value().startsWith("requests/carried_in/")
                        && !cell.value().endsWith("/total"));
    }
}
