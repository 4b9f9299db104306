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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.annualreport.ReportFormat;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.render.HtmlReport;
import org.zhiqing.annualreport.render.MissingGlyphException;
import org.zhiqing.annualreport.render.ReportContent;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.Organs;

/** A report in the official form, as a page and as a file, with today's figures or those of its freeze. */
@Service
@Transactional(readOnly = true)
public class ReportPrint {

    private static final Logger LOG = LoggerFactory.getLogger(ReportPrint.class);
    private static final List<ReportFormat> PUBLISHED =
            List.of(ReportFormat.DOCX, ReportFormat.PDF, ReportFormat.OFD, ReportFormat.XLSX, ReportFormat.CSV);

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

    /**
     * Returns the report as a file.
     *
     * @throws Refusal {@code reporting.glyph-missing} for PDF and OFD if the bundled font lacks a character
     */
    public byte[] file(AnnualReport report, ReportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(content(report), out);
        } catch (MissingGlyphException e) {
            throw new Refusal("reporting.glyph-missing", Character.toString(e.character()), format.word());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns the files that are made public with the report; those are left out that its characters do not allow. */
    Map<ReportFormat, byte[]> published(AnnualReport report) {
        Map<ReportFormat, byte[]> files = new EnumMap<>(ReportFormat.class);
        for (ReportFormat format : PUBLISHED) {
            try {
                files.put(format, file(report, format));
            } catch (Refusal glyphMissing) {
                LOG.warn("{} {}: {}", report.title(), format, glyphMissing.getMessage());
            }
        }
        return files;
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
