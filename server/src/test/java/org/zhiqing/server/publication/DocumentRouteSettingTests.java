package org.zhiqing.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.kind.Checkpoint;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** Routes as an organ sets them: countersigning, limits, the urgent way with its second review. */
@SystemTest
class DocumentRouteSettingTests {

    private final PublishingDesk desk;
    private final DocumentRoutes routes;
    private final DocumentDossiers dossiers;
    private final Offices offices;
    private final Tasks tasks;
    private final TestClock clock;

    @Autowired
    DocumentRouteSettingTests(
            PublishingDesk desk,
            DocumentRoutes routes,
            DocumentDossiers dossiers,
            Offices offices,
            Tasks tasks,
            TestClock clock) {
        this.desk = desk;
        this.routes = routes;
        this.dossiers = dossiers;
        this.offices = offices;
        this.tasks = tasks;
        this.clock = clock;
    }

    @BeforeEach
    void aFriday() {
        clock.standAt(LocalDate.of(2026, 5, 22));
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void eachStopHasItsLimitInWorkingDays() {
        PublishingOffice office = desk.office();
        set(office, true, List.of(), Map.of(Checkpoint.CHECK, 1, Checkpoint.REVIEW, 3));
        Document checking = office.submitted("有时限的稿件");
        assertThat(due(checking)).containsExactly(LocalDate.of(2026, 5, 25));
        Document reviewing = office.check(checking);
        assertThat(due(reviewing)).containsOnly(LocalDate.of(2026, 5, 27));
        assertThat(tasks.openOf(
                        "document", office.review(office.sign(reviewing)).id()))
                .extracting(Task::dueOn)
                .containsOnlyNulls();
    }

    @Test
    void whatIsUnderWayKeepsTheRouteItWasSubmittedOn() {
        PublishingOffice office = desk.office();
        Document before = office.submitted("改流程之前送审");
        set(office, false, List.of(), Map.of());
        assertThat(office.check(before).stage()).isEqualTo(DocumentStage.REVIEWING);
        assertThat(office.submitted("改流程之后送审").stage()).isEqualTo(DocumentStage.REVIEWING);
    }

    @Test
    void everyUnitAskedCountersignsBeforeTheReview() {
        PublishingOffice office = desk.office();
        Actor finance = headOfAnotherUnit(office);
        Actor planning = headOfAnotherUnit(office);
        set(office, true, List.of(unit(finance)), Map.of());
        Document draft = office.draft("涉及两个部门的稿件");
        Document checking =
                desk.drafting.submitAsking(draft.id(), draft.version(), List.of(unit(planning)), "请会签", office.clerk());
        Document asked = office.check(checking);
        assertThat(asked.stage()).isEqualTo(DocumentStage.COUNTERSIGNING);
        assertThat(asked.awaitedUnits()).containsExactly(unit(finance), unit(planning));
        assertThat(tasks.openOf("document", asked.id()))
                .extracting(Task::unit)
                .containsExactlyInAnyOrder(unit(finance), unit(planning));

        Refused.with(
                "publication.not-asked-to-countersign",
                () -> desk.approval.countersign(asked.id(), asked.version(), true, "", office.head()));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> desk.approval.countersign(asked.id(), asked.version(), false, " ", finance));
        Document one = desk.approval.countersign(asked.id(), asked.version(), false, "第三条与预算不符", finance);
        assertThat(one.stage()).isEqualTo(DocumentStage.COUNTERSIGNING);
        assertThat(tasks.openOf("document", one.id())).extracting(Task::unit).containsExactly(unit(planning));
        Refused.with(
                "publication.not-asked-to-countersign",
                () -> desk.approval.countersign(one.id(), one.version(), true, "", finance));
        Document both = desk.approval.countersign(one.id(), one.version(), true, "", planning);
        assertThat(both.stage()).isEqualTo(DocumentStage.REVIEWING);
        assertThat(dossiers.open(both.id(), office.reviewer()).warnings())
                .as("who reviews sees what a unit does not agree with")
                .anyMatch(warning -> warning.contains("第三条与预算不符"));
        assertThat(office.approve(office.review(office.sign(both))).stage()).isEqualTo(DocumentStage.PUBLISHED);
    }

