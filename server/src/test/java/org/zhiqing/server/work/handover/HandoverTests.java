package org.zhiqing.server.work.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.organ.Personnel;
import org.zhiqing.server.organ.Responsible;
import org.zhiqing.server.organ.RoleGranting;
import org.zhiqing.server.organ.UnitResponsibility;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentApproval;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.request.DeliveryChannel;
import org.zhiqing.server.request.RequestDelivery;
import org.zhiqing.server.request.RequestProcessing;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.work.Awaited;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;
import org.zhiqing.server.work.WorkList;

/** Everything pending of one person moves to another in one act, with a record (离职交接). */
@SystemTest
class HandoverTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    Handover handover;

    @Autowired
    HandoverList list;

    @Autowired
    RoleAsking asking;

    @Autowired
    Tasks tasks;

    @Autowired
    WorkList work;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    RoleGranting granting;

    @Autowired
    Personnel personnel;

    @Autowired
    UnitResponsibility responsibility;

    @Autowired
    PublishingDesk publishing;

    @Autowired
    DocumentDrafting drafting;

    @Autowired
    DocumentApproval approval;

    @Autowired
    DocumentDossiers dossiers;

    @Autowired
    Requests requests;

    @Autowired
    RequestProcessing processing;

    @Autowired
    RequestDelivery delivery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    PublishingOffice publishingOffice;
    Office office;
    Actor leaver;
    Actor taker;
    Actor head;

    @BeforeEach
    void somebodyLeavesAndAnotherTakesOver() {
        clock.standAt(MONDAY);
        publishingOffice = publishing.office();
        office = publishingOffice.office();
        leaver = offices.person(office, office.unit(), "陈离任", Role.CLERK, Role.REQUEST_HANDLER);
        taker = offices.person(office, office.unit(), "许接手", Role.CLERK, Role.REQUEST_HANDLER);
        head = office.the(Role.DISCLOSURE_OFFICE_HEAD);
        requests.letLettersBeIssued(office);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void anAccountIsNotClosedWhileThingsAreOpenUnlessThatIsMeant() {
        Actor administrator = office.the(Role.SYSTEM_ADMINISTRATOR);
        draft("还没有办完的稿件");
        open("整理台账");
        int version = people.find(leaver.person()).orElseThrow().version();

        assertThatThrownBy(() -> personnel.close(administrator, leaver.person(), "调离", version))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.getMessage())
                        .contains("陈离任名下还有 2 项没有办完", "离职交接"));
        assertThat(people.actor(leaver.person())).isPresent();

        personnel.closeLeavingWork(administrator, leaver.person(), "调离", version);
        assertThat(people.actor(leaver.person())).isEmpty();
        assertThat(handover.preview(head, leaver.person(), taker.person()).items())
                .hasSize(2);
    }

    @Test
    void theLeaversDeskIsEmptyAfterwardsAndTheTakerSeesEverythingAndCanAct() {
        Document draft = draft("交接中的稿件");
        long request = begun();
        open("整理台账");
        responsibility.name(office.the(Role.SYSTEM_ADMINISTRATOR), office.unit(), leaver.person());

        HandoverRecord record = list.get(head, handOver(true));

        assertThat(record.items())
                .extracting(HandoverRecord.Item::kind)
                .containsExactlyInAnyOrder("稿件", "申请", "责任人", "待办");
        assertThat(record.accountClosed()).isTrue();
        assertThat(people.actor(leaver.person())).isEmpty();
        assertThat(tasks.openOfPerson(leaver.person())).isEmpty();
        assertThat(tasks.openOfPerson(taker.person()))
                .extracting(Task::sentence)
                .anySatisfy(task -> assertThat(task).contains("交接中的稿件", "从陈离任接手"))
                .anySatisfy(task -> assertThat(task).contains("办理申请"))
                .anySatisfy(task -> assertThat(task).isEqualTo("整理台账"));
        Document submitted = drafting.submit(draft.id(), version(draft), "", taker);
        assertThat(submitted.stage()).isEqualTo(DocumentStage.CHECKING);
        assertThat(requests.get(office, request).handler()).isNotNull().satisfies(handler -> assertThat(handler.name())
                .isEqualTo("许接手"));
        processing.askForCorrection(request, requests.version(office, request), "请说明年度", MONDAY.plusDays(21), taker);
        assertThat(responsibility.history(office.unit()))
                .extracting(Responsible::name)
                .containsExactly("许接手", "陈离任");
    }

    @Test
    void aTakerWithoutTheRoleIsRefusedForEachItemByNameAndNothingMoves() {
        Actor stranger = offices.person(office, office.unit(), "新来的", Role.UNIT_HEAD);
        Document draft = draft("不能接手的稿件");
        long request = begun();

        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> handover.handOver(head, leaver.person(), stranger.person(), "调离", true, seen()))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::sentence)
                        .anySatisfy(sentence -> assertThat(sentence).contains("新来的不能接手稿件《不能接手的稿件》", "信息员", "安全管理员授予"))
                        .anySatisfy(sentence -> assertThat(sentence).contains("不能接手申请", "依申请公开办理员")));

        assertThat(dossier(draft).author()).isEqualTo(leaver.person());
        assertThat(requests.get(office, request).handler())
                .isNotNull()
                .satisfies(handler -> assertThat(handler.person()).isEqualTo(leaver.person()));
        assertThat(people.actor(leaver.person())).isPresent();
        assertThat(list.find(head)).isEmpty();
    }

    @Test
    void whatTheTakerLacksIsAskedForFromTheSecurityAdministratorAndDoneWhenItIsGranted() {
        Actor stranger = offices.person(office, office.unit(), "新来的", Role.UNIT_HEAD);
        draft("等角色的稿件");
        Actor security = office.the(Role.SECURITY_ADMINISTRATOR);

        assertThat(asking.ask(head, leaver.person(), stranger.person())).containsExactly(Role.CLERK);
        asking.ask(head, leaver.person(), stranger.person());
        assertThat(tasks.waitingFor(security)).singleElement().satisfies(task -> {
            assertThat(task.sentence()).isEqualTo("给新来的授予角色：信息员（接手陈离任的工作）");
            assertThat(task.href()).isEqualTo("/desk/people/" + stranger.person());
        });

        Person found = people.find(stranger.person()).orElseThrow();
        granting.assign(security, stranger.person(), Set.of(Role.UNIT_HEAD, Role.CLERK), found.version());

        assertThat(tasks.waitingFor(security)).isEmpty();
        handover.handOver(head, leaver.person(), stranger.person(), "调离", false, seen());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> asking.ask(head, leaver.person(), stranger.person()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("work.no-role-lacking"));
    }

    @Test
    void whoeverTookADraftOverDoesNotCheckItAndTheSignedSecrecyReviewStaysGood() {
        Actor checker = offices.person(office, office.unit(), "既写又核", Role.CLERK, Role.UNIT_HEAD);
        Document draft = publishingOffice.submitted("走到一半的稿件");
        Actor clerk = publishingOffice.clerk();
        handover.handOver(head, clerk.person(), checker.person(), "调离", false, seen(clerk.person(), checker.person()));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> approval.check(draft.id(), version(draft), "同意", checker))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("publication.own-draft"));

        Document checked = publishingOffice.check(dossier(draft));
        Document signed = publishingOffice.sign(checked);
        handover.handOver(head, checker.person(), taker.person(), "调离", false, seen(checker.person(), taker.person()));
        Document published = publishingOffice.approve(publishingOffice.review(dossier(signed)));
        assertThat(published.stage()).isEqualTo(DocumentStage.PUBLISHED);
        assertThat(published.authorName()).isEqualTo("许接手");
        assertThat(published.edition().writers()).contains(clerk.person(), checker.person(), taker.person());
    }

    @Test
    void theOnlyHolderOfARoleCannotBeClosedWhileATaskWaitsForIt() {
        Actor only = office.the(Role.LEADER);
        Actor other = offices.person(office, null, "另一个人", Role.CLERK);
        tasks.open(NewTask.forRole(
                Role.LEADER, office.organ(), null, "test", office.organ(), "do", "审批一件事", "/desk", null));

        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> handover.handOver(
                        head, only.person(), other.person(), "退休", true, seen(only.person(), other.person())))
                .satisfies(
                        findings -> assertThat(findings.all()).singleElement().satisfies(finding -> {
                            assertThat(finding.field()).isEqualTo("close");
                            assertThat(finding.sentence()).contains("审批一件事", "分管领导");
                        }));

        offices.person(office, null, "新任领导", Role.LEADER);
        handover.handOver(head, only.person(), other.person(), "退休", true, seen(only.person(), other.person()));
        assertThat(people.actor(only.person())).isEmpty();
    }

    @Test
    void whatCameInSinceThePreviewIsShownFirst() {
        draft("先看到的");
        String seen = seen();
        draft("后来的");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> handover.handOver(head, leaver.person(), taker.person(), "调离", false, seen))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("work.handover-changed"));
    }

    @Test
    void reasonAndTakerAreAskedForAtOnceAndNobodyTakesOverFromThemselves() {
        draft("稿件");
        assertThat(codes(null)).containsExactly("work.taker-missing", "work.reason-missing");
        assertThat(codes(leaver.person())).containsExactly("work.taker-missing", "work.reason-missing");
        assertThat(codes(offices.zone().the(Role.CLERK).person()))
                .containsExactly("work.taker-missing", "work.reason-missing");
    }

    @Test
    void anEmptyHandIsNotHandedOver() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> handOver(false))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("work.nothing-to-hand-over"));
    }

    @Test
    void onlyTheOfficesHeadAndTheAdministratorHandOverAndOnlyInTheirOwnOrgan() {
        draft("稿件");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> handover.preview(office.the(Role.CLERK), leaver.person(), taker.person()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("kernel.act-not-allowed"));
        Actor elsewhere = offices.zone().the(Role.DISCLOSURE_OFFICE_HEAD);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> handover.preview(elsewhere, leaver.person(), taker.person()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("work.handover-out-of-scope"));
    }

    @Test
    void theRecordIsReadByTheTwoAndByThoseInChargeAndByNobodyElse() {
        draft("稿件");
        long id = handOver(false);

        for (Actor reader : List.of(leaver, taker, head, office.the(Role.AUDIT_ADMINISTRATOR))) {
            assertThat(list.get(reader, id).items()).hasSize(1);
            assertThat(list.find(reader)).extracting(HandoverRecord::id).containsExactly(id);
        }
        for (Actor other : List.of(office.the(Role.CLERK), offices.zone().the(Role.SYSTEM_ADMINISTRATOR))) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> list.get(other, id));
            assertThat(list.find(other)).isEmpty();
        }
    }

    @Test
    void theDatabaseRefusesToChangeARecord() {
        draft("稿件");
        long id = handOver(false);
        for (String change : List.of(
                "update handover set reason = '改过' where id = :id",
                "delete from handover_item where handover_id = :id",
                "update handover_item set what = '改过' where handover_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", id).update())
                    .hasMessageContaining("records in handover");
        }
    }

    @Test
    void whatIHoldAndWaitsForOthersSaysForWhom() {
        Document draft = draft("送审的稿件");
        assertThat(work.awaitedBy(leaver)).as("it lies with me").isEmpty();
        drafting.submit(draft.id(), draft.version(), "", leaver);
        long request = begun();
        processing.askForCorrection(request, requests.version(office, request), "请说明年度", MONDAY.plusDays(21), leaver);

        assertThat(work.awaitedBy(leaver)).as("the notice has still to be sent").hasSize(1);
        sendLetters(request);

        assertThat(work.awaitedBy(leaver))
                .extracting(Awaited::whom)
                .anySatisfy(whom -> assertThat(whom).isEqualTo("部门负责人（初核）：李建国"))
                .anySatisfy(whom -> assertThat(whom).isEqualTo("申请人补正"));
    }

    private void sendLetters(long request) {
        tasks.openOf("request", request).stream()
                .map(Task::step)
                .filter(step -> step.startsWith("send-"))
                .map(step -> Long.parseLong(step.substring("send-".length())))
                .forEach(letter -> delivery.dispatch(request, letter, DeliveryChannel.ONLINE, MONDAY, "", leaver));
    }

    private List<String> codes(@Nullable Long to) {
        try {
            handover.handOver(head, leaver.person(), to, " ", false, "");
            throw new AssertionError("handed over");
        } catch (Findings findings) {
            return findings.all().stream().map(Finding::code).toList();
        }
    }

    private long handOver(boolean close) {
        return handover.handOver(head, leaver.person(), taker.person(), "调离", close, seen());
    }

    private String seen() {
        return seen(leaver.person(), taker.person());
    }

    private String seen(long from, long to) {
        return handover.preview(head, from, to).seen();
    }

    private Document draft(String title) {
        return drafting.draft(
                "news",
                EditionContent.of(title, "第一段。").edit().documentDate(MONDAY).done(),
                leaver);
    }

    private long begun() {
        long id = requests.handedIn(office, MONDAY);
        processing.begin(id, requests.version(office, id), leaver);
        return id;
    }

    private void open(String sentence) {
        tasks.open(NewTask.forPerson(
                leaver.person(), office.organ(), "test", leaver.person(), "do", sentence, "/desk", null));
    }

    private Document dossier(Document document) {
        return dossiers.get(document.id(), publishingOffice.reviewer());
    }

    private int version(Document document) {
        return dossier(document).version();
    }
}
