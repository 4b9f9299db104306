package org.zhiqing.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhiqing.annualreport.Founding;

/** The defects of the five founding reports, each with its line, and no others. */
class FoundingCheckTests {

    private static final Map<String, List<String>> DEFECTS = Map.of(
            "000",
            List.of(
                    "S-03R 63 只有一行",
                    "W-02 11 “成立了成立”",
                    "S-02 24 “本年度止件数”应为“本年废止件数”",
                    "S-11 82 信息处理费",
                    "F-03 5 统计期限、下载地址、联系地址、邮政编码、联系电话"),
            "001",
            List.of("F-01 1 没有标题", "S-02C 48 缺少“其他”一列", "F-02 90 没有落款机关和日期", "F-03 1 引言没有写明", "S-03I 27 2019年版格式"),
            "002",
            List.of("S-02P 40 多出的一列", "F-02 79 没有落款机关和日期", "F-03 3 引言没有写明"),
            "003",
            List.of("S-11 420 信息处理费", "F-02 421 没有落款机关和日期", "S-01P 417 存在的主要问题"),
            "004",
            List.of(
                    "S-01 86 缺少“六、其他需要报告的事项”",
                    "S-08 9 没有提到依申请公开",
                    "S-07 11 2020 年",
                    "W-01 27 新 防控",
                    "S-11 86 信息处理费",
                    "F-03 5 引言没有写明",
                    "S-01P 86 下一步打算"));

    @TestFactory
    Stream<DynamicTest> findsTheDefectsAndNoOthers() {
        return Founding.tests("defects", List.of("000", "001", "002", "003", "004"), reading -> {
            List<String> expected = DEFECTS.getOrDefault(reading.fileName().substring(0, 3), List.of());
            List<ReportFinding> findings = ReportCheck.of(reading, null, CheckPolicy.DEFAULT);
            assertThat(findings).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                String[] parts = expected.get(i).split(" ", 3);
                ReportFinding finding = findings.get(i);
                assertThat(finding.rule().id()).isEqualTo(parts[0]);
                assertThat(finding.place()).isNotNull().extracting("line").isEqualTo(Integer.parseInt(parts[1]));
                assertThat(finding.sentence()).contains(parts[2]);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theFeeStatementIsASetting() {
        return Founding.tests(
                "no fee statement wanted before 2022", List.of("000", "003", "004"), reading -> assertThat(
                                ReportCheck.of(reading, null, new CheckPolicy(2022, null)))
                        .extracting(finding -> finding.rule().id())
                        .doesNotContain("S-11"));
    }
}
