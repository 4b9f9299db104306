package org.zhiqing.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.zhiqing.annualreport.ReportFormat;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.catalog.Sections;
import org.zhiqing.server.catalog.item.CatalogItems;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentPublished;

/** The annual report from its skeleton to the freeze (政府信息公开条例 arts. 49–50). */
@SystemTest
class ReportSubmissionTests {

    static final int YEAR = 2025;

    @Autowired
    Offices offices;

    @Autowired
    Sections sections;

    @Autowired
    ReportCompilation reports;

    @Autowired
    ReportSubmission submission;

    @Autowired
    ReportPrint print;

    @Autowired
    CatalogItems items;

    @Autowired
    DocumentDossiers documents;

    @Autowired
    FigureEntry figures;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    Actor clerk;

    @BeforeEach
    void anOfficeThatBeginsItsReport() {
        Office office = offices.zone();
        sections.arrangeDefault(office.organ());
        clerk = office.the(Role.DISCLOSURE_OFFICE);
        reports.begin(YEAR, clerk);
    }

    @Test
    void art50TheSkeletonHoldsEverySection() {
        AnnualReport report = reports.get(clerk.organ(), YEAR);

        assertThat(report.section(ReportSection.OVERVIEW)).contains("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障");
        assertThat(report.section(ReportSection.OTHER_MATTERS)).contains("信息处理费");
    }

