package org.zhiqing.server.reporting;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentPublished;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.EditionContent;

/**
 * A report's way through the same approval as any document, and its freeze when it becomes public (art. 49). The figures
 * are kept as submitted.
 */
@Service
@Transactional
public class ReportSubmission {

    private static final String KIND = "annual-report";

    private final ReportCompilation reports;
    private final ReportPrint print;
    private final ReportStore store;
    private final DocumentDrafting drafting;
    private final DocumentDossiers documents;
    private final AuditTrail audit;
    private final Clock clock;

    ReportSubmission(
            ReportCompilation reports,
            ReportPrint print,
            ReportStore store,
            DocumentDrafting drafting,
            DocumentDossiers documents,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.print = print;
        this.store = store;
        this.drafting = drafting;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Submits the report for approval: its page and its files become a document of the kind 年度报告.
     *
     * @param early whether it may go before its year is over, as for an organ that is dissolved
     * @return the document's id
     * @throws Refusal {@code reporting.report-not-found}, {@code reporting.report-not-editable}
     * @throws Findings field {@code early} while the year is not over; for blank cells, broken cross-checks, and places still
     *     to be written
     */
    @Requires(Act.REPORT_COMPILE)
    public long submit(int year, boolean early, Actor by) {
        AnnualReport report = reports.get(by.organ(), year);
        report.mustBeEditable();
        Map<CellId, CellValue> cells = reports.cells(by.organ(), year);
        Findings.Collector wrong = complete(report, cells);
        wrong.when(!early && !isOver(year), "early", "reporting.year-not-over", String.valueOf(year));
        wrong.throwIfAny();
        Document document = write(report, by);
        document = drafting.submit(document.id(), document.version(), "年度报告送审", by);
        store.putCells(report.id(), cells);
        store.putSentences(report.id(), reports.sentences(by.organ(), year));
        store.submit(report.id(), document.id(), by, clock.instant());
        audit.record(by, "report.submitted", "report/" + year, year + " 年度报告送审" + (isOver(year) ? "" : "，统计期限未满"));
        return document.id();
    }

    /** Returns whether the days that the report covers are past (art. 49: the report is on the year before). */
    public boolean isOver(int year) {
        return Beijing.day(clock.instant()).getYear() > year;
    }

    /**
     * Takes a report back to its desk after approval returned its document.
     *
     * @throws Refusal {@code reporting.report-not-found}, {@code reporting.report-not-returned}
     */
    @Requires(Act.REPORT_COMPILE)
    public void reopen(int year, Actor by) {
        AnnualReport report = reports.get(by.organ(), year);
        if (!isReturned(report, by)) {
            throw new Refusal("reporting.report-not-returned", String.valueOf(year), report.stage());
        }
        store.reopen(report.id());
        audit.record(by, "report.reopened", "report/" + year, year + " 年度报告退回后继续编写");
    }

    /** Returns whether the report waits in approval while its document has been returned to its author. */
    @Requires(Act.REPORT_READ)
    @Transactional(readOnly = true)
    public boolean isReturned(AnnualReport report, Actor by) {
        return report.stage() == ReportStage.IN_APPROVAL
                && report.document() != null
                && by.may(Act.DOCUMENT_READ)
                && documents.get(report.document(), by).stage() == DocumentStage.DRAFT;
    }

    /** Freezes the report in the transaction that makes its document public. */
    @EventListener
    void freeze(DocumentPublished published) {
        store.ofDocument(published.document()).ifPresent(report -> store.freeze(report.id(), clock.instant()));
    }

    private Document write(AnnualReport report, Actor by) {
        EditionContent content = EditionContent.of(report.title(), "")
                .edit()
                .body(BodyFormat.HTML, print.body(report))
                .issuingOrgan(by.organName())
                .documentDate(Beijing.day(clock.instant()))
                .done();
        Document document;
        if (report.document() == null) {
            document = drafting.draft(KIND, content, by);
        } else {
            document = documents.get(report.document(), by);
            document = drafting.save(document.id(), document.version(), document.section(), content, Map.of(), by);
            for (var old : document.edition().attachments()) {
                document = drafting.detach(document.id(), document.version(), old.file(), by);
            }
        }
        for (var file : print.published(report).entrySet()) {
            document = drafting.attach(
                    document.id(),
                    document.version(),
                    report.title() + "." + file.getKey().ending(),
                    new ByteArrayInputStream(file.getValue()),
                    by);
        }
        return document;
    }

    private static Findings.Collector complete(AnnualReport report, Map<CellId, CellValue> cells) {
        Findings.Collector wrong = new Findings.Collector();
        for (FormCell cell : ReportForm.forYear(report.year()).cells()) {
            CellValue value = cells.get(cell.id());
            wrong.when(value == null || !value.isNumber(), "", "reporting.cell-blank", cell.words());
        }
        YearTables.findings(report.year(), cells).stream()
                .filter(TableFinding::decided)
                .forEach(finding -> wrong.when(true, "", "reporting.cell-broken", finding.sentence()));
        wrong.when(report.preface().contains(Skeleton.GAP), "", "reporting.section-gap", "引言");
        for (ReportSection section : ReportSection.values()) {
            wrong.when(report.section(section).contains(Skeleton.GAP), "", "reporting.section-gap", section.heading());
        }
        return wrong;
    }
}
