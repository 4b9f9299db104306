package org.zhiqing.server.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.render.DocxReport;
import org.zhiqing.annualreport.render.HtmlReport;
import org.zhiqing.annualreport.render.ReportContent;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.organ.Organs;

/** A report in the official form, as a page and as DOCX, with today's figures or those of its freeze. */
@Service
@Transactional(readOnly = true)
public class ReportPrint {

    private final ReportCompilation reports;
    private final Organs organs;
    private final Clock clock;

    ReportPrint(ReportCompilation reports, Organs organs, Clock clock) {
        this.reports = reports;
        this.organs = organs;
        this.clock = clock;
    }

    /** Returns the report as an {@code article} whose title is a heading of the level. */
    public String html(AnnualReport report, int headingLevel) {
        return HtmlReport.of(content(report), headingLevel);
    }

    /** Returns the report's narrative and tables as the body of a document that has its title elsewhere. */
    String body(AnnualReport report) {
        return html(report, 1).replaceFirst("(?s)<h1[^>]*>.*?</h1>", "");
    }

    /** Returns the report as a DOCX file. */
    public byte[] docx(AnnualReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DocxReport.write(content(report), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private ReportContent content(AnnualReport report) {
        String organ = organs.get(report.organ()).name();
        Map<CellId, CellValue> cells = reports.cells(report.organ(), report.year());
        Map<ReportSection, List<String>> sections = new EnumMap<>(ReportSection.class);
        Arrays.stream(ReportSection.values())
                .forEach(section -> sections.put(section, reports.paragraphs(report, section)));
        LocalDate signedOn = Beijing.day(report.stage() == ReportStage.DRAFT ? clock.instant() : report.changedAt());
        return new ReportContent(
                organ,
                report.year(),
                report.title(),
                report.preface().lines().filter(line -> !line.isBlank()).toList(),
                sections,
                cells,
                organ,
                signedOn);
    }
}
