package org.zhiqing.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.publication.kind.TableTwoRow;
import org.zhiqing.server.publication.reading.DocumentTally;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicLine;
import org.zhiqing.server.publication.reading.RelatedDocument;
import org.zhiqing.server.publication.reading.TallyFigure;
import org.zhiqing.server.publication.reading.Tombstone;
import org.zhiqing.server.publication.reading.YearOfDocuments;

/** What happens to a document after it was published: tombstones, validity, and the counts of table two. */
@SystemTest
class WithdrawalAndValidityTests {

    private final PublishingDesk desk;
    private final DocumentWithdrawing withdrawing;
    private final DocumentStanding standing;
    private final PublicDocuments open;
    private final DocumentTally tally;
    private final TestClock clock;

    @Autowired
    WithdrawalAndValidityTests(
            PublishingDesk desk,
            DocumentWithdrawing withdrawing,
            DocumentStanding standing,
            PublicDocuments open,
            DocumentTally tally,
            TestClock clock) {
        this.desk = desk;
        this.withdrawing = withdrawing;
        this.standing = standing;
        this.open = open;
        this.tally = tally;
        this.clock = clock;
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void aWithdrawnDocumentLeavesATombstoneWithItsReason() {
        PublishingOffice office = desk.office();
        Document published = office.published("有误的公告");
        withdrawing.withdraw(
                published.id(), published.version(), WithdrawalReason.ERROR, "附表数字有误，更正后重新公开", office.officeHead());
        Tombstone tombstone = open.tombstone(published.id()).orElseThrow();
        assertThat(tombstone.title()).isEqualTo("有误的公告");
        assertThat(tombstone.note()).isEqualTo("附表数字有误，更正后重新公开");
        assertThat(tombstone.indexNumber()).isEqualTo(published.indexNumber());
        assertThat(open.byIndexNumber(tombstone.indexNumber())).isEmpty();
    }

    @Test
    void whereSecrecyOrPrivacyWasTheReasonNeitherTitleNorNoteIsShown() {
        PublishingOffice office = desk.office();
        for (WithdrawalReason reason : new WithdrawalReason[] {WithdrawalReason.SECRECY, WithdrawalReason.PRIVACY}) {
            Document published = office.published("张三救助情况");
            withdrawing.withdraw(published.id(), published.version(), reason, "含张三的病情", office.leader());
            Tombstone tombstone = open.tombstone(published.id()).orElseThrow();
            assertThat(tombstone.title()).isNull();
            assertThat(tombstone.note()).isNull();
            assertThat(tombstone.reason()).isEqualTo(reason);
        }
    }

    @Test
    void whileANewEditionIsInWorkTheOldOneStaysPublic() {
        PublishingOffice office = desk.office();
        Document published = office.published("第一版");
        Document draft = desk.drafting.revise(published.id(), published.version(), "补充", office.clerk());
        Document saved = desk.drafting.save(
                draft.id(),
                draft.version(),
                draft.section(),
                PublishingOffice.news("第二版", "新正文"),
                Map.of(),
                office.clerk());
        assertThat(open.find(saved.id()).orElseThrow().title()).isEqualTo("第一版");
        office.publish(saved);
        assertThat(open.find(saved.id()).orElseThrow().title()).isEqualTo("第二版");
    }

    @Test
    void aDiscardedRevisionFallsBackToWhatIsPublic() {
        PublishingOffice office = desk.office();
        Document published = office.published("保留的版本");
        Document draft = desk.drafting.revise(published.id(), published.version(), "", office.clerk());
        Document back = desk.drafting.discard(draft.id(), draft.version(), "不再修改", office.clerk());
        assertThat(back.stage()).isEqualTo(DocumentStage.PUBLISHED);
        assertThat(back.edition().number()).isEqualTo(1);
        Document again = desk.drafting.revise(back.id(), back.version(), "", office.clerk());
        assertThat(again.edition().number()).isEqualTo(3);
    }

    @Test
    void aNewDocumentThatRepealsAnOldOneSaysSoOnBoth() {
        clock.standAt(LocalDate.of(2026, 5, 20));
        PublishingOffice office = desk.office();
        Document old = office.publish(normative(office, "旧办法", 1, LocalDate.of(2025, 1, 10), Map.of()));
        Document fresh = office.publish(
                normative(office, "新办法", 9, LocalDate.of(2026, 5, 11), Map.of(RelationKind.REPEALS, "青新管发[2025]1号")));

        assertThat(open.find(old.id()).orElseThrow().validity()).isEqualTo(Validity.REPEALED);
        assertThat(open.find(old.id()).orElseThrow().repealedOn()).isEqualTo("2026-05-15");
        assertThat(open.related(old.id())).extracting(RelatedDocument::label).containsExactly("被废止于");
        assertThat(open.related(fresh.id())).extracting(RelatedDocument::label).containsExactly("废止");
    }

    @Test
    void tableTwoCountsWhatTheOrganItselfMadeRepealedAndHasInForceOn31December() {
        clock.standAt(LocalDate.of(2026, 5, 20));
        PublishingOffice office = desk.office();
        Document old = office.publish(normative(office, "去年的办法", 1, LocalDate.of(2025, 12, 31), Map.of()));
        office.publish(normative(office, "今年的办法", 2, LocalDate.of(2026, 1, 1), Map.of()));
        Document repost = desk.drafting.draft(
                "repost",
                EditionContent.of("上级文件", "正文")
                        .edit()
                        .source("某市人民政府")
                        .elements(Map.of("sourceDate", "2026-05-11"))
                        .done(),
                office.clerk());
        office.publish(repost);
        Document moved = standing.move(old.id(), old.version(), "policy-documents", office.reviewer());
        standing.repeal(old.id(), moved.version(), false, LocalDate.of(2026, 12, 31), "清理决定", office.reviewer());

        assertThat(figures(office, 2025)).containsExactly(1L, 0L, 1L, 0L, 0L);
        assertThat(figures(office, 2026)).containsExactly(1L, 1L, 1L, 2L, 2L);
        assertThat(tally.behind(office.organ(), 2026, TableTwoRow.NORMATIVE_DOCUMENTS, TallyFigure.IN_FORCE))
                .extracting(PublicLine::title)
                .containsExactly("今年的办法");
        YearOfDocuments year = tally.ofYear(office.organ(), 2026);
        assertThat(year.publishedCount()).isEqualTo(3);
        assertThat(year.repostedCount()).isEqualTo(1);
    }

    @Test
    void aDocumentLapsesTheDayAfterItsLastDay() {
        clock.standAt(LocalDate.of(2026, 5, 20));
        PublishingOffice office = desk.office();
        Document draft = desk.drafting.draft(
                "normative-document",
                content("试行办法", 3, LocalDate.of(2026, 5, 1))
                        .edit()
                        .expiresOn(LocalDate.of(2026, 5, 31))
                        .done(),
                office.clerk());
        office.publish(draft);
        clock.standAt(LocalDate.of(2026, 5, 31));
        assertThat(open.find(draft.id()).orElseThrow().validity()).isEqualTo(Validity.IN_FORCE);
        clock.standAt(LocalDate.of(2026, 6, 1));
        assertThat(open.find(draft.id()).orElseThrow().validity()).isEqualTo(Validity.EXPIRED);
    }

    @Test
    void indexNumbersAreCountedPerOrganAndYearWithoutGaps() {
        PublishingOffice office = desk.office();
        clock.standAt(LocalDate.of(2025, 12, 31));
        assertThat(office.published("一").indexNumber()).endsWith("/2025-00001");
        Document unsigned = office.check(office.submitted("没有通过"));
        Refused.with("publication.secrecy-review-missing", () -> office.review(unsigned));
        assertThat(office.published("二").indexNumber()).endsWith("/2025-00002");
        clock.standAt(LocalDate.of(2026, 1, 1));
        assertThat(office.published("三").indexNumber()).endsWith("/2026-00001");
    }

    private Iterable<Long> figures(PublishingOffice office, int year) {
        YearOfDocuments figures = tally.ofYear(office.organ(), year);
        return java.util.Arrays.stream(TallyFigure.values())
                .map(figure -> figures.figure(TableTwoRow.NORMATIVE_DOCUMENTS, figure))
                .toList();
    }

    private Document normative(
            PublishingOffice office, String title, int serial, LocalDate on, Map<RelationKind, String> references) {
        return desk.drafting.draft("normative-document", "", content(title, serial, on), references, office.clerk());
    }

    private static EditionContent content(String title, int serial, LocalDate on) {
        return EditionContent.of(title, "第一条 为了规范管理，制定本办法。")
                .edit()
                .issuingOrgan("青川新区管理委员会")
                .documentNumber("青新管发〔" + on.getYear() + "〕" + serial + "号")
                .documentDate(on)
                .effectiveFrom(on.plusDays(4))
                .subjectClass("综合政务")
                .done();
    }
}
