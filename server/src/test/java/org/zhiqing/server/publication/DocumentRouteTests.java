package org.zhiqing.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.reading.PublicDocument;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** A document's way from the clerk's desk to the public: 初核、审核、保密审查、审批. */
@SystemTest
class DocumentRouteTests {

    private final PublishingDesk desk;
    private final PublicDocuments open;
    private final Tasks tasks;
    private final Offices offices;
    private final TestClock clock;

    @Autowired
    DocumentRouteTests(PublishingDesk desk, PublicDocuments open, Tasks tasks, Offices offices, TestClock clock) {
        this.desk = desk;
        this.open = open;
        this.tasks = tasks;
        this.offices = offices;
        this.clock = clock;
    }

    @Test
    void aDocumentBecomesPublicAfterEveryStepByAnotherPerson() {
        clock.standAt(LocalDate.of(2026, 3, 9));
        PublishingOffice office = desk.office();
        Document draft = office.draft("青川新区召开营商环境座谈会");
        assertThat(open.find(draft.id())).isEmpty();

        Document published = office.publish(draft);

        PublicDocument read = open.find(draft.id()).orElseThrow();
        assertThat(published.stage()).isEqualTo(DocumentStage.PUBLISHED);
        assertThat(read.title()).isEqualTo("青川新区召开营商环境座谈会");
        assertThat(read.publishedOn()).isEqualTo("2026-03-09");
        assertThat(read.bodyHtml()).contains("<p>第一段。</p>");
        assertThat(read.indexNumber()).isEqualTo("T" + office.organ() + "/2026-00001");
        assertThat(published.passed())
                .extracting(PassedStep::step)
                .containsExactly(
                        DocumentStep.SUBMIT,
                        DocumentStep.CHECK,
                        DocumentStep.SIGN,
                        DocumentStep.REVIEW,
                        DocumentStep.APPROVE);
        assertThat(published.passed()).allSatisfy(step -> assertThat(step.sm3())
                .isEqualTo(published.edition().sm3()));
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void eachStepWaitsWithTheOneWhoseTurnItIs() {
        PublishingOffice office = desk.office();
        Document submitted = office.submitted("关于开展安全检查的动态");
        assertThat(sentences(office.head())).containsExactly("初核《关于开展安全检查的动态》，陈小雨送审");
        assertThat(sentences(office.reviewer())).isEmpty();

        Document checked = office.check(submitted);
        assertThat(sentences(office.head())).isEmpty();
        assertThat(sentences(office.reviewer())).containsExactly("审核《关于开展安全检查的动态》，李建国送来");
        assertThat(sentences(office.secrecy())).containsExactly("对《关于开展安全检查的动态》签署保密审查意见，李建国送来");

        Document reviewed = office.review(office.sign(checked));
        assertThat(sentences(office.secrecy())).isEmpty();
        assertThat(sentences(office.leader())).containsExactly("审批《关于开展安全检查的动态》，王芳送来");

        office.approve(reviewed);
        assertThat(sentences(office.leader())).isEmpty();
    }

    @Test
    void whatTheOnlyOneOfTheDisclosureOfficeWroteWaitsWithItsHead() {
        PublishingOffice office = desk.office();
        Document own = desk.drafting.draft("news", PublishingOffice.news("公开办自己的动态", "第一段。"), office.reviewer());
        Document submitted = desk.drafting.submit(own.id(), own.version(), "", office.reviewer());

        office.check(submitted);

        assertThat(sentences(office.reviewer())).isEmpty();
        assertThat(sentences(office.officeHead())).containsExactly("审核《公开办自己的动态》，李建国送来");
    }

    @Test
    void aStepCanReturnItToAnyEarlierStageWithAReason() {
        PublishingOffice office = desk.office();
        Document approving = office.review(office.sign(office.check(office.submitted("待退回的动态"))));
        assertThat(approving.returnable())
                .containsExactly(DocumentStage.REVIEWING, DocumentStage.CHECKING, DocumentStage.DRAFT);

        Document checking = desk.approval.giveBack(
                approving.id(), approving.version(), DocumentStage.CHECKING, "请核实数字", office.leader());
        assertThat(checking.stage()).isEqualTo(DocumentStage.CHECKING);
        Document draft =
                desk.approval.giveBack(checking.id(), checking.version(), DocumentStage.DRAFT, "数字有误", office.head());
        assertThat(draft.stage()).isEqualTo(DocumentStage.DRAFT);
        assertThat(sentences(office.clerk())).containsExactly("修改《待退回的动态》，李建国退回：数字有误");
        Refused.fields(
                () -> desk.approval.giveBack(
                        checking.id(), office.submit(draft).version(), DocumentStage.DRAFT, " ", office.head()),
                "reason");
    }

    @Test
    void otherWordsAfterAReturnAreWrittenDownWithTheSignatureThatTheyVoid() {
        PublishingOffice office = desk.office();
        Document signed = office.sign(office.check(office.submitted("待退回的动态")));
        Document draft =
                desk.approval.giveBack(signed.id(), signed.version(), DocumentStage.DRAFT, "改标题", office.reviewer());
        for (String title : java.util.List.of("待退回的动态", "改过的动态", "又改过的动态")) {
            draft = desk.drafting.save(
                    draft.id(),
                    draft.version(),
                    draft.section(),
                    PublishingOffice.news(title, "第一段。"),
                    java.util.Map.of(),
                    office.clerk());
        }

        assertThat(draft.passed())
                .filteredOn(step -> step.step() == DocumentStep.REWRITE)
                .extracting(PassedStep::personName, PassedStep::opinion)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("陈小雨", "已签署的保密审查意见随之作废"));
    }

