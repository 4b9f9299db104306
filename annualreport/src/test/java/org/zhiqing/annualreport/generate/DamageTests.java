package org.zhiqing.annualreport.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.check.ReportCheck;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.read.ReportReader;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.render.ReportContent;
import org.zhiqing.annualreport.render.TextReport;
import org.zhiqing.annualreport.render.TextTables;

/** Every damage changes the report, and the reader answers to it as it must. */
class DamageTests {

    private static Stream<ReportContent> reports() {
        return Stream.of(
                        new ReportPlan(1, 2023, OrganKind.LOCAL_DEPARTMENT, 0),
                        new ReportPlan(2, 2024, OrganKind.COUNTY_GOVERNMENT, 700),
                        new ReportPlan(3, 2025, OrganKind.CITY_GOVERNMENT, 12_000))
                .map(ReportGenerator::of);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Damage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BEFORE_2019"})
    void isAnsweredAsItMustBe(Damage damage) {
        reports().forEach(report -> {
            DamagedReport damaged = damage.of(report, 1);
            assertThat(damaged.wrongAnswers(ReportReader.readText(damaged.text(), "report.txt")))
                    .as(damage.word())
                    .isEmpty();
        });
    }

    @Test
    void aReportOlderThanTheFormIsRefused() {
        DamagedReport damaged = Damage.BEFORE_2019.of(reports().findFirst().orElseThrow(), 1);
        assertThatThrownBy(() -> ReportReader.readText(damaged.text(), "report.txt"))
                .isInstanceOf(NoReportFormException.class);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Damage.class)
    void leavesItsMarkAndIsTheSameEveryTime(Damage damage) {
        List<ReportContent> reports = reports().toList();
        assertThat(reports)
                .anyMatch(report -> !damage.of(report, 1).text().equals(TextReport.of(report, TextTables.TABS)));
        assertThat(damage.of(reports.get(1), 5)).isEqualTo(damage.of(reports.get(1), 5));
    }

    @ParameterizedTest(name = "{0} is found by the check")
    @EnumSource(
            value = Damage.class,
            names = {"WRONG_TOTAL", "WRONG_OUTCOME", "REMEDY_TOTALS_ZERO"})
    void numbersThatBreakASumAreFound(Damage damage) {
        DamagedReport damaged = damage.of(reports().skip(2).findFirst().orElseThrow(), 1);
        ReportReading reading = ReportReader.readText(damaged.text(), "report.txt");
        List<CellId> found = ReportCheck.of(reading, null, CheckPolicy.DEFAULT).stream()
                .flatMap(finding -> finding.cells().stream())
                .toList();
        assertThat(found).containsAll(damaged.touched().keySet());
    }

    @Test
    void aWrongNumberIsAWrongAnswer() {
        ReportContent report = reports().skip(1).findFirst().orElseThrow();
        DamagedReport damaged = Damage.HEADING_LOST.of(report, 1);
        String other = damaged.text().replaceFirst("\t(\\d+)\n", "\t9$1\n");
        assertThat(damaged.wrongAnswers(ReportReader.readText(other, "report.txt")))
                .singleElement()
                .asString()
                .contains("读成数字9");
        assertThat(report.cells().values()).allMatch(CellValue::isNumber);
    }
}
