package org.zhiqing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.FindingText;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.check.Severity;
import org.zhiqing.annualreport.json.CellJson;
import org.zhiqing.annualreport.likeness.Likeness;
import org.zhiqing.annualreport.read.ReportReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks reports and prints what was found, the gravest first; of several reports also which texts are alike. */
@Command(
        name = "check",
        description = "核对报告的结构、数字勾稽关系、跨年关系和文字；多份报告还比较文字雷同",
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:没有发现问题（可以有提示）", "1:有错误或者需说明的事项", "2:有文件不能读取"})
final class ReportCheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    BatchOptions batch = new BatchOptions();

    @Option(names = "--last-year", paramLabel = "FILE", description = "同一机关上一年度的报告，或者上一年度各机关报告的文件夹（按机关名称对应），用于跨年核对")
    @Nullable
    String lastYear;

    @Option(names = "--organ-kind", paramLabel = "KIND", description = "机关类别：${COMPLETION-CANDIDATES}。给出后核对规章制定权、公布期限等")
    @Nullable
    OrganKind organKind;

    @Option(
            names = "--fee-statement-from",
            paramLabel = "YEAR",
            defaultValue = "2021",
            description = "从哪一年度起要求说明信息处理费（默认 ${DEFAULT-VALUE}）")
    int feeStatementFrom;

    @Option(
            names = "--alike",
            paramLabel = "SHARE",
            defaultValue = "0.6",
            description = "多份报告时，第一、五部分相同文字达到多少的列出（0到1，默认 ${DEFAULT-VALUE}）")
    double alike;

    private int withFindings;
    private int checked;

    /** What was found in one report. */
    private record Checked(List<ReportFinding> findings) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Path> files = batch.files();
        CheckPolicy policy = new CheckPolicy(feeStatementFrom, organKind);
        ReportBatch reports = new ReportBatch(batch.jobs(), err);
        if (!policy.leftOut().isEmpty()) {
            err.println(policy.leftOut() + "用 --organ-kind 指明。");
        }
        Map<String, ReportReading> before = before(reports, files.size() > 1);
        if (reports.unreadable() > 0 && before.isEmpty()) {
            return ReportCommand.UNREADABLE;
        }
        boolean many = files.size() > 1;
        Likeness likeness = new Likeness();
        ReportList list = new ReportList(out, batch.asJson(), many);
        list.begin();
        reports.each(
                files,
                reading -> {
                    if (many) {
                        likeness.add(reading.fileName(), reading);
                    }
                    return new Checked(AnnualReports.check(reading, lastOf(reading, before), policy));
                },
                (file, found) -> print(list, file, found.findings()));
        List<Likeness.Pair> pairs = likeness.pairs(alike);
        list.end(pairs);
        if (many) {
            (batch.asJson() ? err : out)
                    .println("共" + files.size() + "份：" + (checked - withFindings) + "份没有发现问题，" + withFindings + "份有问题，"
                            + reports.unreadable() + "份不能读取。");
        }
        out.flush();
        err.flush();
        return ReportCommand.exitCode(reports.unreadable(), withFindings > 0 || !pairs.isEmpty());
    }

    private Map<String, ReportReading> before(ReportBatch reports, boolean byName) {
        Map<String, ReportReading> before = new HashMap<>();
        String given = lastYear;
        if (given != null) {
            List<Path> files = ReportFiles.of(List.of(given), System.in);
            boolean one = files.size() == 1 && !byName;
            reports.each(
                    files,
                    reading -> reading,
                    (file, reading) -> before.put(
                            one || reading.organ() == null
                                    ? ""
                                    : reading.organ().text(),
                            reading));
        }
        return before;
    }

    private static @Nullable ReportReading lastOf(ReportReading reading, Map<String, ReportReading> before) {
        String organ = reading.organ() == null ? "" : reading.organ().text();
        return before.containsKey(organ) ? before.get(organ) : before.get("");
    }

    private void print(ReportList list, Path file, List<ReportFinding> findings) {
        checked++;
        if (findings.stream().anyMatch(finding -> finding.severity() != Severity.INFORMATION)) {
            withFindings++;
        }
        list.add(file, () -> CellJson.of(findings), () -> FindingText.of(findings));
    }
}
