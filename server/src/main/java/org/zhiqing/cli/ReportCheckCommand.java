package org.zhiqing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.FindingText;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.check.Severity;
import org.zhiqing.annualreport.json.CellJson;
import org.zhiqing.annualreport.read.ReportReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a report and prints what was found, the gravest first. */
@Command(
        name = "check",
        description = "核对一份报告的结构、数字勾稽关系和文字",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:没有发现问题（可以有提示）", "1:有错误或者需说明的事项", "2:文件不能读取"})
final class ReportCheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "报告文件（.txt、.md 或单元格 .json）")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--last-year", paramLabel = "FILE", description = "同一机关上一年度的报告，用于跨年核对")
    @Nullable
    Path lastYear;

    @Option(names = "--organ-kind", paramLabel = "KIND", description = "机关类别：${COMPLETION-CANDIDATES}。给出后核对规章制定权、公布期限等")
    @Nullable
    OrganKind organKind;

    @Option(
            names = "--fee-statement-from",
            paramLabel = "YEAR",
            defaultValue = "2021",
            description = "从哪一年度起要求说明信息处理费（默认 ${DEFAULT-VALUE}）")
    int feeStatementFrom;

    @Option(names = "--json", description = "以JSON输出")
    boolean json;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Path last = lastYear;
        return ReportCommand.withReading(
                file,
                err,
                reading -> last == null
                        ? print(reading, null)
                        : ReportCommand.withReading(last, err, before -> print(reading, before)));
    }

    private int print(ReportReading reading, @Nullable ReportReading before) {
        PrintWriter out = spec.commandLine().getOut();
        List<ReportFinding> findings =
                AnnualReports.check(reading, before, new CheckPolicy(feeStatementFrom, organKind));
        if (json) {
            out.println(CellJson.of(findings));
        } else {
            out.print(FindingText.of(findings));
        }
        out.flush();
        return findings.stream().allMatch(finding -> finding.severity() == Severity.INFORMATION)
                ? ReportCommand.NOTHING_FOUND
                : ReportCommand.FOUND;
    }
}
