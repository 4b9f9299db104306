package org.zhiqing.architecture;

import org.junit.jupiter.api.Test;
import org.zhiqing.annualreport.check.CheckRule;

/** The list of checks of the annual report says what the rules say. */
class ReportCheckDocsTests {

    @Test
    void everyRuleWithItsFormulaAndSource() {
        StringBuilder page = new StringBuilder(
                """
                # 年度报告核对清单

                “错误”应当改正；“需说明”可能有正当原因，改正或者说明；“提示”不需要处理。任何一项都不阻止办理。

                | 编号 | 应当成立 | 级别 | 适用年度 | 适用机关 | 依据 | 发现时怎么说 |
                |---|---|---|---|---|---|---|
                """);
        for (CheckRule rule : CheckRule.values()) {
            page.append("| ")
                    .append(String.join(
                            " | ",
                            rule.id(),
                            rule.formula(),
                            rule.severity().word(),
                            rule.scope().years(),
                            rule.organs().word(),
                            rule.source(),
                            rule.pattern().replaceAll("\\{\\d}", "…")))
                    .append(" |\n");
        }
        GeneratedDocs.compare("report-checks.md", page.toString());
    }
}
