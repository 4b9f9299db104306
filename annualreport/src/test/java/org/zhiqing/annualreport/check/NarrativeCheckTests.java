package org.zhiqing.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.read.ReportReading;

/** The text against the tables, on an invented report that received 12 requests and carried 1 in. */
class NarrativeCheckTests {

    private static final String CLEAN = "clean-2021-tabs.txt";

    private static List<ReportFinding> check(ReportReading reading, @Nullable ReportReading last) {
        return ReportCheck.of(reading, last, CheckPolicy.DEFAULT);
    }

    private static List<String> rulesWith(String more) {
        return check(Samples.readWith(CLEAN, "全年组织培训2次", more + "，全年组织培训2次"), null).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    @ParameterizedTest(name = "“{0}” is {1}")
    @CsvSource({"全年新收政府信息公开申请999件, N-1", "全年未收到政府信息公开申请, N-3", "无政府信息公开行政复议, N-3", "现行有效行政规范性文件10件, N-1"})
    void namesWhatTheTablesContradict(String words, String rule) {
        assertThat(rulesWith(words)).contains(rule);
    }

    @Test
    void noneOfItIsAnError() {
        assertThat(List.of(
                        CheckRule.NUMBER_DIFFERS,
                        CheckRule.NONE_STATED,
                        CheckRule.SHARE_DIFFERS,
                        CheckRule.GROWTH_DIFFERS,
                        CheckRule.NUMBER_WITH_CARRIED_IN,
                        CheckRule.COPIED_FROM_LAST_YEAR))
                .noneMatch(rule -> rule.severity() == Severity.ERROR);
    }

    @Test
    void saysBothNumbersAndThePlace() {
        ReportFinding finding = check(Samples.readWith(CLEAN, "全年组织培训2次", "现行有效行政规范性文件10件，全年组织培训2次"), null)
                .get(0);
        assertThat(finding.sentence()).isEqualTo("正文写“现行有效行政规范性文件10件”，表中行政规范性文件现行有效为9，对不上。请核对正文和表格；口径不同的，请写明口径。");
        assertThat(finding.difference()).hasValueSatisfying(by -> assertThat(by).isEqualByComparingTo("1"));
        assertThat(finding.place()).isNotNull();
    }

    @Test
    void aTextCopiedFromLastYearIsNamed() {
        String text = Samples.text(CLEAN);
        String more = "深入推进决策、执行、管理、服务和结果公开，健全分级负责的审核机制，定期排查栏目更新情况并督促责任科室整改；"
                + "围绕群众关心的教育医疗住房等领域集中公开办事流程，组织业务骨干到先进地区学习，把公开要求嵌入公文办理全过程。";
        ReportReading now = Samples.readWith(CLEAN, "全年组织培训2次", more + "全年组织培训2次");
        ReportReading last = org.zhiqing.annualreport.read.ReportReader.readText(
                text.replace("全年组织培训2次", more + "全年组织培训9次").replace("2021年", "2020年"), "last.txt");
        assertThat(check(now, last)).extracting(finding -> finding.rule().id()).contains("L-1");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "本年度收取信息处理费500000000元。, true",
        "'本年度收取信息处理费500,000,000元。', true",
        "本年度收取信息处理费0元。, false",
        "本年度收取信息处理费共计99999万元。, true",
        "本年度发出信息处理费收费通知3件、金额500000000元。, false",
        "本年度发出信息处理费收费通知3件、总金额500000000元，实际收取0元。, false",
        "本年度发出信息处理费收费通知3件、总金额600000000元，实际收取总金额500000000元。, true"
    })
    void aFeeReceivedAboveAllChargesOfTableTwoIsNamed(String words, boolean found) {
        ReportReading reading = Samples.readWith(CLEAN, "本年度未收取政府信息公开信息处理费。", words);
        assertThat(check(reading, null))
                .extracting(finding -> finding.rule().id())
                .satisfies(rules -> assertThat(rules.contains("T2-E")).isEqualTo(found));
    }
}