    @Test
    void sentBackToCountersigningEveryUnitSignsAgain() {
        PublishingOffice office = desk.office();
        Actor finance = headOfAnotherUnit(office);
        set(office, true, List.of(unit(finance)), Map.of());
        Document asked = office.check(office.submitted("退回会签"));
        Document signed = desk.approval.countersign(asked.id(), asked.version(), true, "", finance);
        Document back = desk.approval.giveBack(
                signed.id(), signed.version(), DocumentStage.COUNTERSIGNING, "第二条已改，请再看", office.reviewer());
        assertThat(back.awaitedUnits()).containsExactly(unit(finance));
        assertThat(desk.approval
                        .countersign(back.id(), back.version(), true, "", finance)
                        .stage())
                .isEqualTo(DocumentStage.REVIEWING);
    }

    @Test
    void theDraftingUnitIsNotAskedToCountersignItsOwn() {
        PublishingOffice office = desk.office();
        set(office, true, List.of(unit(office.head())), Map.of());
        assertThat(office.check(office.submitted("本部门起草")).stage()).isEqualTo(DocumentStage.REVIEWING);
    }

    @Test
    void aUnitWithoutAHeadIsNotAsked() {
        PublishingOffice office = desk.office();
        long empty = offices.unit(office.office(), "没有负责人的部门");
        assertThatExceptionOfType(Findings.class).isThrownBy(() -> set(office, true, List.of(empty), Map.of()));
    }

    @Test
    void whoAnsweredForTheHitsOfAnUrgentDocumentDoesNotReviewItAfterwards() {
        PublishingOffice office = desk.office();
        Document draft = office.draft("紧急寻人", "联系电话13912345678。");
        Document urgent = desk.drafting.submitUrgently(draft.id(), draft.version(), "寻人", office.clerk());
        Document signed = office.sign(urgent);
        Refused.with("publication.hits-unanswered", () -> office.approve(signed));
        String hit = dossiers.open(signed.id(), office.reviewer())
                .hits()
                .get(0)
                .hit()
                .key();
        desk.approval.answer(signed.id(), signed.version(), hit, "已征得本人同意", office.reviewer());
        Document published = office.approve(signed);
        Refused.with(
                "publication.answered-before",
                () -> desk.approval.reviewAfterwards(
                        published.id(), published.version(), false, "", office.reviewer()));
    }

