package org.zhiqing.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.publication.reading.PublicDocuments;

/**
 * No route to the public without a signed secrecy review of exactly these words (保守国家秘密法 art. 35; 实施条例 art. 42):
 * through the use cases, and by hand with SQL past all of them.
 */
@SystemTest
class PublicGuardTests {

    private final PublishingDesk desk;
    private final DocumentWithdrawing withdrawing;
    private final PublicDocuments open;
    private final JdbcClient jdbc;

    @Autowired
    PublicGuardTests(PublishingDesk desk, DocumentWithdrawing withdrawing, PublicDocuments open, JdbcClient jdbc) {
        this.desk = desk;
        this.withdrawing = withdrawing;
        this.open = open;
        this.jdbc = jdbc;
    }

    @Test
    void theReviewCannotBePassedWithoutASignature() {
        PublishingOffice office = desk.office();
        Document checked = office.check(office.submitted("没有签署"));
        Refused.with("publication.secrecy-review-missing", () -> office.review(checked));
    }

    @Test
    void aNegativeOrReferredConclusionStopsIt() {
        PublishingOffice office = desk.office();
        for (SecrecyConclusion no :
                new SecrecyConclusion[] {SecrecyConclusion.MUST_NOT_BE_PUBLIC, SecrecyConclusion.REFERRED}) {
            Document checked = office.check(office.submitted("不得公开的稿件"));
            Document signed = desk.secrecy.sign(
                    checked.id(), checked.version(), no, "涉及工作秘密", PublishingOffice.SIGNATURE, office.secrecy());
            Refused.with("publication.secrecy-review-against", () -> office.review(signed));
        }
    }

    @Test
    void noStageSaysPublicOfADocumentWithoutAPublicEdition() {
        PublishingOffice office = desk.office();
        long draft = office.draft("还是草稿").id();
        assertThatThrownBy(() -> jdbc.sql("update document set stage = 'PUBLISHED' where id = :id")
                        .param("id", draft)
                        .update())
                .hasMessageContaining("document_published_has_an_edition");
    }

    @Test
    void aWrongPasswordSignsNothing() {
        PublishingOffice office = desk.office();
        Document checked = office.check(office.submitted("密码不对"));
        assertThatThrownBy(() -> desk.secrecy.sign(
                checked.id(),
                checked.version(),
                SecrecyConclusion.MAY_BE_PUBLIC,
                "不涉密",
                new Signature("wrong", null),
                office.secrecy()));
        Refused.with("publication.secrecy-review-missing", () -> office.review(checked));
    }

    @Test
    void anyChangeAfterTheSignatureVoidsIt() {
        PublishingOffice office = desk.office();
        Document signed = office.sign(office.check(office.submitted("签署之后又改")));
        Document draft =
                desk.approval.giveBack(signed.id(), signed.version(), DocumentStage.DRAFT, "改一个字", office.reviewer());
        Document changed = desk.drafting.save(
                draft.id(),
                draft.version(),
                draft.section(),
                PublishingOffice.news("签署之后又改", "第一段。\n\n第二段！"),
                Map.of(),
                office.clerk());
        Document again = office.check(office.submit(changed));
        Refused.with("publication.secrecy-review-void", () -> office.review(again));
        assertThat(office.approve(office.review(office.sign(again))).stage()).isEqualTo(DocumentStage.PUBLISHED);
    }

