package org.zhiqing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.read.ReportReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The commands about annual reports. They need neither the server nor its data. */
@Command(
        name = "report",
        description = "读取、核对、比较、汇总、生成政府信息公开工作年度报告",
        synopsisSubcommandLabel = "命令",
        subcommands = {
            ReportReadCommand.class,
            ReportCheckCommand.class,
            ReportLocateCommand.class,
            ReportCompareCommand.class,
            ReportAggregateCommand.class,
            ReportRenderCommand.class,
            ReportGenerateCommand.class
        })
final class ReportCommand {

    @Mixin
    HelpOption help = new HelpOption();

    static final int NOTHING_FOUND = 0;
    static final int FOUND = 1;
    static final int UNREADABLE = 2;

    /** Reads the file and goes on with it; a file that cannot be read is named on {@code err}. */
    static int withReading(Path file, PrintWriter err, ToIntFunction<ReportReading> next) {
        try {
            return next.applyAsInt(AnnualReports.read(ReportFiles.one(file, System.in)));
        } catch (UnreadableReportException | NoReportFormException e) {
            err.println(e.getMessage());
            err.flush();
            return UNREADABLE;
        }
    }

    /** Returns how a command on several files exits: a file that could not be read weighs most. */
    static int exitCode(int unreadable, boolean found) {
        return unreadable > 0 ? UNREADABLE : found ? FOUND : NOTHING_FOUND;
    }
}
