package org.zhiqing.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.ValidCells;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.read.ReportReading;

/** This year's report beside last year's. */
class RelationCheckTests {

    private static final String LAST = "clean-2021-tabs.txt";
    private static final String THIS = "clean-2022-cells.txt";

    private static List<String> rules(ReportReading last, ReportReading reading) {
        return ReportCheck.of(reading, last, CheckPolicy.DEFAULT).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    @Test
    void findsNothingWhenTheYearsClose() {
        assertThat(rules(Samples.read(LAST), Samples.read(THIS))).isEmpty();
    }

    @Test
    void findsWhatWasNotCarriedOver() {
        String text = Samples.text(LAST);
        String carried =
                text.lines().filter(line -> line.startsWith("四、结转")).findFirst().orElseThrow();
        String[] cells = carried.split("\t", -1);
        cells[3] = Integer.toString(Integer.parseInt(cells[3]) + 2);
        cells[9] = Integer.toString(Integer.parseInt(cells[9]) + 2);
        assertThat(rules(Samples.readWith(LAST, carried, String.join("\t", cells)), Samples.read(THIS)))
                .containsExactlyInAnyOrder("T3-Y", "T3-YC");
    }

    @Test
    void findsDocumentsInForceThatDoNotAddUp() {
        assertThat(rules(Samples.readWith(LAST, "行政规范性文件\t2\t1\t9", "行政规范性文件\t2\t1\t8"), Samples.read(THIS)))
                .containsExactly("T2-Y");
    }

    @Test
    void findsMoreRepealedThanThereWere() {
        ReportReading last = Samples.readWith(LAST, "行政规范性文件\t2\t1\t9", "行政规范性文件\t2\t1\t1");
        ReportReading now = Samples.readWith(THIS, "\t3\n\t0\n\t12", "\t3\n\t5\n\t12");
        assertThat(rules(last, now)).contains("T2-B", "T2-Y");
    }

    @Test
    void findsPendingCasesThatVanished() {
        ReportReading last = Samples.readWith(LAST, "\n1\t0\t0\t0\t1\t", "\n1\t0\t0\t3\t4\t");
        assertThat(rules(last, Samples.read(THIS))).containsExactly("T4-Y");
    }

    @Test
    void saysWhenTheOtherReportIsNotLastYears() {
        assertThat(rules(Samples.read(THIS), Samples.read(LAST))).containsExactly("Y-0");
    }

    @Test
    void leavesTableTwoOutBetweenTheTwoForms() {
        ReportReading old = Samples.read("old-form-2020.txt");
        assertThat(rules(old, Samples.read(LAST))).doesNotContain("T2-Y", "T2-B");
    }

    private static List<String> rules(Map<String, String> last, Map<String, String> now) {
        return ReportCheck.of(report(2023, now), report(2022, last), CheckPolicy.DEFAULT).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    /** Zeros but for the cells named; an empty text is a blank cell. */
    private static ReportReading report(int year, Map<String, String> numbers) {
        FormEdition edition = FormEdition.forYear(year);
        Map<CellId, CellValue> cells = ValidCells.of(edition, () -> 0);
        numbers.forEach((id, number) ->
                cells.put(new CellId(id), number.isEmpty() ? CellValue.blank() : CellValue.of(new BigDecimal(number))));
        return ValidCells.reading(edition, year, cells);
    }

    @ParameterizedTest(name = "from {0} permits to {1}: a jump is {2}")
    @CsvSource({
        "100, 1000, false",
        "100, 1001, true",
        "1001, 100, true",
        "19, 0, false",
        "20, 0, true",
        "1, 19, false",
        "1, 20, true",
        "0, 5000, false",
        "30, 30, false"
    })
    void findsJumpsOfMoreThanTenTimes(String last, String now, boolean found) {
        String cell = "proactive/permits/decisions";
        assertThat(rules(Map.of(cell, last), Map.of(cell, now)).contains("T2-C"))
                .isEqualTo(found);
    }

    @ParameterizedTest(name = "from {0} 万元 to {1}: the unit is doubted: {2}")
    @CsvSource({
        "43.788, 437880, true",
        "437880, 43.788, true",
        "10, 20000, false",
        "10, 20001, true",
        "0, 437880, false"
    })
    void findsYuanTakenForTenThousandYuan(String last, String now, boolean found) {
        String cell = "proactive/charges/amount";
        assertThat(rules(Map.of(cell, last), Map.of(cell, now)).contains("T2-D"))
                .isEqualTo(found);
    }

    @Test
    void saysWhichRelationsCouldNotBeDecided() {
        List<ReportFinding> findings = ReportCheck.of(
                report(2023, Map.of()), report(2022, Map.of("requests/carried_out/other", "")), CheckPolicy.DEFAULT);
        assertThat(findings)
                .filteredOn(finding -> finding.rule() == CheckRule.YEARS_NOT_COMPUTED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("有1项跨年关系没有核算", "“二、上年结转”的“其他”"));
    }

    @ParameterizedTest(name = "{0} = {1}, {2} = {3}: {4}")
    @CsvSource({
        "requests/carried_out/other, 3, requests/received/other, 2, T3-Z",
        "proactive/normative_documents/issued, 9, proactive/normative_documents/in_force, 8, T2-F",
        "requests/fee_unpaid/total, 1, requests/fee_unpaid/other, 1, T3-S"
    })
    void findsWhatCannotBeWithinOneReport(String one, String first, String two, String second, String rule) {
        assertThat(rules(Map.of(), Map.of(one, first, two, second))).contains(rule);
    }

    @ParameterizedTest(name = "{0} direct suits beside {1} reconsiderations in {2}: remarked {3}")
    @CsvSource({"5, 4, 2024, true", "5, 5, 2024, false", "4, 0, 2024, false", "5, 4, 2023, false"})
    void remarksOnDirectSuitsSinceReconsiderationMustComeFirst(String suits, String reviews, int year, boolean found) {
        ReportReading reading = report(
                year,
                Map.of(
                        "litigation_direct/total",
                        suits,
                        "litigation_direct/upheld",
                        suits,
                        "review/total",
                        reviews,
                        "review/upheld",
                        reviews));
        assertThat(ReportCheck.of(reading, null, CheckPolicy.DEFAULT))
                .extracting(finding -> finding.rule().id())
                .satisfies(rules -> assertThat(rules.contains("T4-P")).isEqualTo(found));
    }

    @Test
    void findsMoneySpentWithoutAProject() {
        ReportReading reading = report(2020, Map.of("proactive/procurement/amount", "18.3"));
        assertThat(ReportCheck.of(reading, null, CheckPolicy.DEFAULT))
                .extracting(ReportFinding::sentence)
                .contains("政府集中采购：采购项目数量为0，采购总金额却有18.3万元。请核对。");
    }

    @Test
    void namesTheCellThatIsLikelyWrong() {
        ReportReading reading = report(2023, Map.of("requests/duplicate/total", "7"));
        List<ReportFinding> findings = ReportCheck.of(reading, null, CheckPolicy.DEFAULT);
        assertThat(findings).extracting(finding -> finding.rule().id()).contains("T3-R", "T3-S");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.suspects())
                .singleElement()
                .hasToString("Correction[cell=requests/duplicate/total, printed=7, proposed=0]"));
        assertThat(FindingText.of(findings)).contains("最可能写错的是表三“2.重复申请”行“总计”列：现为7，改为0则勾稽关系成立");
    }
}
