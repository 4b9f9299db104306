package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.CrossCheck;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;

/**
 * Tables two, three and four of any organ and year, computed from the registers at the moment of asking.
 */
@Service
@Transactional(readOnly = true)
public class YearTables {

    private final List<CellSource> sources;
    private final FigureStore openings;
    private final Organs organs;

    YearTables(List<CellSource> sources, FigureStore openings, Organs organs) {
        this.sources = List.copyOf(sources);
        this.openings = openings;
        this.organs = organs;
    }

    /** Returns the organs of which the tables may be seen: one's own and those below it. */
    @Requires(Act.REPORT_READ)
    public List<Organ> organs(Actor by) {
        return organs.withAllBelow(by.organ());
    }

    /**
     * Returns an organ of {@link #organs}.
     *
     * @param organ {@code null} for one's own
     * @throws Refusal {@code reporting.organ-not-found}
     */
    @Requires(Act.REPORT_READ)
    public Organ organ(Actor by, @Nullable Long organ) {
        return organs(by).stream()
                .filter(known -> known.id() == (organ == null ? by.organ() : organ))
                .findFirst()
                .orElseThrow(() -> new Refusal("reporting.organ-not-found", by.organName()));
    }

    /** Returns the year from which the organ has registered, by its opening figures; empty while it has none. */
    public OptionalInt firstYear(long organ) {
        return openings.openings(organ).stream().mapToInt(OpeningFigure::year).min();
    }

    /**
     * Returns every cell of the form of that year, in printed order; cells that no register fills are blank, and so are
     * those that are counted from registers in a year before {@link #firstYear}.
     *
     * @throws org.zhiqing.annualreport.form.NoReportFormException for a year before 2019
     */
    public Map<CellId, CellValue> of(long organ, int year) {
        ReportForm form = ReportForm.forYear(year);
        Map<CellId, CellValue> found = new LinkedHashMap<>();
        boolean begun = year >= firstYear(organ).orElse(year);
        sources.stream()
                .filter(source -> begun || !source.counts())
                .forEach(source -> found.putAll(source.cells(organ, year, form.edition())));
        Map<CellId, CellValue> all = new LinkedHashMap<>();
        for (FormCell cell : form.cells()) {
            all.put(cell.id(), found.getOrDefault(cell.id(), CellValue.blank()));
        }
        return all;
    }

    /**
     * Returns what is behind a cell: documents, requests, cases, figures. Requests and cases are opened to their own organ
     * only.
     *
     * @throws Refusal {@code reporting.organ-not-found}
     */
    @Requires(Act.REPORT_READ)
    public List<Behind> behind(Actor by, long organ, int year, CellId cell) {
        organ(by, organ);
        FormEdition edition = FormEdition.forYear(year);
        boolean begun = year >= firstYear(organ).orElse(year);
        List<Behind> lines = new ArrayList<>();
        for (CellSource source : sources) {
            if ((begun || !source.counts())
                    && source.cells(organ, year, edition).containsKey(cell)) {
                lines.addAll(source.behind(by, organ, year, cell));
            }
        }
        return lines;
    }

    /** Returns the cross-checks of the year's form that do not hold, or cannot be decided because a cell is blank. */
    public static List<TableFinding> findings(int year, Map<CellId, CellValue> cells) {
        List<TableFinding> findings = new ArrayList<>();
        for (CrossCheck check : ReportForm.forYear(year).crossChecks()) {
            Optional<BigDecimal> left = sum(check.left(), cells);
            Optional<BigDecimal> right = sum(check.right(), cells);
            if (left.isEmpty() || right.isEmpty()) {
                findings.add(finding(check, false, Sentences.of("reporting.check-undecided", check.words())));
            } else if (left.get().compareTo(right.get()) != 0) {
                BigDecimal difference = left.get().subtract(right.get()).abs();
                findings.add(finding(
                        check,
                        true,
                        Sentences.of(
                                "reporting.check-broken",
                                check.words(),
                                left.get().toPlainString(),
                                right.get().toPlainString(),
                                difference.toPlainString())));
            }
        }
        return findings;
    }

    private static TableFinding finding(CrossCheck check, boolean decided, String sentence) {
        return new TableFinding(check.rule(), check.left(), check.right(), decided, sentence);
    }

    private static Optional<BigDecimal> sum(List<CellId> ids, Map<CellId, CellValue> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId id : ids) {
            CellValue value = cells.get(id);
            if (value == null || value.number() == null) {
                return Optional.empty();
            }
            sum = sum.add(value.number());
        }
        return Optional.of(sum);
    }
}