    @Test
    void anAttachmentAddedAfterTheSignatureVoidsIt() {
        PublishingOffice office = desk.office();
        Document signed = office.sign(office.check(office.submitted("签署之后加附件")));
        Document draft =
                desk.approval.giveBack(signed.id(), signed.version(), DocumentStage.DRAFT, "加附件", office.reviewer());
        Document attached = desk.drafting.attach(
                draft.id(),
                draft.version(),
                "名单.txt",
                new java.io.ByteArrayInputStream("名单".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                office.clerk());
        Document again = office.check(office.submit(attached));
        Refused.with("publication.secrecy-review-void", () -> office.review(again));
    }

    @Test
    void byHandADocumentWithoutReviewIsRefusedByTheDatabase() {
        PublishingOffice office = desk.office();
        Document draft = office.draft("绕过流程");
        jdbc.sql("update document_edition set published_at = now() where id = :id")
                .param("id", draft.edition().id())
                .update();
        refusedByDatabase(
                "no signed secrecy review",
                """
                update document set public_edition = 1, index_number = 'X/2026-1', first_published_on = current_date,
                                    stage = 'PUBLISHED' where id = %d
                """
                        .formatted(draft.id()));
        assertThat(open.find(draft.id())).isEmpty();
    }

    @Test
    void byHandASignedEditionWhoseWordsWereChangedIsRefused() {
        PublishingOffice office = desk.office();
        Document reviewed = office.review(office.sign(office.check(office.submitted("签署后手工改库"))));
        jdbc.sql("update document_edition set body_html = body_html || '<p>加一段</p>' where id = :id")
                .param("id", reviewed.edition().id())
                .update();
        Refused.with("publication.secrecy-review-void", () -> office.approve(reviewed));
        jdbc.sql("update document_edition set published_at = now() where id = :id")
                .param("id", reviewed.edition().id())
                .update();
        refusedByDatabase(
                "no signed secrecy review",
                """
                update document set public_edition = 1, index_number = 'Y/2026-1', first_published_on = current_date
                 where id = %d
                """
                        .formatted(reviewed.id()));
    }

    @Test
    void aPublicEditionIsClosedAndAReviewRecordNeverChanges() {
        PublishingOffice office = desk.office();
        Document published = office.published("已公开的内容");
        long edition = published.edition().id();
        refusedByDatabase("closed", "update document_edition set title = '改标题' where id = " + edition);
        refusedByDatabase(
                "closed",
                "update document_edition set attachments = '[]', attribute = 'WITHHELD' where id = " + edition);
        refusedByDatabase(
                "never changes", "update document set index_number = 'Z/2026-1' where id = " + published.id());
        refusedByDatabase(
                "never changed",
                "update document_secrecy_review set conclusion = 'MAY_BE_PUBLIC' where document_id = "
                        + published.id());
        refusedByDatabase("never changed", "delete from document_secrecy_review_edition where edition_id = " + edition);
        refusedByDatabase("never changed", "delete from document_step where document_id = " + published.id());
    }

    @Test
    void aSignatureCannotBeLentToAnotherEdition() {
        PublishingOffice office = desk.office();
        Document published = office.published("已签署的");
        Document other = office.draft("没有签署的");
        refusedByDatabase(
                "signed and closed",
                """
                insert into document_secrecy_review_edition (review_id, edition_id, sm3)
                select max(id), %d, '%s' from document_secrecy_review where document_id = %d
                """
                        .formatted(other.edition().id(), other.edition().sm3(), published.id()));
    }

    @Test
    void whatWasWithdrawnComesBackOnlyAsANewEditionWithItsOwnReview() {
        PublishingOffice office = desk.office();
        Document published = office.published("撤回后再公开");
        Document withdrawn = withdrawing.withdraw(
                published.id(), published.version(), WithdrawalReason.ERROR, "数字有误", office.leader());
        assertThat(open.find(published.id())).isEmpty();
        refusedByDatabase("withdrawn", "update document set public_edition = 1 where id = " + published.id());

        Document revised = desk.drafting.revise(withdrawn.id(), withdrawn.version(), "更正", office.clerk());
        Document checked = office.check(office.submit(revised));
        Refused.with("publication.secrecy-review-missing", () -> office.review(checked));
        Document again = office.approve(office.review(office.sign(checked)));
        assertThat(again.indexNumber()).isEqualTo(published.indexNumber());
        assertThat(open.find(again.id()).orElseThrow().edition()).isEqualTo(2);
    }

    /** In every order of the three writes that publishing consists of, and written at once as a new row. */
    @Test
    void byHandNoOrderOfWritesMakesAnUnsignedDocumentPublic() {
        PublishingOffice office = desk.office();
        long id = office.draft("换个次序").id();
        List<String> writes = List.of(
                "update document_edition set published_at = now() where document_id = " + id,
                "update document set index_number = 'O/%d', first_published_on = current_date where id = %d"
                        .formatted(id, id),
                "update document set stage = 'PUBLISHED' where id = " + id,
                "update document set public_edition = 1 where id = " + id);
        for (int first = 0; first < writes.size(); first++) {
            for (int i = 0; i < writes.size(); i++) {
                String write = writes.get((first + i) % writes.size());
                boolean written = done(write);
                assertThat(written && write.contains("public_edition")).isFalse();
            }
            assertThat(open.find(id)).isEmpty();
        }
        assertThat(done(
                        """
                insert into document (organ_id, kind, section, author_id, author_name, stage, public_edition, index_number,
                                      first_published_on, created_at, changed_at, changed_name)
                select organ_id, kind, section, author_id, author_name, 'PUBLISHED', 1, 'P/%d', current_date, now(), now(), ''
                  from document where id = %d
                """
                                .formatted(id, id)))
                .isFalse();
    }

    /** The server's own user of the database is not the owner: it cannot take the guards away. */
    @Test
    void theServerCannotSwitchTheGuardsOff() {
        PublishingOffice office = desk.office();
        Document published = office.published("看守");
        for (String attempt : List.of(
                "alter table document disable trigger all",
                "alter table document_secrecy_review disable trigger user",
                "drop trigger document_before on document",
                "create or replace function document_edition_reviewed(e document_edition) returns boolean"
                        + " language sql as 'select true'",
                "create or replace view public_document as select * from document",
                "drop view public_document cascade",
                "set session_replication_role = replica",
                "truncate document_secrecy_review cascade",
                "alter table document owner to current_user",
                "set role zhiqing",
                "drop table document_secrecy_review cascade",
                "delete from document_secrecy_review where document_id = " + published.id(),
                "update document_secrecy_review_edition set sm3 = sm3 where edition_id = "
                        + published.edition().id())) {
            assertThat(done(attempt)).as(attempt).isFalse();
        }
        assertThat(open.find(published.id())).isPresent();
    }

    private boolean done(String sql) {
        try {
            jdbc.sql(sql).update();
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private void refusedByDatabase(String words, String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(words);
    }
}
