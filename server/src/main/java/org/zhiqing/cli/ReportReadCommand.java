package org.zhiqing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhiqing.annualreport.json.ReportJson;
import org.zhiqing.annualreport.read.ReadingText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what stands in a report: every cell of every table, with blank, absent and unreadable told apart. */
@Command(
        name = "read",
        description = "读取报告，列出各表每个单元格，分清空着、没有印和读不出；--json 输出全文、单元格和各自的位置",
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:都已读取", "2:有文件不能读取"})
final class ReportReadCommand implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    BatchOptions batch = new BatchOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Path> files = batch.files();
        ReportBatch reports = new ReportBatch(batch.jobs(), spec.commandLine().getErr());
        ReportList list = new ReportList(out, batch.asJson(), files.size() > 1);
        list.begin();
        reports.each(
                files,
                reading -> batch.asJson() ? ReportJson.of(reading) : ReadingText.of(reading) + "\n",
                (file, text) -> list.add(file, () -> text, () -> text));
        list.end();
        out.flush();
        return ReportCommand.exitCode(reports.unreadable(), false);
    }
}
