package org.zhiqing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhiqing.annualreport.json.ReportJson;
import org.zhiqing.annualreport.read.ReadingText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what stands in a report: every cell of every table, with blank, absent and unreadable told apart. */
@Command(
        name = "read",
        description = "读取一份报告，列出各表每个单元格",
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:已读取", "2:文件不能读取"})
final class ReportReadCommand implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "报告文件（.txt、.md 或单元格 .json）")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--json", description = "以JSON输出全文、单元格和各自的位置")
    boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return ReportCommand.withReading(file, spec.commandLine().getErr(), reading -> {
            out.println(json ? ReportJson.of(reading) : ReadingText.of(reading));
            out.flush();
            return ReportCommand.NOTHING_FOUND;
        });
    }
}
