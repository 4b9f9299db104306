package org.zhiqing.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.read.ReportReader;
import org.zhiqing.annualreport.read.ReportReading;

/** Where a rule begins and ends: the last case that is found and the first that is not. */
class CheckEdgeTests {

    private static final String CLEAN = "clean-2021-tabs.txt";

    private static List<ReportFinding> findings(ReportReading reading) {
        return ReportCheck.of(reading, null, CheckPolicy.DEFAULT);
    }

    private static List<String> rules(String old, String replacement) {
        return findings(Samples.readWith(CLEAN, old, replacement)).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    private static ReportFinding only(CheckRule rule, ReportReading reading) {
        List<ReportFinding> found =
                findings(reading).stream().filter(f -> f.rule() == rule).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void fiveGapsAreAWritersAndSixAreTheFiles() {
        assertThat(rules("逐月核对", "主动公开方面 公开信息三条")).doesNotContain("W-01");
        assertThat(rules("逐月核对", "当前位置：首页政府信息公开政府信息公开年报")).doesNotContain("W-02");
        assertThat(rules("逐月核对", "甲　乙。丙　丁。戊　己。庚　辛。壬　癸"))
                .filteredOn("W-01"::equals)
                .hasSize(5);
        assertThat(rules("逐月核对", "甲　乙。丙　丁。戊　己。庚　辛。壬　癸。子　丑")).doesNotContain("W-01");
    }

    @ParameterizedTest(name = "a later sentence “{0}”: {1}")
    @CsvSource({
        "2020年公开信息312条。, true",
        "共2020年公开信息312条。, true",
        "我局2020年公开信息312条。, false",
        "2021年公开信息312条。, false",
        "2022年公开信息312条。, true",
        "2022年将公开信息312条。, false",
        "2020年将公开信息312条。, true"
    })
    void aStrangeYearCountsWhereASentenceBeginsWithIt(String words, boolean found) {
        assertThat(rules("网站栏目由区信息中心维护。", "网站栏目由区信息中心维护。" + words).contains("S-07"))
                .isEqualTo(found);
    }

    @Test
    void namesThePlaceOfAStrangeYear() {
        ReportReading reading = Samples.readWith(CLEAN, "网站栏目由区信息中心维护。", "网站栏目由区信息中心维护。2020年公开312条。");
        assertThat(only(CheckRule.STRANGE_YEAR, reading).place()).hasToString("第12行第22字");
    }

    @Test
    void whatIsLeftOfATableIsNoText() {
        String before = "第二十条第（一）项\t\t\t";
        assertThat(rules(before, "逐月逐月核对\n\n" + before)).doesNotContain("W-02");
        assertThat(rules(before, "本年，逐月逐月核对。\n\n" + before)).contains("W-02");
    }

    @Test
    void aBlankCellIsNamedWithItsRowAndPlace() {
        ReportFinding finding = only(CheckRule.BLANK, Samples.readWith(CLEAN, "行政规范性文件\t2\t1\t9", "行政规范性文件\t2\t\t9"));
        assertThat(finding.cells()).containsExactly(new CellId("proactive/normative_documents/repealed"));
        assertThat(finding.place()).hasToString("第21行第11字");
    }

    @Test
    void aRowThatIsNotPrintedIsNamedWhereItsTableIs() {
        ReportFinding finding = only(CheckRule.ABSENT, Samples.readWith(CLEAN, "行政强制\t0\t\t\n", ""));
        assertThat(finding.cells()).containsExactly(new CellId("proactive/coercion/decisions"));
    }

    @Test
    void aTableThatIsNotThereIsNamedOnceAndNotCellByCell() {
        String text = Samples.text(CLEAN);
        String four = text.substring(text.indexOf("行政复议\t\t"), text.indexOf("五、存在的主要问题"));
        assertThat(rules(four, "")).containsOnlyOnce("S-01T").doesNotContain("S-04", "S-04A", "T-N");
    }

    @ParameterizedTest(name = "a fee of {0} yuan beside charges of 125000: {1}")
    @CsvSource({"125000, false", "125001, true"})
    void aFeeMayBeAsMuchAsAllCharges(String yuan, boolean found) {
        assertThat(rules("本年度未收取政府信息公开信息处理费。", "本年度收取信息处理费" + yuan + "元。").contains("T2-E"))
                .isEqualTo(found);
    }

    @ParameterizedTest(name = "“{0}” is {1}")
    @CsvSource({"新收政府信息公开申请13件，同比增长30%, true", "新收政府信息公开申请13件，同比增长20%, false"})
    void growthIsComparedWithLastYear(String words, boolean right) {
        ReportReading now = Samples.readWith(CLEAN, "全年组织培训2次", words + "，全年组织培训2次");
        ReportReading last = ReportReader.readText(
                Samples.text(CLEAN)
                        .replace("申请数量\t\t\t10\t2\t0\t0\t0\t1\t13", "申请数量\t\t\t7\t2\t0\t0\t0\t1\t10")
                        .replace("2021年", "2020年"),
                "last.txt");
        assertThat(ReportCheck.of(now, last, CheckPolicy.DEFAULT).stream()
                        .noneMatch(finding -> finding.rule() == CheckRule.GROWTH_DIFFERS))
                .isEqualTo(right);
    }

    @ParameterizedTest(name = "a count of {0} is none")
    @ValueSource(strings = {"0.5", "-1"})
    void aCountIsWholeAndNotNegative(String number) {
        ReportFinding finding = only(CheckRule.NOT_A_COUNT, Samples.readWith(CLEAN, "行政许可\t31", "行政许可\t" + number));
        assertThat(finding.sentence()).contains(number);
    }

    @Test
    void blanksAllOverATableAreToldInOneSentence() {
        List<ReportFinding> blanks = AnnualReports.check(
                        Samples.readWith("clean-2021-tabs.txt", "\t0\t0\t0\t0\t0\t0\t0\n", "\t\t\t\t\t\t\t\n"),
                        null,
                        CheckPolicy.DEFAULT)
                .stream()
                .filter(finding -> finding.rule() == CheckRule.BLANK)
                .toList();
        assertThat(blanks).hasSize(1);
        assertThat(blanks.get(0).sentence()).startsWith("表三有").contains("个单元格没有填数字：表三“1.属于国家秘密”行、");
        assertThat(blanks.get(0).cells()).hasSizeGreaterThan(50);
    }
}
