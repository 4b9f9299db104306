package org.zhiqing.annualreport.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.json.CellCsv;
import org.zhiqing.annualreport.json.ReportJson;
import org.zhiqing.annualreport.read.ReportReading;

/** Each kind of file that a report is written as, and read from again. */
enum WrittenFile {
    DOCX(DocxReport::write),
    PDF(PdfReport::write),
    XLSX(XlsxReport::write),
    OFD(OfdReport::write),
    HTML((report, out) -> out.write(HtmlReport.page(report).getBytes(StandardCharsets.UTF_8))),
    JSON((report, out) -> out.write(ReportJson.of(report).getBytes(StandardCharsets.UTF_8))),
    TXT((report, out) -> out.write(TextReport.of(report, TextTables.TABS).getBytes(StandardCharsets.UTF_8))),
    MD((report, out) -> out.write(TextReport.of(report, TextTables.BARS).getBytes(StandardCharsets.UTF_8))),
    /** The cells only. */
    CSV((report, out) -> out.write(CellCsv.of(report).getBytes(StandardCharsets.UTF_8)));

    private interface Writer {
        void write(ReportContent report, OutputStream out) throws IOException;
    }

    private final Writer writer;

    WrittenFile(Writer writer) {
        this.writer = writer;
    }

    ReportReading readBack(ReportContent report) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            writer.write(report, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AnnualReports.read(file.toByteArray(), "report." + name().toLowerCase(Locale.ROOT));
    }
}
