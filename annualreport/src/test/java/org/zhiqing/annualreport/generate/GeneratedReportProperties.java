package org.zhiqing.annualreport.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.CheckRule;
import org.zhiqing.annualreport.check.ReportCheck;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.check.Severity;
import org.zhiqing.annualreport.read.ReportReader;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.render.ReportContent;
import org.zhiqing.annualreport.render.TextReport;
import org.zhiqing.annualreport.render.TextTables;

/** Whatever the plan, the invented report is a right one. */
class GeneratedReportProperties {

    @Provide
    Arbitrary<ReportPlan> plans() {
        return Plans.any();
    }

    private static ReportReading read(ReportContent report) {
        return ReportReader.readText(TextReport.of(report, TextTables.TABS), "report.txt");
    }

    /** Without copies of last year's text: what is invented draws on few sentences. */
    private static List<ReportFinding> findings(ReportContent report, @Nullable ReportReading before, ReportPlan plan) {
        return ReportCheck.of(read(report), before, CheckPolicy.DEFAULT.withOrganKind(plan.kind())).stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .filter(finding -> finding.rule() != CheckRule.COPIED_FROM_LAST_YEAR)
                .toList();
    }

    @Property(tries = 80)
    void nothingIsFoundInAnInventedReport(@ForAll("plans") ReportPlan plan) {
        assertThat(findings(ReportGenerator.of(plan), null, plan)).isEmpty();
    }

    @Property(tries = 15)
    void everyYearCarriesOnTheOneBefore(@ForAll("plans") ReportPlan plan) {
        List<ReportContent> years = ReportGenerator.years(plan, 4);
        for (int i = 1; i < years.size(); i++) {
            assertThat(years.get(i).year()).isEqualTo(plan.year() + i);
            assertThat(years.get(i).organName()).isEqualTo(years.get(0).organName());
            assertThat(findings(years.get(i), read(years.get(i - 1)), plan)).isEmpty();
        }
    }

    @Property(tries = 20)
    void theSamePlanGivesTheSameReport(@ForAll("plans") ReportPlan plan) {
        assertThat(ReportGenerator.of(plan)).isEqualTo(ReportGenerator.of(plan));
    }

    @Property(tries = 15)
    void asManyRequestsAreReceivedAsPlanned(@ForAll("plans") ReportPlan plan) {
        assertThat(read(ReportGenerator.of(plan))
                        .cell(new org.zhiqing.annualreport.form.CellId("requests/received/total"))
                        .asNumber()
                        .orElseThrow()
                        .intValue())
                .isEqualTo(plan.requests());
    }
}
