package org.zhiqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.aggregate.Aggregation;
import org.zhiqing.annualreport.aggregate.Irregularity;
import org.zhiqing.annualreport.aggregate.OrganTree;
import org.zhiqing.annualreport.aggregate.OrganTreeException;
import org.zhiqing.annualreport.aggregate.OrganTreeFile;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.FindingText;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.check.Severity;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.json.CellJson;
import org.zhiqing.annualreport.read.ReportReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds the reports of many organs up along their tree. */
@Command(
        name = "aggregate",
        description = "按机关树汇总各机关的报告：上级＝本机关＋下级，逐格相加；指出缺报、重报、改名的机关及其影响",
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:机关树上每个机关都有一份报告", "1:有缺报、重报、改名等情形，或者核对出错误", "2:有文件不能读取"})
final class ReportAggregateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    BatchOptions batch = new BatchOptions();

    @Option(
            names = "--tree",
            paramLabel = "FILE",
            required = true,
            description = "机关树，CSV（机关,上级,曾用名）或者YAML（name、parent、aliases的列表）")
    @SuppressWarnings("NullAway.Init")
    Path tree;

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "汇总哪一年度的报告")
    int year;

    @Option(names = "--organ", paramLabel = "NAME", description = "输出哪个机关的汇总数（默认最上级）")
    @Nullable
    String organ;

    @Option(names = "--published", paramLabel = "FILE", description = "该机关公布的汇总报告，与汇总数逐格比较")
    @Nullable
    Path published;

    @Option(names = "--output", paramLabel = "FOLDER", description = "把每个有下级的机关的汇总数写成JSON，放在这个文件夹")
    @Nullable
    Path output;

    @Option(names = "--check", description = "同时核对每份报告，列出有错误或者需说明事项的报告")
    boolean check;

    private int checked;
    private int withFindings;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            OrganTree organs = organs();
            String of = organ == null ? organs.root() : organs.find(organ).orElseThrow(() -> unknown(organ));
            Aggregation aggregation = new Aggregation(organs, year);
            if (!aggregation.aggregated().contains(of)) {
                throw unknown(of);
            }
            ReportBatch reports = new ReportBatch(batch.jobs(), err);
            reports.each(
                    batch.files(),
                    reading -> {
                        aggregation.add(reading);
                        return check ? toAnswer(reading) : List.<ReportFinding>of();
                    },
                    (file, findings) -> print(file, findings, batch.asJson() ? err : out));
            List<Irregularity> irregular = new ArrayList<>(aggregation.irregularities());
            Path beside = published;
            if (beside != null) {
                reports.each(
                        List.of(beside),
                        reading -> aggregation.beside(of, reading),
                        (file, differing) -> irregular.addAll(differing));
            }
            print(aggregation, of, irregular, out, err);
            write(aggregation);
            return ReportCommand.exitCode(reports.unreadable(), !irregular.isEmpty() || withFindings > 0);
        } catch (OrganTreeException e) {
            err.println(e.getMessage());
            err.flush();
            return ReportCommand.UNREADABLE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the organ concerned has to mend or to explain. */
    private static List<ReportFinding> toAnswer(ReportReading reading) {
        return AnnualReports.check(reading, null, CheckPolicy.DEFAULT).stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .toList();
    }

    private void print(Path file, List<ReportFinding> findings, PrintWriter out) {
        checked++;
        if (!findings.isEmpty()) {
            withFindings++;
            out.println("== " + file);
            out.println(FindingText.of(findings));
        }
    }

    private static OrganTreeException unknown(@Nullable String name) {
        return OrganTreeException.unknown(String.valueOf(name));
    }

    private OrganTree organs() throws IOException {
        if (!Files.isRegularFile(tree)) {
            throw OrganTreeException.noFile(tree.toString());
        }
        String text = Files.readString(tree);
        String name = tree.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") ? OrganTreeFile.yaml(text) : OrganTreeFile.csv(text);
    }

    private void print(
            Aggregation aggregation, String of, List<Irregularity> irregular, PrintWriter out, PrintWriter err) {
        if (batch.asJson()) {
            out.println(json(aggregation, of));
            irregular.forEach(each -> err.println(each.sentence()));
        } else {
            out.println("“" + of + "”" + year + "年度，" + aggregation.reports(of) + "份报告之和：");
            ReportForm form = ReportForm.forYear(year);
            Map<FormCell, Integer> incomplete = aggregation.incomplete(of);
            Map<CellId, org.zhiqing.annualreport.form.CellValue> cells = aggregation.cells(of);
            for (FormCell cell : form.cells()) {
                int without = incomplete.getOrDefault(cell, 0);
                String sum = cells.containsKey(cell.id()) ? cells.get(cell.id()).text() : "";
                if (without > 0 || !sum.equals("0")) {
                    out.println(cell.words() + "：" + (sum.isEmpty() ? "空白" : sum)
                            + (without > 0 ? "（" + without + "份报告此格没有数字，未计入）" : ""));
                }
            }
            out.println("其余各格都是0。");
            irregular.forEach(each -> out.println(each.sentence()));
        }
        if (check) {
            (batch.asJson() ? err : out)
                    .println(
                            "核对了" + checked + "份：" + (checked - withFindings) + "份没有错误和需说明的事项，" + withFindings + "份有。");
        }
        out.flush();
        err.flush();
    }

    private String json(Aggregation aggregation, String of) {
        return CellJson.write(FormEdition.forYear(year), OptionalInt.of(year), of, aggregation.cells(of));
    }

    private void write(Aggregation aggregation) throws IOException {
        Path folder = output;
        if (folder != null) {
            Files.createDirectories(folder);
            for (String each : aggregation.aggregated()) {
                Files.writeString(folder.resolve(each.replaceAll("[/\\\\]", "_") + ".json"), json(aggregation, each));
            }
        }
    }
}
