package org.zhiqing.annualreport.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.render.OpeningParagraph;
import org.zhiqing.annualreport.render.ReportContent;

/** Invents valid reports: all sums agree, and the narrative says what the tables say. */
public final class ReportGenerator {

    private ReportGenerator() {}

    /** Returns the report of the plan. */
    public static ReportContent of(ReportPlan plan) {
        return of(plan, null);
    }

    /**
     * Returns reports of consecutive years of one organ, beginning with the plan's; each carries on what the one before
     * left over.
     *
     * @throws IllegalArgumentException if the number of years is less than 1
     */
    public static List<ReportContent> years(ReportPlan first, int years) {
        if (years < 1) {
            throw new IllegalArgumentException("at least one year, was " + years);
        }
        List<ReportContent> reports = new ArrayList<>(List.of(of(first)));
        ReportPlan plan = first;
        while (reports.size() < years) {
            plan = plan.next();
            reports.add(of(plan, reports.get(reports.size() - 1)));
        }
        return reports;
    }

    private static ReportContent of(ReportPlan plan, @Nullable ReportContent before) {
        FictionalOrgan organ = FictionalOrgan.of(plan.seed(), plan.kind());
        Random random = new Random(plan.seed() * 31 + plan.year());
        Map<CellId, CellValue> cells = YearCells.of(plan, before == null ? null : before.cells(), random);
        int year = plan.year();
        OpeningParagraph opening = new OpeningParagraph(
                organ.name(), year, organ.site(), organ.address(), organ.postcode(), organ.phone());
        LocalDate due = plan.kind().publicationDueOn(year);
        return new ReportContent(
                organ.name(),
                year,
                ReportContent.titleOf(organ.name(), year),
                List.of(opening.text()),
                new Narrative(organ, plan, cells, before == null ? null : before.cells(), random).sections(),
                cells,
                organ.name(),
                due.minusDays(random.nextInt(25)));
    }
}
