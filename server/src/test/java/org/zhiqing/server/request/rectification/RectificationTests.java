package org.zhiqing.server.request.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.calendar.NoticeImport;
import org.zhiqing.server.calendar.OverlayRecording;
import org.zhiqing.server.files.HandedIn;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.request.RequestTally;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.request.referral.Referral;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** Correcting a record about oneself (art. 41). */
@SystemTest
class RectificationTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    private static final Referral OTHER = new Referral("云州市社会保险中心", "云州市民生路1号", "0999-1200000", "");

    @Autowired
    Rectifications handling;

    @Autowired
    RectificationIntake intake;

    @Autowired
    RectificationStore store;

    @Autowired
    OverlayRecording overlays;

    @Autowired
    Tasks tasks;

    @Autowired
    RectificationList list;

    @Autowired
    RequestTally tally;

    @Autowired
    Requests requests;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Office office;
    long id;

    @BeforeEach
    void anApplication() {
        clock.standAt(MONDAY);
        office = requests.office();
        id = intake.register(
                ReceiptChannel.IN_PERSON, MONDAY, form(), upload("id.png"), upload("proof.png"), handler());
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static RectificationForm form() {
        return new RectificationForm(
                "李雷", "11010519491231002X", "13800138000", "", "", "2024年养老保险参保登记", "出生年月为1959年1月", "出生年月应为1949年12月");
    }

    private static RectificationIntake.Upload upload(String name) {
        return new RectificationIntake.Upload(name, new ByteArrayInputStream(HandedIn.png(20, 20)));
    }

    @Test
    void art41WhatIsCorrectedIsToldByALetterAndCountedApartFromTableThree() {
        var before = tally.ofYear(office.organ(), 2026);
        handling.draft(id, version(), RectificationOutcome.CORRECTED, "出生年月已按档案更正", Referral.NONE, handler());
        handling.sign(id, version(), leader());
        RectificationLetter letter = opened().letters().get(0);
        assertThat(letter.kind()).isEqualTo(LetterKind.RECTIFIED_NOTICE);
        assertThat(letter.number()).endsWith("更〔2026〕1号");
        assertThat(pdf(letter))
                .contains("李雷：", "2024年养老保险参保登记", "第四十一条", "本机关已经更正：出生年月已按档案更正")
                .doesNotContain("11010519491231002X", "1959年1月");

        handling.dispatch(id, letter.id(), MONDAY, "当面交付", handler());

        assertThat(opened().request().stage()).isEqualTo(RectificationStage.CLOSED);
        assertThat(list.ofYear(2026, handler())).isEqualTo(new RectificationList.Year(2026, 1, 1, 0, 0, 0, 0));
        assertThat(tally.ofYear(office.organ(), 2026)).isEqualTo(before);
    }

    @Test
    void art41WhatAnotherOrganMayCorrectIsTransferredWithItsContactAndBothAreTold() {
        assertThat(codes(() -> handling.draft(
                        id, version(), RectificationOutcome.TRANSFERRED, "由社保中心登记", Referral.NONE, handler())))
                .containsExactly("request.referral-missing");
        handling.draft(id, version(), RectificationOutcome.TRANSFERRED, "由社保中心登记", OTHER, handler());
        handling.sign(id, version(), leader());

        assertThat(opened().letters())
                .extracting(RectificationLetter::kind)
                .containsExactly(LetterKind.RECTIFICATION_TRANSFER_NOTICE, LetterKind.RECTIFICATION_TRANSFER_LETTER);
        assertThat(pdf(opened().letters().get(0))).contains("转送云州市社会保险中心处理", "电话：0999-1200000");
        assertThat(pdf(opened().letters().get(1))).contains("云州市社会保险中心：", "转送贵机关处理");
    }

    @Test
    void theApplicantIsToldOfTheTransferOnlyAfterTheTransferLetterHasLeft() {
        handling.draft(id, version(), RectificationOutcome.TRANSFERRED, "由社保中心登记", OTHER, handler());
        handling.sign(id, version(), leader());
        long notice = opened().letters().get(0).id();
        long transfer = opened().letters().get(1).id();

        refused("request.rectification-transfer-first", () -> handling.dispatch(id, notice, MONDAY, "", handler()));
        handling.dispatch(id, transfer, MONDAY, "机要交换", handler());
        assertThat(opened().request().stage()).isEqualTo(RectificationStage.SIGNED);
        refused("request.letter-dispatched-before", () -> handling.dispatch(id, transfer, MONDAY, "", handler()));
        handling.dispatch(id, notice, MONDAY, "当面交付", handler());

        assertThat(opened().request().stage()).isEqualTo(RectificationStage.CLOSED);
        assertThat(store.dispatched(notice, MONDAY, "再点一次")).isFalse();
        assertThat(opened().letters().get(0).dispatchNote()).isEqualTo("当面交付");
    }

    @Test
    void whatWaitsForWhomFollowsTheCaseAndNamesNobody() {
        assertThat(waiting()).containsExactly("handle REQUEST_HANDLER");
        handling.draft(id, version(), RectificationOutcome.CORRECTED, "出生年月已按档案更正", Referral.NONE, handler());
        assertThat(waiting()).containsExactlyInAnyOrder("decide DISCLOSURE_OFFICE_HEAD", "decide LEADER");
        handling.sendBack(id, version(), "请附核对经过", leader());
        assertThat(waiting()).containsExactly("revise REQUEST_HANDLER");
        handling.draft(id, version(), RectificationOutcome.CORRECTED, "出生年月已按档案更正", Referral.NONE, handler());
        handling.sign(id, version(), leader());
        assertThat(waiting()).containsExactly("dispatch REQUEST_HANDLER");

        handling.dispatch(id, opened().letters().get(0).id(), MONDAY, "", handler());

        assertThat(waiting()).isEmpty();
    }

    private List<String> waiting() {
        RectificationRequest request = opened().request();
        return tasks.openOf("rectification", id).stream()
                .peek(task -> assertThat(task.sentence())
                        .contains(request.receiptNumber())
                        .doesNotContain("李雷", "养老保险", "出生"))
                .peek(task -> assertThat(task.dueOn()).isEqualTo(request.dueOn()))
                .map(task -> task.step() + " " + task.role())
                .toList();
    }

    @Test
    void theReasonForSendingBackIsKeptWithTheCaseAndNotInTheOperationLog() {
        handling.draft(id, version(), RectificationOutcome.REFUSED, "现有记录与户籍档案一致", Referral.NONE, handler());
        handling.sendBack(id, version(), "请核对李雷的户口簿", leader());

        assertThat(opened().events()).extracting(RectificationList.Event::text).contains("退回修改：请核对李雷的户口簿");
        assertThat(jdbc.sql("select detail from audit_entry where subject = :subject")
                        .param("subject", "rectification/" + id)
                        .query(String.class)
                        .list())
                .contains("退回修改")
                .noneMatch(detail -> detail.contains("户口簿"));
    }

    @Test
    void itsPeriodRunsOnTheCalendarOfTheOrgansRegionAndIsCountedAnewWhenThatChanges() {
        requests.set(office, "calendar.region", "测区丙");

        overlays.take(
                "测区丙",
                new NoticeImport("2026-04-20,off,三月三,2026\n2026-04-21,off,三月三,2026", null, false, "测试用的安排", "测试"),
                office.the(Role.SYSTEM_ADMINISTRATOR));

        assertThat(opened().request().dueOn()).isEqualTo("2026-05-15");
        assertThat(opened().events())
                .extracting(RectificationList.Event::text)
                .anyMatch(text -> text.contains("测区丙") && text.contains("2026年5月15日"));
        assertThat(tasks.openOf("rectification", id))
                .extracting(Task::dueOn)
                .containsExactly(LocalDate.of(2026, 5, 15));
        long next = intake.register(ReceiptChannel.SIGNED_MAIL, MONDAY, form(), null, null, handler());
        assertThat(list.open(next, handler()).request().dueOn()).isEqualTo("2026-05-15");
    }

    @Test
    void aRefusalGivesReasonsAndRemedyAndIsSignedBySomebodyElse() {
        handling.draft(id, version(), RectificationOutcome.REFUSED, "现有记录与户籍档案一致", Referral.NONE, handler());
        refused("request.rectification-changed", () -> handling.sign(id, 0, leader()));
        handling.sendBack(id, version(), "请附核对经过", leader());
        Actor both = offices.person(office, null, "一人两岗", Role.REQUEST_HANDLER, Role.DISCLOSURE_OFFICE_HEAD);
        handling.draft(id, version(), RectificationOutcome.REFUSED, "现有记录与户籍档案一致", Referral.NONE, both);
        refused("request.own-draft", () -> handling.sign(id, version(), both));

        handling.sign(id, version(), leader());

        assertThat(pdf(opened().letters().get(0))).contains("现有记录与户籍档案一致", "不予更正", "云州市人民政府申请行政复议", "提起行政诉讼");
        refused("request.rectification-not-open", () -> handling.sign(id, version(), leader()));
    }

    @Test
    void itsPeriodIsTheOfficesOwnAndBeingLateIsRecorded() {
        assertThat(opened().request().dueOn()).isEqualTo("2026-05-13");
        requests.set(office, "request.rectification-days", "5");
        long next = intake.register(ReceiptChannel.SIGNED_MAIL, MONDAY, form(), null, null, handler());
        assertThat(list.open(next, handler()).request().dueOn()).isEqualTo("2026-04-20");
        clock.standAt(LocalDate.of(2026, 4, 21));

        assertThat(list.find(new RectificationList.Filter(false, true, 2026), 1, handler())
                        .items())
                .extracting(RectificationRequest::id)
                .containsExactly(next);
    }

    @Test
    void whatIsPersonalIsEncryptedAndReadOnlyWithAReasonAndARecord() throws IOException {
        assertThat(jdbc.sql("select r::text from rectification r where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain("11010519491231002X", "13800138000", "1959");
        assertThat(codes(() -> handling.reveal(id, " ", handler()))).containsExactly("request.reason-missing");

        assertThat(handling.reveal(id, "核对身份", handler())).contains("11010519491231002X", "出生年月应为1949年12月");
        try (var content = handling.proof(id, true, "核对证据", handler()).content()) {
            assertThat(content.readAllBytes()).isEqualTo(HandedIn.png(20, 20));
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :subject and detail like '%事由：核对%'")
                        .param("subject", "rectification/" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        refused(
                "request.rectification-not-found",
                () -> handling.reveal(id, "别的机关", requests.handler(requests.office())));
    }

    @Test
    void onlineIdentityAndErrorHaveToBeProvedAndTheSameFormSentTwiceIsOne() {
        assertThat(codes(() -> intake.file(
                        "w", new RectificationForm(null, "1", null, null, null, null, null, null), null, null)))
                .containsExactly(
                        "request.name-missing",
                        "request.rectification-record-missing",
                        "request.rectification-wrong-missing",
                        "request.rectification-right-missing",
                        "request.contact-missing",
                        "request.identity-number",
                        "request.proof-missing",
                        "request.rectification-evidence-missing");

        String word = "w" + id;
        String first = intake.file(word, form(), upload("id.png"), upload("proof.png"));
        String again = intake.file(word, form(), upload("id.png"), upload("proof.png"));

        assertThat(again).isEqualTo(first);
        assertThat(intake.receipt(first).orElseThrow()).startsWith("GX");
    }

    private RectificationList.Opened opened() {
        return list.open(id, handler());
    }

    private int version() {
        return opened().request().version();
    }

    private Actor handler() {
        return requests.handler(office);
    }

    private Actor leader() {
        return requests.leader(office);
    }

    private String pdf(RectificationLetter letter) {
        try (var content = handling.letter(id, letter.id(), true, handler()).content()) {
            return Requests.text(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.util.List<String> codes(ThrowingCallable act) {
        java.util.List<String> codes = new java.util.ArrayList<>();
        assertThatExceptionOfType(Findings.class).isThrownBy(act).satisfies(findings -> findings.all().stream()
                .map(Finding::code)
                .forEach(codes::add));
        return codes;
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
