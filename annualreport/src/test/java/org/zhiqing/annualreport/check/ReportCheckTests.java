package org.zhiqing.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.read.ReportReading;

/** Regulation arts. 49 and 50 and the two notices on the form, on invented reports. */
class ReportCheckTests {

    private static final String CLEAN = "clean-2021-tabs.txt";

    private static List<ReportFinding> check(ReportReading reading) {
        return ReportCheck.of(reading, null, CheckPolicy.DEFAULT);
    }

    private static List<String> rules(ReportReading reading) {
        return check(reading).stream().map(finding -> finding.rule().id()).toList();
    }

    private static List<String> rulesWith(String old, String replacement) {
        return rules(Samples.readWith(CLEAN, old, replacement));
    }

    @ParameterizedTest(name = "nothing is found in {0}")
    @ValueSource(strings = {"clean-2021-tabs.txt", "clean-2022-cells.txt", "clean-2021-bars.md"})
    void findsNothingInACleanReport(String name) {
        assertThat(check(Samples.read(name))).isEmpty();
    }

    @Test
    void findsTheDefectsOfTheText() {
        assertThat(rules(Samples.read("text-defects-2021.txt")))
                .containsExactly("S-03R", "S-01", "S-07", "W-02", "W-01", "S-02", "S-11", "S-01P");
    }

    @Test
    void findsTheDefectsOfAnOldFormTornAtAPage() {
        assertThat(rules(Samples.read("old-form-2020.txt")))
                .containsExactly("F-01", "S-05U", "S-02C", "F-02", "F-03", "S-03I");
    }

    @Test
    void findsAPhantomColumnAndAMissingSignature() {
        assertThat(rules(Samples.read("torn-2021.txt"))).containsExactly("S-02P", "F-02");
    }

    @Test
    void neverPassesACellWithoutANumberInSilence() {
        List<ReportFinding> findings = check(Samples.read("bad-cells-2023.txt"));
        assertThat(findings)
                .filteredOn(finding -> finding.rule() == CheckRule.BLANK)
                .flatExtracting(ReportFinding::cells)
                .hasSize(8);
        assertThat(findings)
                .extracting(finding -> finding.rule().id())
                .contains("S-06", "S-05", "S-05U", "T3-R", "T3-I", "T4-R", "S-12", "T-N");
    }

    @Test
    void saysBothSidesAndTheDifference() {
        ReportFinding finding = check(
                        Samples.readWith(CLEAN, "2.重复申请\t0\t1\t0\t0\t0\t0\t1", "2.重复申请\t0\t1\t0\t0\t0\t0\t4"))
                .get(0);
        assertThat(finding.rule()).isEqualTo(CheckRule.ROW_SUM);
        assertThat(finding.sentence()).isEqualTo("表三“2.重复申请”行：六类申请人之和为1，“总计”为4，相差3。请核对这一行。");
        assertThat(finding.difference())
                .hasValueSatisfying(difference -> assertThat(difference).isEqualByComparingTo("-3"));
        assertThat(finding.cells()).hasSize(7);
        assertThat(finding.place()).isNotNull();
    }

    @Test
    void checksATableThatIsRunningTextAsFarAsItIsDecided() {
        assertThat(rules(Samples.read("run-together-2021.txt"))).containsExactly("S-01T");
    }

    @Test
    void wantsTheFormOfTheYear() {
        ReportReading reading = Samples.readWith("old-form-2020.txt", "2020年", "2022年");
        assertThat(rules(reading)).contains("S-03").doesNotContain("S-03I");
    }

    @Test
    void wantsOneYearInTitleAndPeriod() {
        assertThat(rulesWith("统计期限为2021年1月1日至2021年12月31日", "统计期限为2020年1月1日至2020年12月31日"))
                .containsExactly("S-07D");
    }

    @ParameterizedTest(name = "the first sentence “{0}”: {1}")
    @CsvSource({
        "2020年我局主动公开信息312条, true",
        "2020年度部门决算已经公开, false",
        "与2020年相比公开信息增加312条, false",
        "按照2019年5月15日施行的条例公开信息312条, false"
    })
    void findsAYearThatDoesNotBelong(String words, boolean found) {
        assertThat(rulesWith("2021年，区发展局主动公开政府信息312条", words).contains("S-07")).isEqualTo(found);
    }

