package org.zhiqing.server.publication.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.publication.SecrecyConclusion;
import org.zhiqing.server.publication.Validity;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicFilter;
import org.zhiqing.server.publication.reading.PublicLine;

/** Importing a folder: one batch, one signed review, one approval; bad files are named and the rest go in. */
@SystemTest
class ImportBatchTests {

    private final LawImport laws;
    private final ImportBatches batches;
    private final BatchList list;
    private final PublicDocuments open;
    private final PublishingDesk desk;
    private final JdbcClient jdbc;

    @Autowired
    ImportBatchTests(
            LawImport laws,
            ImportBatches batches,
            BatchList list,
            PublicDocuments open,
            PublishingDesk desk,
            JdbcClient jdbc) {
        this.laws = laws;
        this.batches = batches;
        this.list = list;
        this.open = open;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Test
    void badFilesAreNamedWithTheirReasonAndTheRestGoesIn(@TempDir Path folder) throws IOException {
        PublishingOffice office = desk.office();
        write(folder, "甲条例(2020-01-01).md", law("甲条例", "2020年1月1日 国务院令第1号公布", "第一条 甲。"));
        write(folder, "空.md", "");
        write(folder, "附/甲条例 副本.md", law("甲条例", "2020年1月1日 国务院令第1号公布", "第一条 甲。"));
        write(folder, "太大.md", "# 太大\n\n" + "字".repeat(2 * 1024 * 1024));
        write(folder, "没有标题.md", "正文");
        write(folder, "涉密.md", "# 涉密\n\n<!-- INFO END -->\n\n机密★10年 内容");
        Files.write(folder.resolve("图片.md"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
        Files.write(folder.resolve("老编码.md"), "# 乙办法\n\n正文".getBytes(Charset.forName("GB18030")));
        Files.write(folder.resolve("说明.docx"), new byte[] {1});

        ImportReport report = laws.from(folder, false, office.office().system());

        assertThat(report.taken()).extracting(TakenFile::title).containsExactlyInAnyOrder("甲条例", "乙办法");
        assertThat(report.refused())
                .extracting(RefusedFile::file)
                .containsExactlyInAnyOrder("空.md", "附/甲条例 副本.md", "太大.md", "没有标题.md", "涉密.md", "图片.md");
        assertThat(report.refused())
                .allSatisfy(file -> assertThat(file.reason()).contains("没有导入"));
        assertThat(report.missing(HeadField.SUBJECT_CLASS)).isEqualTo(2);
        ImportBatches.BatchView view = batches.open(batch(report), office.reviewer());
        assertThat(view.batch().documentCount()).isEqualTo(2);
        assertThat(view.refused()).hasSize(6);
    }

    @Test
    void whatTheHeadDoesNotStateIsListedForEveryDocumentAndCounted(@TempDir Path folder) throws IOException {
        PublishingOffice office = desk.office();
        write(folder, "全.md", law("全条例", "2020年1月1日国务院令第1号公布 自2020年3月1日起施行", "第一条 全。"));
        write(folder, "缺.md", law("缺条例", "", "第一条 缺。"));
        long id = batch(laws.from(folder, false, office.office().system()));

        assertThat(list.unstated(id, office.reviewer()))
                .containsEntry(HeadField.DOCUMENT_NUMBER, 1L)
                .containsEntry(HeadField.SUBJECT_CLASS, 2L);
        assertThat(list.page(id, HeadField.DOCUMENT_DATE, 1, 10, office.reviewer())
                        .items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.title()).isEqualTo("缺条例");
                    assertThat(line.unstated()).containsExactly(HeadField.values());
                });
        assertThat(list.page(id, null, 1, 10, office.reviewer()).total()).isEqualTo(2);
    }

    @Test
    void whyABatchCannotBeApprovedYetIsSaidBeforeAnybodyTries(@TempDir Path folder) throws IOException {
        PublishingOffice office = desk.office();
        write(folder, "壬.md", law("壬", "", "第一条"));
        long id = batch(laws.from(folder, false, office.office().system()));

        ImportBatches.BatchView unsigned = batches.open(id, office.leader());
        assertThat(unsigned.can(BatchStep.APPROVE)).isFalse();
        assertThat(unsigned.whyNot().get(BatchStep.APPROVE)).contains("还没有“可以公开”的保密审查意见");
        assertThat(unsigned.whyNot().get(BatchStep.SIGN)).contains("权限");

        sign(id, office.secrecy(), 0);
        assertThat(batches.open(id, office.leader()).can(BatchStep.APPROVE)).isTrue();
        assertThat(batches.open(id, office.secrecy()).can(BatchStep.APPROVE)).isFalse();
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing(@TempDir Path folder) throws IOException {
        PublishingOffice office = desk.office();
        write(folder, "甲.md", law("甲", "", "第一条"));
        ImportReport dry = laws.from(folder, true, office.office().system());
        assertThat(dry.batch()).isNull();
        assertThat(batches.all(office.reviewer())).isEmpty();
        assertThat(laws.from(folder, false, office.office().system()).taken()).isEqualTo(dry.taken());
    }

    @Test
    void oneSignedReviewAndOneApprovalMakeAllOfThemPublicAndTheLatestVersionInForce(@TempDir Path folder)
            throws IOException {
        PublishingOffice office = desk.office();
        write(folder, "丙条例(2019-05-01).md", law("丙条例", "2019年5月1日 国务院令第30号修订", "第一条 新。"));
        write(folder, "丙条例(2010-03-01).md", law("丙条例", "2010年3月1日 国务院令第3号公布", "第一条 旧。"));
        ImportReport report = laws.from(folder, false, office.office().system());
        assertThat(report.amendedCount()).isEqualTo(1);
        long id = batch(report);

        Refused.with("publication.batch-not-signed", () -> batches.approve(id, 0, "同意", office.leader()));
        sign(id, office.secrecy(), 0);
        assertThat(publicTitles(office)).isEmpty();
        assertThat(batches.approve(id, 1, "同意", office.leader())).isEqualTo(2);

        List<PublicLine> lines = open.page(filter(office), 1, 10).items();
        assertThat(lines).extracting(PublicLine::documentNumber).containsExactlyInAnyOrder("国务院令第3号", "国务院令第30号");
        assertThat(lines)
                .filteredOn(line -> line.documentNumber().equals("国务院令第3号"))
                .extracting(PublicLine::validity)
                .containsExactly(Validity.AMENDED);
        assertThat(lines)
                .filteredOn(line -> line.documentNumber().equals("国务院令第30号"))
                .extracting(PublicLine::validity)
                .containsExactly(Validity.IN_FORCE);
        assertThat(lines).extracting(PublicLine::kind).containsOnly(DocumentKinds.REPOST);
        assertThat(jdbc.sql(
                                """
                        select count(distinct r.id) from document_secrecy_review r
                          join document_secrecy_review_edition c on c.review_id = r.id
                          join document_edition e on e.id = c.edition_id join document d on d.id = e.document_id
                         where d.batch_id = :batch and r.batch_id = :batch
                        """)
                        .param("batch", id)
                        .query(Long.class)
                        .single())
                .as("each document refers to the one signed review")
                .isEqualTo(1);
    }

    @Test
    void whoBroughtItDoesNotReviewItAndWhoReviewedItDoesNotApproveIt() {
        PublishingOffice office = desk.office();
        ImportReport report = laws.from(
                "手工导入",
                "laws",
                List.of(new LawImport.HandedFile("丁.md", law("丁", "", "第一条").getBytes(UTF_8))),
                false,
                office.reviewer());
        long id = batch(report);
        Actor all = new Actor(
                office.reviewer().person(),
                "兼任",
                office.organ(),
                "",
                null,
                java.util.Set.of(
                        org.zhiqing.server.kernel.Role.SECRECY_REVIEWER, org.zhiqing.server.kernel.Role.LEADER));
        Refused.with("publication.batch-own", () -> sign(id, all, 0));
        sign(id, office.secrecy(), 0);
        Refused.with("publication.batch-own", () -> batches.approve(id, 1, "同意", all));
    }

    @Test
    void aDocumentLeftOutAfterTheSignatureVoidsTheReview(@TempDir Path folder) throws IOException {
        PublishingOffice office = desk.office();
        write(folder, "戊.md", law("戊", "", "第一条"));
        write(folder, "己.md", law("己", "", "第一条"));
        long id = batch(laws.from(folder, false, office.office().system()));
        sign(id, office.secrecy(), 0);
        long document = jdbc.sql("select min(id) from document where batch_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        batches.leaveOut(id, 1, document, "不需要", office.reviewer());
        Refused.with("publication.batch-review-void", () -> batches.approve(id, 2, "同意", office.leader()));
        sign(id, office.secrecy(), 2);
        assertThat(batches.approve(id, 3, "同意", office.leader())).isEqualTo(1);
    }

    @Test
    void byHandABatchWithoutReviewIsRefusedByTheDatabase(@TempDir Path folder) throws IOException {
        PublishingOffice office = desk.office();
        write(folder, "庚.md", law("庚", "", "第一条"));
        long id = batch(laws.from(folder, false, office.office().system()));
        jdbc.sql(
                        "update document_edition set published_at = now() where document_id in (select id from document where batch_id = :id)")
                .param("id", id)
                .update();
        assertThatThrownBy(() -> jdbc.sql(
                                """
                        update document set public_edition = 1, stage = 'PUBLISHED', first_published_on = current_date,
                                            index_number = 'B/2026-' || id where batch_id = :id
                        """)
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("no signed secrecy review");
    }

    @Test
    void theSameFileIsNotTakenInTwice(@TempDir Path folder) throws IOException {
        PublishingOffice office = desk.office();
        write(folder, "辛.md", law("辛", "", "第一条"));
        laws.from(folder, false, office.office().system());
        ImportReport again = laws.from(folder, false, office.office().system());
        assertThat(again.batch()).isNull();
        assertThat(again.refused()).singleElement().satisfies(file -> assertThat(file.reason())
                .contains("已经导入过"));
    }

    private void sign(long id, Actor by, int version) {
        batches.sign(id, version, SecrecyConclusion.MAY_BE_PUBLIC, "已由国务院公布的法规", PublishingOffice.SIGNATURE, by);
    }

    private List<String> publicTitles(PublishingOffice office) {
        return open.page(filter(office), 1, 10).items().stream()
                .map(PublicLine::title)
                .toList();
    }

    private static PublicFilter filter(PublishingOffice office) {
        return new PublicFilter(List.of(), List.of(), office.organ(), null, null, null);
    }

    private static long batch(ImportReport report) {
        return Objects.requireNonNull(report.batch());
    }

    private static String law(String title, String head, String text) {
        return "# " + title + "\n\n" + head + "\n\n<!-- INFO END -->\n\n" + text + "\n";
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
