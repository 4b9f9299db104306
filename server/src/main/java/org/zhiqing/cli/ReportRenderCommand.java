package org.zhiqing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.ReportFormat;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.render.ReportContent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a report that was read in the official form of its year. */
@Command(
        name = "render",
        description = "把一份报告写成规定的格式",
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:已写出", "1:已写出，但有单元格没有数字、留空", "2:文件不能读取或者不能写出"})
final class ReportRenderCommand implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    private static final int NAMED = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "报告文件；- 表示标准输入")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OUT", description = "写到哪个文件，格式按文件名；不给出或者 - 写到标准输出")
    @Nullable
    Path out;

    @Option(names = "--format", paramLabel = "FORMAT", description = "格式：docx、pdf、xlsx、ofd、html、txt、md、json、csv")
    @Nullable
    String format;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<ReportFormat> chosen = ReportOutput.format(format, out);
        if (chosen.isEmpty()) {
            return ReportOutput.refuse(err, "请用 --format 或者输出文件名说明格式：" + ReportFormat.endings() + "。");
        }
        return ReportCommand.withReading(file, err, reading -> render(reading, chosen.get(), err));
    }

    private int render(ReportReading reading, ReportFormat chosen, PrintWriter err) {
        Optional<ReportContent> content = ReportContent.of(reading);
        if (content.isEmpty()) {
            return ReportOutput.refuse(err, "看不出“" + reading.fileName() + "”的报告年度，不知道该用哪一版格式。请在标题中写明年度后再试。");
        }
        int code = ReportOutput.write(content.get(), chosen, out, err);
        return code == ReportCommand.NOTHING_FOUND ? warn(content.get(), err) : code;
    }

    private static int warn(ReportContent content, PrintWriter err) {
        List<FormCell> empty = content.form().cells().stream()
                .filter(cell -> !content.cell(cell.id()).isNumber())
                .toList();
        if (empty.isEmpty()) {
            return ReportCommand.NOTHING_FOUND;
        }
        empty.stream().limit(NAMED).forEach(cell -> err.println("没有数字，留空：" + cell.words()));
        err.println("共有" + empty.size() + "个单元格没有数字，都留空了。请用 report check 核对原文件。");
        err.flush();
        return ReportCommand.FOUND;
    }
}