    @Test
    void theUrgentWayStillNeedsTheSignedSecrecyReview() {
        PublishingOffice office = desk.office();
        Document draft = office.draft("台风红色预警");
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> desk.drafting.submitUrgently(draft.id(), draft.version(), " ", office.clerk()));
        Document urgent = desk.drafting.submitUrgently(draft.id(), draft.version(), "红色预警", office.clerk());
        assertThat(urgent.stage()).isEqualTo(DocumentStage.APPROVING);
        assertThat(tasks.openOf("document", urgent.id()))
                .extracting(Task::step)
                .containsExactlyInAnyOrder("APPROVE", "SIGN");
        Refused.with("publication.secrecy-review-missing", () -> office.approve(urgent));
        assertThat(office.approve(office.sign(urgent)).stage()).isEqualTo(DocumentStage.PUBLISHED);
    }

    @Test
    void whatWasPublishedUrgentlyIsReviewedWithin24HoursBySomebodyElse() {
        PublishingOffice office = desk.office();
        Document published = urgentlyPublished(office);
        assertThat(published.secondReviewDueAt()).contains(clock.instant().plus(Duration.ofHours(24)));
        assertThat(tasks.openOf("document", published.id())).singleElement().satisfies(task -> {
            assertThat(task.step()).isEqualTo("SECOND");
            assertThat(task.dueOn()).isEqualTo(LocalDate.of(2026, 5, 23));
        });
        Document reviewed =
                desk.approval.reviewAfterwards(published.id(), published.version(), false, "", office.reviewer());
        assertThat(reviewed.stage()).isEqualTo(DocumentStage.PUBLISHED);
        assertThat(reviewed.secondReviewDueAt()).isEmpty();
        assertThat(tasks.openOf("document", published.id())).isEmpty();
        Refused.with(
                "publication.step-not-possible",
                () -> desk.approval.reviewAfterwards(reviewed.id(), reviewed.version(), false, "", office.reviewer()));
    }

    @Test
    void theSecondReviewIsNotEvadedByANewEdition() {
        PublishingOffice office = desk.office();
        Document published = urgentlyPublished(office);
        Refused.with(
                "publication.second-review-first",
                () -> desk.drafting.revise(published.id(), published.version(), "改一改", office.clerk()));
    }

    @Test
    void anObjectionInTheSecondReviewGoesToTheHeadOfTheOffice() {
        PublishingOffice office = desk.office();
        Document published = urgentlyPublished(office);
        Document reviewed =
                desk.approval.reviewAfterwards(published.id(), published.version(), true, "地点写错", office.reviewer());
        desk.drafting.revise(reviewed.id(), reviewed.version(), "更正地点", office.clerk());
        assertThat(tasks.openOf("document-withdrawal", published.id()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.role()).isEqualTo(Role.DISCLOSURE_OFFICE_HEAD);
                    assertThat(task.sentence()).contains("地点写错");
                });
    }

    @Test
    void anOrdinaryPublicationOwesNoSecondReview() {
        PublishingOffice office = desk.office();
        Document published = office.published("一般公开");
        assertThat(published.secondReviewDueAt()).isEmpty();
        Refused.with(
                "publication.step-not-possible",
                () -> desk.approval.reviewAfterwards(
                        published.id(), published.version(), false, "", office.reviewer()));
    }

    @Test
    void aSecrecyReviewIsNotSignedAtAnOrdinaryApproval() {
        PublishingOffice office = desk.office();
        Document approving = office.review(office.sign(office.check(office.submitted("一般流程"))));
        Refused.with("publication.step-not-possible", () -> office.sign(approving));
    }

    @Test
    void limitsAndUnitsThatAreNoneAreRefusedAndTwoPeopleDoNotOverwriteEachOther() {
        PublishingOffice office = desk.office();
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> set(office, true, List.of(), Map.of(Checkpoint.REVIEW, 61)));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> set(office, true, List.of(desk.office().organ()), Map.of()));
        set(office, true, List.of(), Map.of(Checkpoint.REVIEW, 2));
        Refused.with(
                "kernel.changed-meanwhile",
                () -> routes.set("news", 0, true, List.of(), Map.of(), office.officeHead()));
    }

    private Document urgentlyPublished(PublishingOffice office) {
        Document draft = office.draft("紧急公告");
        Document urgent = desk.drafting.submitUrgently(draft.id(), draft.version(), "突发事件", office.clerk());
        return office.approve(office.sign(urgent));
    }

    private void set(PublishingOffice office, boolean check, List<Long> units, Map<Checkpoint, Integer> days) {
        int version = routes.get("news", office.officeHead()).version();
        routes.set("news", version, check, units, days, office.officeHead());
    }

    private List<LocalDate> due(Document document) {
        return tasks.openOf("document", document.id()).stream().map(Task::dueOn).toList();
    }

    private static long unit(Actor head) {
        return java.util.Objects.requireNonNull(head.unit());
    }

    private Actor headOfAnotherUnit(PublishingOffice office) {
        long unit = offices.unit(office.office(), "会签部门");
        return offices.person(office.office(), unit, "会签人", Role.UNIT_HEAD);
    }
}
