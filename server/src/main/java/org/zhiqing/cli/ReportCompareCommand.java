package org.zhiqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.compare.ComparisonHtml;
import org.zhiqing.annualreport.compare.ComparisonJson;
import org.zhiqing.annualreport.compare.ComparisonText;
import org.zhiqing.annualreport.compare.ReportComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts two reports side by side. */
@Command(
        name = "compare",
        description = "比较两份报告（两个年度，或者同一报告的两个版本）：不同的单元格，正文改动的词句",
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:相同", "1:有不同", "2:有文件不能读取"})
final class ReportCompareCommand implements Callable<Integer> {

    /** How the comparison is printed. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "较早的报告")
    @SuppressWarnings("NullAway.Init")
    Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "较晚的报告")
    @SuppressWarnings("NullAway.Init")
    Path after;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "输出格式：${COMPLETION-CANDIDATES}（默认 ${DEFAULT-VALUE}）")
    @SuppressWarnings("NullAway.Init")
    Format format;

    @Option(names = "--json", description = "以JSON输出，等于 --format json")
    boolean json;

    @Option(names = "--output", paramLabel = "FILE", description = "写入文件，不输出到屏幕")
    @Nullable
    Path output;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        return ReportCommand.withReading(
                before,
                err,
                earlier -> ReportCommand.withReading(after, err, later -> print(ReportComparison.of(earlier, later))));
    }

    private int print(ReportComparison comparison) {
        String text =
                switch (json ? Format.JSON : format) {
                    case TEXT -> ComparisonText.of(comparison);
                    case JSON -> ComparisonJson.of(comparison) + "\n";
                    case HTML -> ComparisonHtml.page(comparison);
                };
        Path file = output;
        try {
            if (file != null) {
                Files.writeString(file, text);
            } else {
                spec.commandLine().getOut().print(text);
                spec.commandLine().getOut().flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comparison.same() ? ReportCommand.NOTHING_FOUND : ReportCommand.FOUND;
    }
}