    @Test
    void aReportWithBlanksOrGapsIsNotSubmittedAndAllIsSaidAtOnce() {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> submission.submit(YEAR, false, clerk))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::code)
                        .contains("reporting.cell-blank", "reporting.section-gap"));
        assertThat(reports.get(clerk.organ(), YEAR).stage()).isEqualTo(ReportStage.DRAFT);
    }

    @Test
    void art49AReportOnAYearThatIsNotOverIsSubmittedOnlyByWhoSaysSo() {
        reports.begin(YEAR + 1, clerk);

        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> submission.submit(YEAR + 1, false, clerk))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).contains("early"));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> submission.submit(YEAR + 1, true, clerk))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).doesNotContain("early"));
    }

    @Test
    void theDaysThatNobodyEnteredAreNamed() {
        figures.enter(quarter(1, 3), clerk);
        figures.enter(quarter(7, 9), clerk);

        assertThat(figures.uncovered(clerk.organ(), YEAR))
                .extracting(period -> period.from() + "/" + period.to())
                .containsExactly(YEAR + "-04-01/" + YEAR + "-06-30", YEAR + "-10-01/" + YEAR + "-12-31");
    }

    private static NewFigure quarter(int from, int to) {
        LocalDate last = LocalDate.of(YEAR, to, 1).plusMonths(1).minusDays(1);
        return new NewFigure(
                new CellId("proactive/permits/decisions"), LocalDate.of(YEAR, from, 1), last, BigDecimal.TEN, "审批系统");
    }

    @Test
    void aSubmittedReportKeepsItsFiguresWhateverTheRegistersSayLater() {
        complete();
        submission.submit(YEAR, false, clerk);
        int before = figures.ofYear(clerk.organ(), YEAR).size();
        figures.voidFigure(figures.ofYear(clerk.organ(), YEAR).get(0).id(), "送审后发现重复", clerk);

        assertThat(before).isPositive();
        assertThat(reports.cells(clerk.organ(), YEAR))
                .allSatisfy((cell, value) ->
                        assertThat(value.isNumber()).as(cell.value()).isTrue());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reports.save(YEAR, "改", "", Map.of(), 99, clerk))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("reporting.report-not-editable"));
    }

    @Test
    void art49APublishedReportIsFrozenAlsoAgainstSqlByHand() {
        complete();
        long document = submission.submit(YEAR, false, clerk);
        transaction.executeWithoutResult(status -> events.publishEvent(
                new DocumentPublished(document, clerk.organ(), "annual-report", true, LocalDate.of(2026, 1, 20))));

        AnnualReport report = reports.get(clerk.organ(), YEAR);
        assertThat(report.stage()).isEqualTo(ReportStage.FROZEN);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update report_cell set value = 1 where report_id = :id")
                        .param("id", report.id())
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from report where id = :id")
                        .param("id", report.id())
                        .update());
    }

    @Test
    void aStaleSaveOverwritesNothing() {
        AnnualReport read = reports.get(clerk.organ(), YEAR);
        reports.save(YEAR, "先保存的标题", "", Map.of(), read.version(), clerk);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reports.save(YEAR, "后保存的标题", "", Map.of(), read.version(), clerk))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("kernel.changed-meanwhile"));
        assertThat(reports.get(clerk.organ(), YEAR).title()).isEqualTo("先保存的标题");
    }

    @Test
    void whatTheCatalogSaysOfTheYearFollowsItUntilTheReportIsSubmitted() {
        complete();
        AnnualReport report = reports.get(clerk.organ(), YEAR);
        reports.save(
                YEAR,
                report.title(),
                report.preface(),
                Map.of(ReportSection.OVERVIEW, "概况。{公开目录情况}{预决算公开情况}{不公开信息情况}"),
                report.version(),
                clerk);
        assertThat(overview()).as("an organ without a catalog").containsExactly("概况。");
        int adopted = items.adoptShipped(clerk);
        assertThat(overview()).singleElement().asString().startsWith("概况。政府信息公开目录列明公开事项" + adopted + "项，已经公开信息的0项");
        submission.submit(YEAR, false, clerk);
        List<String> submitted = overview();
        jdbc.sql("update catalog_item set closed_on = current_date where organ_id = :organ")
                .param("organ", clerk.organ())
                .update();
        assertThat(overview()).as("fixed with the submission").isEqualTo(submitted);
    }

    private List<String> overview() {
        return reports.paragraphs(reports.get(clerk.organ(), YEAR), ReportSection.OVERVIEW);
    }

    @Test
    void theDocxHoldsTheNarrativeWithItsNumbers() throws IOException {
        complete();
        try (XWPFDocument docx = new XWPFDocument(
                new ByteArrayInputStream(print.file(reports.get(clerk.organ(), YEAR), ReportFormat.DOCX)))) {
            String text = docx.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .collect(Collectors.joining("\n"));

            assertThat(text).contains("全年许可3件").doesNotContain("{");
            assertThat(docx.getTables()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void art49AReportIsMadePublicInEveryFormatThatReadersUse() {
        complete();
        long document = submission.submit(YEAR, false, clerk);
        String title = reports.get(clerk.organ(), YEAR).title();
        assertThat(documents.get(document, clerk).edition().attachments())
                .extracting(attachment -> attachment.name())
                .containsExactly(title + ".docx", title + ".pdf", title + ".xlsx", title + ".ofd", title + ".csv");
    }

    @Test
    void aCharacterThatTheFontLacksIsNamed() {
        AnnualReport report = reports.get(clerk.organ(), YEAR);
        reports.save(YEAR, "𠮷" + report.title(), report.preface(), Map.of(), report.version(), clerk);
        AnnualReport rare = reports.get(clerk.organ(), YEAR);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> print.file(rare, ReportFormat.PDF))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("reporting.glyph-missing"));
        assertThat(print.published(rare))
                .containsKeys(ReportFormat.DOCX, ReportFormat.XLSX)
                .doesNotContainKey(ReportFormat.PDF);
    }

    private void complete() {
        for (FormCell cell : figures.cells(YEAR)) {
            figures.enter(
                    new NewFigure(
                            cell.id(),
                            LocalDate.of(YEAR, 1, 1),
                            LocalDate.of(YEAR, 12, 31),
                            cell.id().equals(new CellId("proactive/permits/decisions"))
                                    ? BigDecimal.valueOf(3)
                                    : BigDecimal.ZERO,
                            "各系统年末导出"),
                    clerk);
        }
        AnnualReport report = reports.get(clerk.organ(), YEAR);
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        sections.put(ReportSection.OVERVIEW, "全年许可{行政许可}件。");
        sections.put(ReportSection.PROBLEMS, "存在的问题和改进。");
        sections.put(ReportSection.OTHER_MATTERS, "本年度没有收取信息处理费。");
        String preface = report.preface().replaceAll("（请填写[^）]*）", "有");
        reports.save(YEAR, report.title(), preface, sections, report.version(), clerk);
    }
}
