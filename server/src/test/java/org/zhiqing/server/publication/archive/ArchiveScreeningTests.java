package org.zhiqing.server.publication.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.publication.AnsweredHit;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.screening.HitKind;
import org.zhiqing.server.screening.WordLists;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** The lists of expressions, what they find before and after publishing, and what people decide about it. */
@SystemTest
class ArchiveScreeningTests {

    private final PublishingDesk desk;
    private final DocumentDrafting drafting;
    private final DocumentDossiers dossiers;
    private final WordLists words;
    private final ArchiveScreening archive;
    private final ArchiveWork work;
    private final Tasks tasks;

    @Autowired
    ArchiveScreeningTests(
            PublishingDesk desk,
            DocumentDrafting drafting,
            DocumentDossiers dossiers,
            WordLists words,
            ArchiveScreening archive,
            ArchiveWork work,
            Tasks tasks) {
        this.desk = desk;
        this.drafting = drafting;
        this.dossiers = dossiers;
        this.words = words;
        this.archive = archive;
        this.work = work;
        this.tasks = tasks;
    }

    @Test
    void aNewVersionOfTheListsLooksThroughAllThatIsPublicAndAPersonDecidesEachHit() {
        PublishingOffice office = desk.office();
        Document document = office.publish(office.draft("旧称的动态", "某某旧称局今日召开会议。"));
        office.published("没有问题的动态");
        work.work();
        assertThat(archive.page(true, 1, 10, office.reviewer()).items()).isEmpty();

        int version = words.add("错误表述\t某某旧称局\t某某新称局", "机构更名", office.reviewer());
        work.work();

        assertThat(version).isOne();
        ArchiveHit hit = archive.page(true, 1, 10, office.reviewer()).items().get(0);
        assertThat(hit.document()).isEqualTo(document.id());
        assertThat(hit.kind()).isEqualTo(HitKind.WRONG_WORD);
        assertThat(hit.shown()).contains("【某某旧称局】");
        assertThat(hit.suggestion()).contains("某某新称局");
        assertThat(archive.newest(office.reviewer())).hasValueSatisfying(scan -> {
            assertThat(scan.documentCount()).isEqualTo(2);
            assertThat(scan.finishedAt()).isNotNull();
        });
        assertThat(waiting(office.reviewer())).singleElement().satisfies(task -> assertThat(task.sentence())
                .contains("1 处"));

        Refused.fields(() -> archive.decide(hit.id(), null, "", office.reviewer()), "decision", "reason");
        archive.decide(hit.id(), HitDecision.KEPT, "成文时的名称", office.reviewer());

        assertThat(waiting(office.reviewer())).isEmpty();
        Refused.with(
                "publication.archive-hit-decided",
                () -> archive.decide(hit.id(), HitDecision.KEPT, "再来", office.reviewer()));
        archive.ask(office.reviewer());
        work.work();
        assertThat(archive.page(true, 1, 10, office.reviewer()).items())
                .as("what was decided is not asked again")
                .isEmpty();
        assertThat(archive.page(false, 1, 10, office.reviewer()).items())
                .extracting(ArchiveHit::reason)
                .containsExactly("成文时的名称");
    }

    @Test
    void whatIsTakenOutOfTheListsIsFoundNoMoreUnlessSomebodyHasDecidedIt() {
        PublishingOffice office = desk.office();
        office.publish(office.draft("含有词语的动态", "这里有甲乙丙丁四字。"));
        words.add("敏感表述,甲乙丙丁", "试用", office.reviewer());
        work.work();
        assertThat(archive.page(true, 1, 10, office.reviewer()).total()).isOne();

        long word = words.page("甲乙", 1, 10, office.reviewer()).items().get(0).id();
        words.remove(List.of(word), "不再使用", office.reviewer());
        work.work();

        assertThat(archive.page(true, 1, 10, office.reviewer()).total()).isZero();
        assertThat(waiting(office.reviewer())).isEmpty();
        assertThat(words.versions(office.reviewer())).hasSize(2);
    }

    @Test
    void wrongLinesAreNamedAndNothingIsHalfAdded() {
        PublishingOffice office = desk.office();
        String lines = "错误表述,甲错乙,甲对乙\n坏类型,丙错丁\n敏感表述,戊\n错误表述,己错庚,,2026-13-01\n错误表述,辛错壬,,2026-02-01,2026-01-01";
        Refused.fields(() -> words.add(lines, "", office.reviewer()), "words", "words", "words", "words", "note");
        assertThat(words.page("", 1, 10, office.reviewer()).total()).isZero();
        Refused.with("kernel.act-not-allowed", () -> words.add("错误表述,甲错乙", "说明", office.clerk()));
    }

    @Test
    void hiddenSheetsCommentsAndDeadLinksAreFoundBeforePublishing() throws IOException {
        PublishingOffice office = desk.office();
        EditionContent content = EditionContent.of("附件里藏着东西", "")
                .edit()
                .body(
                        BodyFormat.HTML,
                        "<p>见<a href=\"/documents/999999999\">原文</a>和<a href=\"/sections/news\">动态</a></p>")
                .documentDate(java.time.LocalDate.of(2026, 3, 2))
                .done();
        Document draft = drafting.draft("news", content, office.clerk());
        drafting.attach(
                draft.id(), draft.version(), "补贴发放名单.xlsx", new ByteArrayInputStream(workbook()), office.clerk());

        List<AnsweredHit> hits = dossiers.open(draft.id(), office.clerk()).hits();

        assertThat(hits)
                .extracting(hit -> hit.hit().kind())
                .contains(HitKind.HIDDEN_CONTENT, HitKind.RESIDENT_ID, HitKind.DEAD_LINK, HitKind.METADATA);
        assertThat(hits)
                .filteredOn(hit -> hit.hit().kind() == HitKind.HIDDEN_CONTENT)
                .extracting(hit -> hit.hit().shown())
                .containsExactlyInAnyOrder("隐藏的工作表“底册”", "工作表“公示”里隐藏的行或者列", "批注");
        assertThat(hits)
                .filteredOn(hit -> hit.hit().kind() == HitKind.DEAD_LINK)
                .singleElement()
                .satisfies(hit -> assertThat(hit.hit().shown()).contains("/documents/999999999"));
        assertThat(hits).filteredOn(hit -> hit.hit().kind() == HitKind.METADATA).allMatch(hit -> !hit.isOpen());
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var shown = book.createSheet("公示");
            shown.createRow(0).createCell(0).setCellValue("姓名");
            shown.createRow(1).createCell(0).setCellValue("王某");
            var hiddenRow = shown.createRow(2);
            hiddenRow.createCell(0).setCellValue("不公示的人");
            hiddenRow.setZeroHeight(true);
            var drawing = shown.createDrawingPatriarch();
            var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 2, 2, 4, 4));
            comment.setString(new org.apache.poi.xssf.usermodel.XSSFRichTextString("再核实一下"));
            shown.getRow(1).getCell(0).setCellComment(comment);
            book.createSheet("底册").createRow(0).createCell(0).setCellValue("11010519491231002X");
            book.setSheetHidden(1, true);
            book.getProperties().getCoreProperties().setCreator("经办人张某");
            book.write(out);
            return out.toByteArray();
        }
    }

    private List<Task> waiting(Actor who) {
        return tasks.waitingFor(who).stream()
                .filter(task -> task.subject().equals(ArchiveWork.TASK))
                .toList();
    }
}