    @Test
    void nobodyTakesASecondDutyWithOneEdition() {
        PublishingOffice office = desk.office();
        Actor both = offices.person(
                office.office(), office.office().unit(), "兼任", Role.CLERK, Role.UNIT_HEAD, Role.DISCLOSURE_OFFICE);
        Document own = desk.drafting.draft("news", PublishingOffice.news("自己起草的", "正文"), both);
        Document submitted = desk.drafting.submit(own.id(), own.version(), "", both);
        Refused.with(
                "publication.own-draft", () -> desk.approval.check(submitted.id(), submitted.version(), "同意", both));

        Document other = office.submitted("别人起草的");
        Document checked = desk.approval.check(other.id(), other.version(), "同意", both);
        Refused.with(
                "publication.duties-separated",
                () -> desk.approval.review(checked.id(), checked.version(), "同意", both));
    }

    @Test
    void onlyTheHeadOfTheDraftingUnitChecks() {
        PublishingOffice office = desk.office();
        long another = offices.unit(office.office(), "经济发展局");
        Actor head = offices.person(office.office(), another, "外部门负责人", Role.UNIT_HEAD);
        Document submitted = office.submitted("本部门的动态");
        Refused.with(
                "publication.other-unit", () -> desk.approval.check(submitted.id(), submitted.version(), "同意", head));
        Refused.with(
                "kernel.act-not-allowed",
                () -> desk.approval.check(submitted.id(), submitted.version(), "同意", office.leader()));
        Actor strangersHead = desk.office().head();
        Refused.with(
                "publication.not-found",
                () -> desk.approval.check(submitted.id(), submitted.version(), "同意", strangersHead));
    }

    @Test
    void aStaleStepSaysWhoChangedItWhenAndNothingIsOverwritten() {
        PublishingOffice office = desk.office();
        Document seen = office.draft("两个人同时改");
        Document saved = desk.drafting.save(
                seen.id(),
                seen.version(),
                seen.section(),
                PublishingOffice.news("先保存的标题", "先保存的正文"),
                java.util.Map.of(),
                office.clerk());
        Refused.with(
                "kernel.changed-meanwhile",
                () -> desk.drafting.save(
                        seen.id(),
                        seen.version(),
                        seen.section(),
                        PublishingOffice.news("后保存的标题", ""),
                        java.util.Map.of(),
                        office.clerk()));
        assertThat(saved.title()).isEqualTo("先保存的标题");
    }

    @Test
    void whatTheKindRequiresIsAskedForAllAtOnceWhenItIsSubmitted() {
        PublishingOffice office = desk.office();
        Document bare = desk.drafting.draft("normative-document", EditionContent.of("关于印发办法的通知", ""), office.clerk());
        Refused.fields(
                () -> desk.drafting.submit(bare.id(), bare.version(), "", office.clerk()),
                "issuingOrgan",
                "documentNumber",
                "documentDate",
                "effectiveFrom",
                "subjectClass",
                "body");
    }

    @Test
    void aDocumentNumberIsCheckedAndItsBracketsAreMadeRight() {
        PublishingOffice office = desk.office();
        Document draft = desk.drafting.draft(
                "notice",
                EditionContent.of("通知", "正文")
                        .edit()
                        .documentNumber("青新管发[2026]第07号")
                        .done(),
                office.clerk());
        assertThat(draft.edition().content().documentNumber()).isEqualTo("青新管发〔2026〕7号");
        Refused.fields(
                () -> desk.drafting.draft(
                        "notice",
                        EditionContent.of("", "正文")
                                .edit()
                                .documentNumber("第七号文")
                                .done(),
                        office.clerk()),
                "documentNumber",
                "title");
    }

    @Test
    void whatIsNotForProactiveDisclosureIsDecidedAndKeptAndNeverPublic() {
        PublishingOffice office = desk.office();
        Document draft = desk.drafting.draft(
                "news",
                PublishingOffice.news("内部讨论记录", "正文")
                        .edit()
                        .withheld(org.zhiqing.rules.outcome.WithholdingGround.DISCUSSION_RECORD, "")
                        .done(),
                office.clerk());
        Document kept = office.approve(office.review(office.check(office.submit(draft))));
        assertThat(kept.stage()).isEqualTo(DocumentStage.KEPT);
        assertThat(kept.indexNumber()).isNull();
        assertThat(open.find(kept.id())).isEmpty();
    }

    private java.util.List<String> sentences(Actor actor) {
        return tasks.waitingFor(actor).stream().map(Task::sentence).toList();
    }
}
