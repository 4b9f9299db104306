package org.zhiqing.annualreport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.ReportCheck;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.file.FileLimits;
import org.zhiqing.annualreport.file.ReportFile;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.json.CellCsv;
import org.zhiqing.annualreport.json.CellJson;
import org.zhiqing.annualreport.read.ReportReader;
import org.zhiqing.annualreport.read.ReportReading;

/** The front of the engine for files: read one, check one. */
public final class AnnualReports {

    private AnnualReports() {}

    /**
     * Reads a file of any kind that the engine knows, in this process.
     *
     * @throws UnreadableReportException if the file is not there, empty, too large, of another kind or damaged
     * @throws NoReportFormException if the report is about a year before 2019
     */
    public static ReportReading read(Path file) {
        String name = String.valueOf(file.getFileName());
        return read(bytes(file, name), name);
    }

    /** As {@link #read(Path)}, of bytes that are there. */
    public static ReportReading read(byte[] file, String name) {
        boolean csv = ReportFile.isCsv(file, name);
        if (!csv && !ReportFile.isJson(file, name)) {
            return ReportReader.read(ReportFile.fragments(file, name, FileLimits.STANDARD), name);
        }
        try {
            String text = ReportFile.text(file);
            return csv ? CellCsv.read(text, name) : CellJson.read(text, name);
        } catch (IllegalArgumentException e) {
            throw new UnreadableReportException("“" + name + "”：" + e.getMessage(), e);
        }
    }

    /**
     * Returns everything found, the gravest first, then by place.
     *
     * @param lastYear last year's report of the same organ; {@code null} leaves the comparison of years out
     */
    public static List<ReportFinding> check(
            ReportReading reading, @Nullable ReportReading lastYear, CheckPolicy policy) {
        return ReportCheck.of(reading, lastYear, policy);
    }

    private static byte[] bytes(Path file, String name) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableReportException("没有找到文件“" + file + "”。请核对路径。");
            }
            if (Files.size(file) > FileLimits.STANDARD.bytes()) {
                throw new UnreadableReportException("“" + name + "”超过50MB，不像年度报告。请核对文件。");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableReportException("“" + name + "”读不出来：" + e.getMessage(), e);
        }
    }
}
