package org.zhiqing.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** Approved for a time (定时发布): never public before, released by the clock or by a person, or taken back. */
@SystemTest
class ScheduledReleaseTests {

    private static final Instant NINE = Beijing.instant(LocalDateTime.of(2026, 5, 20, 9, 0));

    private final PublishingDesk desk;
    private final ScheduledRelease releases;
    private final ReleaseTimer timer;
    private final DocumentWithdrawing withdrawing;
    private final DocumentDossiers dossiers;
    private final PublicDocuments open;
    private final Tasks tasks;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    ScheduledReleaseTests(
            PublishingDesk desk,
            ScheduledRelease releases,
            ReleaseTimer timer,
            DocumentWithdrawing withdrawing,
            DocumentDossiers dossiers,
            PublicDocuments open,
            Tasks tasks,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.releases = releases;
        this.timer = timer;
        this.withdrawing = withdrawing;
        this.dossiers = dossiers;
        this.open = open;
        this.tasks = tasks;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nineInTheMorning() {
        clock.standAt(NINE);
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void itIsPublicFromItsSecondOnAndNotBefore() {
        PublishingOffice office = desk.office();
        Instant at = NINE.plusSeconds(5400);
        Document waiting = approvedFor(office, office.draft("定时公开的公告"), at);
        assertThat(waiting.stage()).isEqualTo(DocumentStage.SCHEDULED);
        assertThat(waiting.indexNumber()).as("no number before it is public").isNull();

        clock.standAt(at.minusMillis(1));
        timer.releaseDue();
        assertThat(open.find(waiting.id())).isEmpty();

        clock.standAt(at);
        timer.releaseDue();
        Document published = dossiers.get(waiting.id(), office.clerk());
        assertThat(published.stage()).isEqualTo(DocumentStage.PUBLISHED);
        assertThat(published.edition().publishedAt()).isEqualTo(at);
        assertThat(published.indexNumber()).isNotNull();
        assertThat(open.find(waiting.id())).isPresent();
        PassedStep last = published.passed().get(published.passed().size() - 1);
        assertThat(last.personName()).isEqualTo("系统");
        assertThat(last.opinion()).isEqualTo("定于 2026-05-20 10:30:00 公开");
    }

    @Test
    void whatWasDueWhileTheServerStoodIsReleasedWhenItStartsAndSaysSo() {
        PublishingOffice office = desk.office();
        Document waiting = approvedFor(office, office.draft("停机期间到时的公告"), NINE.plusSeconds(60));
        clock.standAt(NINE.plusSeconds(3600));
        timer.releaseDue();
        Document published = dossiers.get(waiting.id(), office.clerk());
        assertThat(published.passed().get(published.passed().size() - 1).opinion())
                .contains("实际公开晚 3540 秒");
        assertThat(published.edition().publishedAt()).isEqualTo(NINE.plusSeconds(3600));
    }

    @Test
    void nothingIsEverEarlyAtAnyOfManyTimes() {
        PublishingOffice office = desk.office();
        Random random = new Random(20260520);
        List<Document> waiting = random.ints(12, 1, 600)
                .mapToObj(seconds ->
                        approvedFor(office, office.draft("第 " + seconds + " 秒公开"), NINE.plusSeconds(seconds)))
                .toList();
        for (int second = 0; second <= 600; second += 1 + random.nextInt(40)) {
            Instant now = NINE.plusSeconds(second);
            clock.standAt(now);
            timer.releaseDue();
            for (Document one : waiting) {
                assertThat(open.find(one.id()).isPresent())
                        .as("%s at second %d", one.title(), second)
                        .isEqualTo(!Objects.requireNonNull(one.edition().publishAt())
                                .isAfter(now));
            }
        }
    }

    @Test
    void theDatabaseItselfRefusesAnEditionBeforeItsTime() {
        PublishingOffice office = desk.office();
        Document waiting = approvedFor(office, office.draft("不能提前"), NINE.plusSeconds(60));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update document_edition set published_at = :at where id = :id")
                        .param("at", NINE.plusSeconds(59).atOffset(java.time.ZoneOffset.UTC))
                        .param("id", waiting.edition().id())
                        .update())
                .withMessageContaining("must not be public before");
    }

    @Test
    void aLeaderCanReleaseItBeforeItsTime() {
        PublishingOffice office = desk.office();
        Document waiting = approvedFor(office, office.draft("提前公开"), NINE.plusSeconds(3600));
        Document published = releases.releaseNow(waiting.id(), waiting.version(), "形势需要", office.leader());
        assertThat(published.stage()).isEqualTo(DocumentStage.PUBLISHED);
        clock.standAt(NINE.plusSeconds(3601));
        timer.releaseDue();
        assertThat(dossiers.get(waiting.id(), office.clerk()).version()).isEqualTo(published.version());
    }

    @Test
    void takenBackItWaitsForApprovalAgainAndIsNotReleased() {
        PublishingOffice office = desk.office();
        Document waiting = approvedFor(office, office.draft("取消定时"), NINE.plusSeconds(60));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> releases.unschedule(waiting.id(), waiting.version(), " ", office.officeHead()));
        Document back = releases.unschedule(waiting.id(), waiting.version(), "日期有变", office.officeHead());
        assertThat(back.stage()).isEqualTo(DocumentStage.APPROVING);
        clock.standAt(NINE.plusSeconds(61));
        timer.releaseDue();
        assertThat(open.find(waiting.id())).isEmpty();
        assertThat(tasks.openOf("document", waiting.id()))
                .extracting(Task::step)
                .containsExactly("APPROVE");
        assertThat(office.approve(back).stage()).isEqualTo(DocumentStage.PUBLISHED);
    }

