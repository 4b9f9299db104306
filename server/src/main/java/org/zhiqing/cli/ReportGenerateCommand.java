package org.zhiqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.ReportFormat;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.generate.Damage;
import org.zhiqing.annualreport.generate.DamagedReport;
import org.zhiqing.annualreport.generate.ReportGenerator;
import org.zhiqing.annualreport.generate.ReportPlan;
import org.zhiqing.annualreport.render.ReportContent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Invents reports for tests and training. */
@Command(
        name = "generate",
        description = "编造虚构机关的报告，供测试和培训使用；同样的参数总是得到同样的报告",
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:已写出", "2:参数有误或者不能写出"})
final class ReportGenerateCommand implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "OUT", description = "写到哪个文件；写多份时是文件夹；不给出或者 - 写到标准输出")
    @Nullable
    Path out;

    @Option(names = "--format", paramLabel = "FORMAT", description = "格式：docx、pdf、xlsx、ofd、html、txt、md、json、csv")
    @Nullable
    String format;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "编号，决定机关和全部数字（默认 ${DEFAULT-VALUE}）")
    long seed;

    @Option(names = "--year", paramLabel = "YEAR", defaultValue = "2025", description = "报告年度（默认 ${DEFAULT-VALUE}）")
    int year;

    @Option(
            names = "--organ-kind",
            paramLabel = "KIND",
            defaultValue = "LOCAL_DEPARTMENT",
            description = "机关类别：${COMPLETION-CANDIDATES}（默认 ${DEFAULT-VALUE}）")
    @SuppressWarnings("NullAway.Init")
    OrganKind organKind;

    @Option(names = "--requests", paramLabel = "COUNT", description = "本年新收申请的件数（默认按机关类别）")
    @Nullable
    Integer requests;

    @Option(names = "--years", paramLabel = "COUNT", defaultValue = "1", description = "连续写几个年度（默认 ${DEFAULT-VALUE}）")
    int years;

    @Option(
            names = "--count",
            paramLabel = "COUNT",
            defaultValue = "1",
            description = "写几个机关的报告，编号依次加一（默认 ${DEFAULT-VALUE}）")
    int count;

    @Option(names = "--damage", paramLabel = "DAMAGE", description = "写成有这种损坏的纯文本，并说明读取时应有的答案：${COMPLETION-CANDIDATES}")
    @Nullable
    Damage damage;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        boolean many = years > 1 || count > 1;
        Optional<ReportFormat> chosen = ReportOutput.format(format, many ? null : out);
        if (chosen.isEmpty()) {
            return ReportOutput.refuse(err, "请用 --format 或者输出文件名说明格式：" + ReportFormat.endings() + "。");
        }
        if (years < 1 || count < 1 || (requests != null && requests < 0)) {
            return ReportOutput.refuse(err, "--years、--count 不小于1，--requests 不小于0。请改正后再试。");
        }
        if (many && out == null) {
            return ReportOutput.refuse(err, "要写多份报告，请给出一个文件夹。");
        }
        if (damage != null && (many || chosen.get() != ReportFormat.TXT)) {
            return ReportOutput.refuse(err, "有损坏的报告一次写一份，格式是txt。请改正参数后再试。");
        }
        try {
            if (damage != null) {
                return damaged(damage.of(reports(seed).get(0), seed), err);
            }
            return many
                    ? folder(chosen.get(), err)
                    : ReportOutput.write(reports(seed).get(0), chosen.get(), out, err);
        } catch (NoReportFormException e) {
            return ReportOutput.refuse(err, e.getMessage());
        } catch (IOException e) {
            return ReportOutput.refuse(err, "文件夹“" + out + "”不能建立：" + e.getMessage() + "。请换一个位置。");
        }
    }

    private int damaged(DamagedReport report, PrintWriter err) {
        int code = ReportOutput.write(stream -> stream.write(report.text().getBytes(StandardCharsets.UTF_8)), out, err);
        if (code == ReportCommand.NOTHING_FOUND) {
            err.println("损坏：" + report.damage().word() + "。应有的答案："
                    + report.damage().answer().word() + "。受影响的单元格"
                    + report.touched().size() + "个。");
            err.flush();
        }
        return code;
    }

    private int folder(ReportFormat chosen, PrintWriter err) throws IOException {
        Path folder = out == null ? Path.of(".") : out;
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            for (ReportContent report : reports(seed + i)) {
                Path file = folder.resolve((seed + i) + "-" + report.title() + "." + chosen.ending());
                int code = ReportOutput.write(report, chosen, file, err);
                if (code != ReportCommand.NOTHING_FOUND) {
                    return code;
                }
            }
        }
        return ReportCommand.NOTHING_FOUND;
    }

    private List<ReportContent> reports(long organ) {
        ReportPlan plan = requests == null
                ? ReportPlan.of(organ, year, organKind)
                : new ReportPlan(organ, year, organKind, requests);
        return ReportGenerator.years(plan, years);
    }
}
