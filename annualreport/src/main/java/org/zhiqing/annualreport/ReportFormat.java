package org.zhiqing.annualreport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhiqing.annualreport.json.CellCsv;
import org.zhiqing.annualreport.json.ReportJson;
import org.zhiqing.annualreport.render.DocxReport;
import org.zhiqing.annualreport.render.HtmlReport;
import org.zhiqing.annualreport.render.MissingGlyphException;
import org.zhiqing.annualreport.render.OfdReport;
import org.zhiqing.annualreport.render.PdfReport;
import org.zhiqing.annualreport.render.ReportContent;
import org.zhiqing.annualreport.render.TextReport;
import org.zhiqing.annualreport.render.TextTables;
import org.zhiqing.annualreport.render.XlsxReport;

/** The kinds of file in which a report can be written. */
public enum ReportFormat {
    DOCX("Word文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxReport::write),
    PDF("PDF", "application/pdf", PdfReport::write),
    XLSX("Excel工作簿", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxReport::write),
    OFD("OFD版式文件", "application/ofd", OfdReport::write),
    HTML("网页", "text/html;charset=UTF-8", text(HtmlReport::page)),
    TXT("纯文本", "text/plain;charset=UTF-8", text(content -> TextReport.of(content, TextTables.TABS))),
    MD("Markdown文本", "text/markdown;charset=UTF-8", text(content -> TextReport.of(content, TextTables.BARS))),
    JSON("JSON数据", "application/json", text(ReportJson::of)),
    /** The cells alone. */
    CSV("CSV数据（只有单元格）", "text/csv;charset=UTF-8", text(CellCsv::of));

    @FunctionalInterface
    private interface Writer {
        void write(ReportContent content, OutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Printer {
        String print(ReportContent content);
    }

    private final String word;
    private final String mediaType;
    private final Writer writer;

    ReportFormat(String word, String mediaType, Writer writer) {
        this.word = word;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    private static Writer text(Printer printer) {
        return (content, out) -> out.write(printer.print(content).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the Chinese name for screens. */
    public String word() {
        return word;
    }

    /** Returns the ending of file names, e.g. docx. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the media type for HTTP. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes the report; the stream stays open.
     *
     * @throws IOException if the stream fails
     * @throws MissingGlyphException for PDF and OFD if the bundled font lacks a character of the report
     */
    public void write(ReportContent content, OutputStream out) throws IOException {
        writer.write(content, out);
    }

    /** Returns the format named by a word such as docx or by the ending of a file name; empty if there is none. */
    public static Optional<ReportFormat> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    /** Returns all endings for a message, e.g. docx、pdf. */
    public static String endings() {
        return Arrays.stream(values()).map(ReportFormat::ending).collect(Collectors.joining("、"));
    }
}
