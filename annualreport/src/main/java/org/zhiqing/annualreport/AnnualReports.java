package org.zhiqing.annualreport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.ReportCheck;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.json.CellCsv;
import org.zhiqing.annualreport.json.CellJson;
import org.zhiqing.annualreport.read.ReportReader;
import org.zhiqing.annualreport.read.ReportReading;

/** The front of the engine for files: read one, check one. */
public final class AnnualReports {

    /** Larger files are no report. */
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final Set<String> TEXT = Set.of("txt", "md", "markdown", "text", "tsv", "");

    private AnnualReports() {}

    /**
     * Reads a file: plain text or Markdown (UTF-8 or GB18030), the JSON of {@link CellJson} or the CSV of {@link CellCsv}.
     *
     * @throws UnreadableReportException if the file is not there, empty, too large, of another kind or damaged
     * @throws NoReportFormException if the report is about a year before 2019
     */
    public static ReportReading read(Path file) {
        String name = String.valueOf(file.getFileName());
        String kind =
                name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
        if (!TEXT.contains(kind) && !kind.equals("json") && !kind.equals("csv")) {
            throw new UnreadableReportException(
                    "现在只能读取纯文本（.txt）、Markdown（.md）、JSON（.json）和单元格CSV（.csv），不能读取“" + name + "”。请另存为纯文本后再读。");
        }
        String text = text(bytes(file, name), name);
        if (TEXT.contains(kind)) {
            return ReportReader.readText(text, name);
        }
        try {
            return kind.equals("csv") ? CellCsv.read(text, name) : CellJson.read(text, name);
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
            if (Files.size(file) > MOST_BYTES) {
                throw new UnreadableReportException("“" + name + "”超过20MB，不像年度报告。请核对文件。");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableReportException("“" + name + "”读不出来：" + e.getMessage(), e);
        }
    }

    private static String text(byte[] bytes, String name) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.isBlank()) {
                    throw new UnreadableReportException("“" + name + "”是空文件。");
                }
                if (text.indexOf('\0') < 0) {
                    return text;
                }
            } catch (CharacterCodingException notThisOne) {
                continue;
            }
        }
        throw new UnreadableReportException("“" + name + "”不是文本文件，或者编码不是UTF-8、GB18030。请另存为UTF-8编码的纯文本。");
    }
}
