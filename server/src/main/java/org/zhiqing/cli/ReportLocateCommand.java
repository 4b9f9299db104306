package org.zhiqing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhiqing.annualreport.locate.ErrorLocation;
import org.zhiqing.annualreport.locate.Located;
import org.zhiqing.annualreport.locate.LocatedText;
import org.zhiqing.annualreport.read.ReportReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Names the cells that are likely to be wrong where cross-checks do not hold. */
@Command(
        name = "locate",
        description = "勾稽关系不成立时，找出最可能写错的单元格：改动最少、能使各项关系都成立的改法",
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:勾稽关系都成立", "1:有不成立的勾稽关系", "2:有文件不能读取"})
final class ReportLocateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    BatchOptions batch = new BatchOptions();

    @Option(names = "--most", paramLabel = "N", defaultValue = "5", description = "最多列出几种改法（默认 ${DEFAULT-VALUE}）")
    int most;

    private int broken;

    /** What was found in one report. */
    private record Found(ReportReading reading, List<Located> located) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Path> files = batch.files();
        ReportBatch reports = new ReportBatch(batch.jobs(), spec.commandLine().getErr());
        ReportList list = new ReportList(out, batch.asJson(), files.size() > 1);
        list.begin();
        reports.each(files, reading -> new Found(reading, ErrorLocation.of(reading)), (file, found) -> {
            broken += found.located().isEmpty() ? 0 : 1;
            list.add(
                    file,
                    () -> LocatedText.json(found.reading(), found.located()),
                    () -> LocatedText.of(found.reading(), found.located(), most));
        });
        list.end();
        out.flush();
        return ReportCommand.exitCode(reports.unreadable(), broken > 0);
    }
}