    @Test
    void untilTheNewEditionIsDueThePublicReadsTheOldOne() {
        PublishingOffice office = desk.office();
        Document published = office.published("现行文本");
        Document draft = desk.drafting.revise(published.id(), published.version(), "定时换版", office.clerk());
        Document saved = desk.drafting.save(
                draft.id(),
                draft.version(),
                draft.section(),
                PublishingOffice.news("新文本", "新正文"),
                Map.of(),
                office.clerk());
        Document waiting = approvedFor(office, saved, NINE.plusSeconds(60));
        assertThat(open.find(waiting.id()).orElseThrow().title()).isEqualTo("现行文本");
        clock.standAt(NINE.plusSeconds(60));
        timer.releaseDue();
        assertThat(open.find(waiting.id()).orElseThrow().title()).isEqualTo("新文本");
    }

    @Test
    void whatIsPublicCanBeWithdrawnWhileTheNextEditionWaits() {
        PublishingOffice office = desk.office();
        Document published = office.published("先撤回");
        Document draft = desk.drafting.revise(published.id(), published.version(), "", office.clerk());
        Document waiting = approvedFor(office, draft, NINE.plusSeconds(60));
        Document withdrawn = withdrawing.withdraw(
                waiting.id(), waiting.version(), WithdrawalReason.ERROR, "数字有误", office.officeHead());
        assertThat(withdrawn.stage()).as("what waits is looked at again").isEqualTo(DocumentStage.APPROVING);
        assertThat(open.find(waiting.id())).isEmpty();
        clock.standAt(NINE.plusSeconds(61));
        timer.releaseDue();
        assertThat(open.find(waiting.id())).isEmpty();
        assertThat(tasks.openOf("document", waiting.id()))
                .extracting(Task::step)
                .containsExactly("APPROVE");
    }

    @Test
    void whatCannotBeReleasedGoesBackToWhoApprovesWithTheReason() {
        PublishingOffice office = desk.office();
        Document waiting = approvedFor(office, office.draft("没有索引号前段"), NINE.plusSeconds(60));
        jdbc.sql("update organ set index_code = '', uscc = '' where id = :id")
                .param("id", office.organ())
                .update();
        clock.standAt(NINE.plusSeconds(60));
        timer.releaseDue();
        Document back = dossiers.get(waiting.id(), office.clerk());
        assertThat(back.stage()).isEqualTo(DocumentStage.APPROVING);
        assertThat(back.passed().get(back.passed().size() - 1).opinion())
                .startsWith("到时没有公开：")
                .contains("无法编制索引号");
        assertThat(tasks.openOf("document", waiting.id()))
                .extracting(Task::step)
                .containsExactly("APPROVE");
    }

    @Test
    void aTimeThatHasPassedAndATimeForWhatIsNotPublicAreRefused() {
        PublishingOffice office = desk.office();
        Document reviewed = reviewed(office, office.draft("时间已过"));
        assertThat(problems(office, reviewed, NINE)).containsExactly("publication.publish-at-past");
        assertThat(problems(
                        office,
                        reviewed,
                        Beijing.instant(LocalDate.of(2062, 1, 1).atStartOfDay())))
                .containsExactly("publication.publish-at-far");
        Document kept = desk.drafting.draft(
                "news",
                PublishingOffice.news("依申请公开的信息", "正文")
                        .edit()
                        .uponRequest("内容较多，按申请提供")
                        .done(),
                office.clerk());
        Document checked = office.check(office.submit(kept));
        Document ready = office.review(checked);
        assertThat(problems(office, ready, NINE.plusSeconds(60))).containsExactly("publication.publish-at-not-public");
    }

    private List<String> problems(PublishingOffice office, Document document, Instant at) {
        Findings refused = org.junit.jupiter.api.Assertions.assertThrows(
                Findings.class,
                () -> desk.approval.approveFor(document.id(), document.version(), at, "同意", office.leader()));
        return refused.all().stream().map(Finding::code).toList();
    }

    private static Document reviewed(PublishingOffice office, Document draft) {
        return office.review(office.sign(office.check(office.submit(draft))));
    }

    private Document approvedFor(PublishingOffice office, Document draft, Instant at) {
        Document ready = reviewed(office, draft);
        return desk.approval.approveFor(ready.id(), ready.version(), at, "同意", office.leader());
    }
}
