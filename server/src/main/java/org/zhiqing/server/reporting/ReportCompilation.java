package org.zhiqing.server.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.render.ReportContent;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.OrganRecords;

/** Writing an organ's annual report (编制年度报告): begun from a skeleton, figures always those of the registers. */
@Service
@Transactional
public class ReportCompilation {

    private final ReportStore reports;
    private final YearTables tables;
    private final OrganRecords records;
    private final RegisterSentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    ReportCompilation(
            ReportStore reports,
            YearTables tables,
            OrganRecords records,
            RegisterSentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.records = records;
        this.sentences = sentences;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the organ's reports, newest year first. */
    @Transactional(readOnly = true)
    public List<AnnualReport> all(long organ) {
        return reports.all(organ);
    }

    @Transactional(readOnly = true)
    public Optional<AnnualReport> find(long organ, int year) {
        return reports.find(organ, year);
    }

    /**
     * Begins the report of a year from the skeleton.
     *
     * @throws Findings field {@code year}: a year without a form, or one that has not begun
     * @throws Refusal {@code reporting.report-exists}
     */
    @Requires(Act.REPORT_COMPILE)
    public void begin(int year, Actor by) {
        if (reports.find(by.organ(), year).isPresent()) {
            throw new Refusal("reporting.report-exists", String.valueOf(year));
        }
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(
                year < FormEdition.FORM_2019.firstYear(),
                "year",
                "reporting.figure-year-without-form",
                String.valueOf(year));
        wrong.when(year > LocalDate.now(clock).getYear(), "year", "reporting.year-not-begun", String.valueOf(year));
        wrong.throwIfAny();
        String organ = by.organName();
        reports.add(
                by.organ(),
                year,
                ReportContent.titleOf(organ, year),
                Skeleton.preface(organ, records.of(by.organ()), year),
                Skeleton.sections(year),
                by,
                clock.instant());
        audit.record(by, "report.begun", "report/" + year, "开始编制 " + year + " 年度报告");
    }

    /**
     * Saves title, preface and narrative.
     *
     * @param version the version that was edited
     * @throws Refusal {@code reporting.report-not-found}, {@code reporting.report-not-editable},
     *     {@code kernel.changed-meanwhile}
     * @throws Findings field {@code section-…} for a name between braces that is no figure
     */
    @Requires(Act.REPORT_COMPILE)
    public void save(
            int year, String title, String preface, Map<ReportSection, String> sections, int version, Actor by) {
        AnnualReport report = get(by.organ(), year);
        report.mustBeEditable();
        Findings.Collector wrong = new Findings.Collector();
        sections.forEach((section, body) -> LiveFigure.unknown(body).stream()
                .filter(name -> !RegisterSentences.isName(name))
                .forEach(name -> wrong.when(
                        true, "section-" + section.name(), "reporting.live-figure-unknown", "{" + name + "}")));
        wrong.throwIfAny();
        if (!reports.save(report.id(), title, preface, version, by, clock.instant())) {
            throw new Refusal("kernel.changed-meanwhile", "年度报告", report.changedBy(), report.changedAt());
        }
        sections.forEach((section, body) -> reports.putSection(report.id(), section, body.replace("\r\n", "\n")));
        audit.record(by, "report.saved", "report/" + year, "保存 " + year + " 年度报告");
    }

    /** Returns the cells of a report: as submitted once it is in approval or frozen, else as the registers say now. */
    @Transactional(readOnly = true)
    public Map<CellId, CellValue> cells(long organ, int year) {
        Optional<AnnualReport> report = reports.find(organ, year);
        if (report.isPresent() && report.get().stage() != ReportStage.DRAFT) {
            return reports.cells(report.get().id());
        }
        return tables.of(organ, year);
    }

    /**
     * Returns the report.
     *
     * @throws Refusal {@code reporting.report-not-found}
     */
    @Transactional(readOnly = true)
    public AnnualReport get(long organ, int year) {
        return reports.find(organ, year)
                .orElseThrow(() -> new Refusal("reporting.report-not-found", String.valueOf(year)));
    }

    /** Returns what the registers say of the year by name: as submitted, or as of now while the report is written. */
    @Transactional(readOnly = true)
    public Map<String, String> sentences(long organ, int year) {
        return reports.find(organ, year)
                .filter(report -> report.stage() != ReportStage.DRAFT)
                .map(report -> reports.sentences(report.id()))
                .orElseGet(() -> sentences.of(organ, year));
    }

    /** Returns what each live figure shows for the year, in the order of {@link LiveFigure#ALL}, then the sentences. */
    @Transactional(readOnly = true)
    public Map<String, String> liveFigures(long organ, int year) {
        Map<CellId, CellValue> cells = cells(organ, year);
        Map<String, String> shown = new LinkedHashMap<>();
        LiveFigure.ALL.forEach(figure -> shown.put(figure.name(), figure.shown(cells)));
        shown.putAll(sentences(organ, year));
        return shown;
    }

    /** Returns the narrative of a section with every live figure as its number, one paragraph a line. */
    @Transactional(readOnly = true)
    public List<String> paragraphs(AnnualReport report, ReportSection section) {
        String text = RegisterSentences.fill(report.section(section), sentences(report.organ(), report.year()));
        return LiveFigure.fill(text, cells(report.organ(), report.year()))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
