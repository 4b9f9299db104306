package org.zhiqing.server.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Demonstration;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentApproval;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.SecrecyConclusion;
import org.zhiqing.server.publication.SecrecyReviewing;
import org.zhiqing.server.publication.Signature;
import org.zhiqing.server.reporting.AnnualReport;
import org.zhiqing.server.reporting.ReportCompilation;
import org.zhiqing.server.reporting.ReportSubmission;

/** Puts last year's annual report down, from its skeleton to the public, and this year's as a draft. */
@Component
@OnlyInDemonstration
final class ReportScripts implements Script {

    private final ReportCompilation compilation;
    private final ReportSubmission submission;
    private final DocumentDossiers documents;
    private final DocumentApproval approval;
    private final SecrecyReviewing secrecy;

    ReportScripts(
            ReportCompilation compilation,
            ReportSubmission submission,
            DocumentDossiers documents,
            DocumentApproval approval,
            SecrecyReviewing secrecy) {
        this.compilation = compilation;
        this.submission = submission;
        this.documents = documents;
        this.approval = approval;
        this.secrecy = secrecy;
    }

    @Override
    public void putDown(Timeline timeline, Cast cast) {
        int year = timeline.today().getYear();
        LocalDate begun = timeline.after(LocalDate.of(year, 1, 8), 1);
        timeline.at(begun, 9, 0, () -> compilation.begin(year - 1, cast.the("disclosure-2")));
        timeline.at(timeline.after(begun, 1), 9, 0, () -> {
            Actor by = cast.the("disclosure-2");
            write(year - 1, by);
            if (isComplete(year - 1, by)) {
                submit(year - 1, begun, timeline, cast);
            }
        });
        LocalDate next = timeline.ago(6);
        if (next.getYear() == year && next.isAfter(timeline.after(begun, 4))) {
            timeline.at(next, 9, 0, () -> compilation.begin(year, cast.the("disclosure-2")));
        }
    }

    private boolean isComplete(int year, Actor by) {
        return compilation.cells(by.organ(), year).values().stream().allMatch(CellValue::isNumber);
    }

    private void submit(int year, LocalDate begun, Timeline timeline, Cast cast) {
        long document = submission.submit(year, false, cast.the("disclosure-2"));
        timeline.at(timeline.after(begun, 2), 10, 0, () -> review(document, cast));
        timeline.at(timeline.after(begun, 4), 11, 0, () -> {
            Document waiting = documents.get(document, cast.the("leader"));
            approval.approve(waiting.id(), waiting.version(), "同意发布", cast.the("leader"));
        });
    }

    private void review(long id, Cast cast) {
        Actor secrecyReviewer = cast.the("secrecy");
        Document waiting = documents.get(id, secrecyReviewer);
        waiting = secrecy.sign(
                id,
                waiting.version(),
                SecrecyConclusion.MAY_BE_PUBLIC,
                "数据和文字均为可以公开的内容",
                new Signature(Demonstration.PASSWORD, null),
                secrecyReviewer);
        approval.review(id, waiting.version(), "数据与登记簿一致，勾稽关系成立", cast.the("disclosure"));
    }

    private void write(int year, Actor by) {
        AnnualReport report = compilation.get(by.organ(), year);
        Sheet texts = Sheet.one("annual-report.yaml");
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            sections.put(section, texts.text(section.name()).replace("{year}", String.valueOf(year)));
        }
        compilation.save(year, report.title(), report.preface(), sections, report.version(), by);
    }
}
