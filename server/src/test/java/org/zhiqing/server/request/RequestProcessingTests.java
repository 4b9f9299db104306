package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** Correction (art. 30), consultation (arts. 32–34) and extension (art. 33 para. 2). */
class RequestProcessingTests extends RequestInProgress {

    @Autowired
    RequestProcessing processing;

    @Autowired
    RequestFrequency frequency;

    @Autowired
    RequestVoiding voiding;

    @Autowired
    RequestConsulting consulting;

    @Autowired
    RequestExtending extending;

    @Autowired
    RequestDelivery delivery;

    @Autowired
    RequestAnswering answering;

    @Autowired
    RequestRound round;

    @Autowired
    Offices offices;

    @Autowired
    Tasks tasks;

    @Test
    void art30AskingForACorrectionStopsTheClockAndIssuesTheNotice() {
        assertThat(ask(MONDAY.plusDays(21)).kind()).isEqualTo(LetterKind.CORRECTION_NOTICE);

        assertThat(request().stage()).isEqualTo(RequestStage.AWAITING_CORRECTION);
        assertThat(request().due().on()).isNull();
    }

    @Test
    void art30TheTwentyWorkingDaysBeginAnewAfterTheCorrection() {
        ask(MONDAY.plusDays(21));
        clock.standAt(LocalDate.of(2026, 4, 20));

        processing.receiveCorrection(id, version(), LocalDate.of(2026, 4, 20), "指2025年第三季度", handler());

        // Labour Day 2026: 1, 4 and 5 May off, Saturday 9 May worked
        assertThat(request().due().on()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(request().stage()).isEqualTo(RequestStage.IN_PROGRESS);
    }

    @Test
    void art30ACorrectionCanBeAskedForOnlyOnce() {
        ask(MONDAY.plusDays(21));
        processing.receiveCorrection(id, version(), MONDAY, "指2025年第三季度", handler());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ask(MONDAY.plusDays(21)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.correction-asked-before"));
    }

    @Test
    void art30OnTheSeventhWorkingDayTheNoticeIsInTimeOnTheEighthItIsRecordedAsLate() {
        clock.standAt(LocalDate.of(2026, 4, 22));
        ask(LocalDate.of(2026, 5, 20));
        assertThat(note(RequestEventKind.CORRECTION_ASKED)).doesNotContain("超过");

        clock.standAt(MONDAY);
        id = requests.handedIn(office, MONDAY);
        clock.standAt(LocalDate.of(2026, 4, 23));
        ask(LocalDate.of(2026, 5, 20));
        assertThat(note(RequestEventKind.CORRECTION_ASKED)).contains("已超过收到申请后七个工作日");
    }

    @Test
    void art30NotCorrectedInTimeIsProposedForClosingAfterTheLastDay() {
        askAndTell(MONDAY.plusDays(7));
        clock.standAt(MONDAY.plusDays(7));
        round.walk();
        assertThat(tasks.openOf("request", id)).extracting(Task::step).doesNotContain("not-corrected");
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> requests.submit(office, id, Situation.NOT_CORRECTED))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).containsExactly("situation"));

        clock.standAt(MONDAY.plusDays(8));
        round.walk();
        assertThat(tasks.openOf("request", id)).extracting(Task::step).contains("not-corrected");
        requests.answer(office, id, Situation.NOT_CORRECTED);