    @ParameterizedTest(name = "{2} when “{0}” is “{1}”")
    @CsvSource({
        "逐月核对, 逐月　核对, W-01",
        "逐月核对, 逐月了逐月核对, W-02",
        "逐月核对, 逐月逐月核对, W-02",
        "312条, ××条, W-03",
        "本年度未收取政府信息公开信息处理费。, 无。, S-11",
        "存在的问题：个别栏目更新不及时。, 工作正常。, S-10",
        "六、其他需要报告的事项, 附注, S-01",
        "四、政府信息公开行政复议、行政诉讼情况, 四、政府信息公开行政法复议、行政诉讼情况, S-01H",
        "五、存在的主要问题及改进情况, 五、存在问题及改进情况, S-01P",
        "依申请公开办理13件, 公开办理良好, S-08",
        "2022年1月12日, 本页无正文, F-02",
        "2022年1月12日, 2022年4月1日, S-12",
        "行政规范性文件, 规范性文件, S-02"
    })
    void namesEachDefectOfTheText(String old, String replacement, String rule) {
        assertThat(rulesWith(old, replacement)).contains(rule);
    }

    @ParameterizedTest(name = "“{0}” is no defect")
    @ValueSource(strings = {"依申请公开公开率", "公开 2 件", "一 、二", "（一）制度", "人人参与"})
    void doesNotFindWhatIsRight(String words) {
        assertThat(rulesWith("全年组织培训2次", words + "，全年组织培训2次")).isEmpty();
    }

    @Test
    void wantsAnAssessmentFromAGovernment() {
        ReportReading reading = Samples.read(CLEAN);
        assertThat(ReportCheck.of(reading, null, CheckPolicy.DEFAULT.withOrganKind(OrganKind.COUNTY_GOVERNMENT)))
                .extracting(finding -> finding.rule().id())
                .containsExactly("S-09");
    }

    @Test
    void wantsPublicationBy31JanuaryFromADepartment() {
        ReportReading onTime = Samples.readWith(CLEAN, "2022年1月12日", "2022年1月31日");
        ReportReading late = Samples.readWith(CLEAN, "2022年1月12日", "2022年2月1日");
        CheckPolicy department = CheckPolicy.DEFAULT.withOrganKind(OrganKind.LOCAL_DEPARTMENT);
        assertThat(ReportCheck.of(onTime, null, department)).isEmpty();
        assertThat(ReportCheck.of(late, null, department))
                .extracting(finding -> finding.rule().id())
                .containsExactly("S-12");
    }

    @ParameterizedTest
    @EnumSource(OrganKind.class)
    void allowsRulesOnlyToOrgansWithThePower(OrganKind kind) {
        ReportReading reading = Samples.readWith(CLEAN, "规章\t0\t0\t0", "规章\t1\t0\t1");
        List<String> rules = ReportCheck.of(reading, null, CheckPolicy.DEFAULT.withOrganKind(kind)).stream()
                .map(finding -> finding.rule().id())
                .toList();
        assertThat(rules.contains("T2-A")).isEqualTo(!kind.makesRules());
    }

    @Test
    void everyRuleHasAnIdASourceAndASentence() {
        Set<String> ids = Stream.of(CheckRule.values()).map(CheckRule::id).collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(CheckRule.values());
        assertThat(CheckRule.values()).allSatisfy(rule -> {
            assertThat(rule.pattern()).endsWith("。");
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.scope().fromYear()).isGreaterThanOrEqualTo(2019);
        });
    }

    @Test
    void leavesNoPlaceInASentenceUnfilled() {
        Stream.of("bad-cells-2023.txt", "text-defects-2021.txt", "old-form-2020.txt", "torn-2021.txt")
                .flatMap(name -> check(Samples.read(name)).stream())
                .forEach(finding -> assertThat(finding.sentence()).doesNotContain("{", "null"));
    }

    @Test
    void printsFindingsForATerminal() {
        assertThat(FindingText.of(check(Samples.read("torn-2021.txt"))))
                .startsWith("[需说明] S-02P 第43行第11字：表三从这一行起每行有8个数字")
                .endsWith("共2条：需说明2条。\n");
        assertThat(FindingText.of(List.of())).isEqualTo("没有发现问题。\n");
    }
}
