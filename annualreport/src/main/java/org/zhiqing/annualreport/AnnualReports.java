package org.zhiqing.annualreport;

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
        return read(ReportFile.bytes(file), String.valueOf(file.getFileName()));
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
}