        assertThat(request().stage()).isEqualTo(RequestStage.ABANDONED);
        assertThat(request().disposal())
                .isEqualTo(new DisclosureRequest.Disposal(Outcome.NOT_CORRECTED, MONDAY.plusDays(8)));
    }

    @Test
    void aCorrectionThatComesWhileTheClosingWaitsForItsSignatureIsStillTakenIn() {
        askAndTell(MONDAY.plusDays(7));
        clock.standAt(MONDAY.plusDays(8));
        requests.submit(office, id, Situation.NOT_CORRECTED);

        processing.receiveCorrection(id, version(), MONDAY.plusDays(8), "指2025年第三季度", handler());

        assertThat(request().stage()).isEqualTo(RequestStage.IN_PROGRESS);
    }

    @Test
    void art33Para3TheTimeOfAThirdPartysOpinionIsNotCounted() {
        LocalDate before = request().due().on();
        clock.standAt(MONDAY.plusDays(10));

        consulting.consult(
                id,
                version(),
                new RequestConsulting.Question(
                        ConsultationKind.THIRD_PARTY, "某公司", "", MONDAY.plusDays(1), MONDAY.plusDays(2), false),
                handler());
        long asked = request().proceedings().consultations().get(0).id();
        consulting.noteOpinion(
                id, version(), asked, MONDAY.plusDays(2), MONDAY.plusDays(8), OpinionStance.AGREES, "同意公开", handler());

        // 15 to 21 April: five working days after the letter left
        assertThat(before).isEqualTo(LocalDate.of(2026, 5, 13));
        assertThat(request().due().on()).isEqualTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void art33Para2TheHeadOfTheOfficeApprovesAndTheApplicantIsTold() {
        LocalDate before = request().due().on();
        propose(20);

        assertThat(tasks.waitingFor(requests.head(office)))
                .filteredOn(task -> task.subjectId() == id)
                .extracting(Task::step)
                .containsExactly("extension");
        assertThat(extending.approve(id, version(), "同意", requests.head(office)).kind())
                .isEqualTo(LetterKind.EXTENSION_NOTICE);
        assertThat(before).isEqualTo(LocalDate.of(2026, 5, 13));
        assertThat(request().due().on()).isEqualTo(LocalDate.of(2026, 6, 10));
    }

    @Test
    void art33Para2AnExtensionByAnybodyElseIsRefused() {
        propose(10);

        for (Role role : Role.values()) {
            Actor other = office.the(role);
            if (role != Role.DISCLOSURE_OFFICE_HEAD) {
                assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(() -> extending.approve(id, version(), "同意", other))
                        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("kernel.act-not-allowed"));
            }
        }
        assertThat(request().proceedings().extendedDayCount()).isZero();
    }

    @Test
    void art35AReasonableDelayIsToldAndTheAnswerIsDueOnItsLastDay() {
        assertThat(frequency.askReasons(id, version(), "本月提出同类申请36件", handler()).kind())
                .isEqualTo(LetterKind.REASONS_NOTICE);
        assertThat(request().due().on()).as("the period goes on").isEqualTo(LocalDate.of(2026, 5, 13));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> frequency.delay(id, version(), LocalDate.of(2026, 5, 13), "", requests.head(office)))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).containsExactly("untilOn", "reason"));

        var notice = frequency.delay(id, version(), LocalDate.of(2026, 7, 31), "申请数量大，需要逐件检索", requests.head(office));

        assertThat(notice.kind()).isEqualTo(LetterKind.DELAY_NOTICE);
        assertThat(request().due().on()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(requests.pdf(office, id, notice)).contains("第三十五条", "延迟至2026年7月31日以前（含当日）答复");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> frequency.delay(id, version(), LocalDate.of(2026, 8, 31), "再延", requests.head(office)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.delayed-before"));

        voiding.voidLetter(id, notice.id(), "日期写错", handler());
        assertThat(request().due().on()).isEqualTo(LocalDate.of(2026, 5, 13));
    }

    @Test
    void art35AfterTheDueDayADelayComesTooLate() {
        clock.standAt(LocalDate.of(2026, 5, 14));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> frequency.delay(id, version(), LocalDate.of(2026, 7, 31), "数量大", requests.head(office)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.extension-too-late"));
    }

    @Test
    void art33Para2ExtensionsTogetherEndAtTwentyWorkingDays() {
        propose(15);
        extending.approve(id, version(), "同意", requests.head(office));

        assertThatExceptionOfType(Findings.class).isThrownBy(() -> propose(6));
        propose(5);
        extending.approve(id, version(), "同意", requests.head(office));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> propose(1))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.extension-used-up"));
    }

    @Test
    void art33Para2OnTheDueDayItCanBeExtendedOnTheNextDayNoMore() {
        clock.standAt(LocalDate.of(2026, 5, 13));
        propose(5);
        clock.standAt(LocalDate.of(2026, 5, 14));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> extending.approve(id, version(), "同意", requests.head(office)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.extension-too-late"));

        clock.standAt(LocalDate.of(2026, 5, 13));
        extending.approve(id, version(), "同意", requests.head(office));
        assertThat(request().due().on()).isEqualTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void aRefusedExtensionLeavesTheDueDayAndIsOnRecord() {
        propose(10);

        extending.refuse(id, version(), "可以按期办结", requests.head(office));

        assertThat(request().due().on()).isEqualTo(LocalDate.of(2026, 5, 13));
        assertThat(note(RequestEventKind.EXTENSION_REFUSED)).isEqualTo("可以按期办结");
    }

    @Test
    void theHeadOfAnotherOfficeDoesNotEvenSeeTheExtension() {
        propose(10);
        Office other = requests.office();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> extending.approve(id, version(), "同意", requests.head(other)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.not-found"));
    }

    @Test
    void withoutReconsiderationOrganNoLetterIsIssuedAndTheRefusalSaysWhereToSetIt() {
        Office bare = offices.zone();
        long other = requests.handedIn(bare, MONDAY);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> processing.askForCorrection(
                        other, requests.version(bare, other), "请写明", MONDAY.plusDays(20), requests.handler(bare)))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .startsWith("request.reconsideration-organ-missing")
                        .contains("设置", "行政复议机关"));
        assertThat(requests.get(bare, other).stage()).isEqualTo(RequestStage.RECEIVED);
    }

    private org.zhiqing.server.request.letter.IssuedLetter ask(LocalDate dueOn) {
        return processing.askForCorrection(id, version(), "请写明所指的年度和项目名称", dueOn, handler());
    }

    private void askAndTell(LocalDate dueOn) {
        delivery.dispatch(id, ask(dueOn).id(), DeliveryChannel.MAIL, LocalDate.now(clock), "", handler());
    }

    private void propose(int days) {
        extending.propose(id, version(), days, "信息数量较大，需要逐份核对", handler());
    }

    private String note(RequestEventKind kind) {
        return dossiers.open(id, handler()).events().stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow()
                .note();
    }
}
