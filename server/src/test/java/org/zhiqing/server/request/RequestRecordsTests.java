package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.outcome.Prerequisite;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.request.letter.IssuedLetter;

/** What has to be on record before an answer, what cannot go together, and letters that were wrong (arts. 14–16, 36). */
@SystemTest
@DisplayName("答复的依据和文书的作废")
class RequestRecordsTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    RequestAnswering answering;

    @Autowired
    RequestSearching searching;

    @Autowired
    RequestConsulting consulting;

    @Autowired
    RequestCharging charging;

    @Autowired
    RequestProcessing processing;

    @Autowired
    RequestExtending extending;

    @Autowired
    RequestDelivery delivery;

    @Autowired
    RequestVoiding voiding;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    Office office;
    long id;

    @BeforeEach
    void aRequestInProgress() {
        clock.standAt(MONDAY);
        office = requests.office();
        id = requests.handedIn(office, MONDAY);
        requests.begin(office, id);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    @DisplayName("第三十六条第四项：没有检索记录，不能答复信息不存在")
    void withoutASearchNobodyCanAnswerThatItIsNotHeld() {
        answering.draft(id, version(), Requests.draft(Situation.NOT_FOUND), handler());
        assertThat(fields(() -> answering.submit(id, version(), handler()))).containsExactly("situation");

        requests.search(office, id, false);
        answering.submit(id, version(), handler());
        IssuedLetter letter = answering.sign(id, version(), "同意", requests.leader(office));

        assertThat(requests.pdf(office, id, letter)).contains("检索情况：本机关于2026年4月13日在档案室1998年全宗以“预算调整”检索，没有查到（逐卷翻阅）。");
    }

    @Test
    void whatWasFoundIsNotAbsent() {
        requests.search(office, id, true);
        answering.draft(id, version(), Requests.draft(Situation.NOT_FOUND), handler());

        assertThat(fields(() -> answering.submit(id, version(), handler()))).containsExactly("situation");
    }

    @Test
    void aSearchSaysWhereHowWithWhatResultAndWhen() {
        assertThat(fields(() -> searching.note(id, "", " ", null, "", null, "", handler())))
                .containsExactly("place", "words", "found", "searchedOn");
        assertThat(fields(() -> searching.note(id, "档案室", "预算", false, "", MONDAY.minusDays(1), "", handler())))
                .containsExactly("searchedOn");
        requests.search(office, id, false);
        assertThat(dossiers.open(id, handler()).searches())
                .singleElement()
                .extracting(Search::searchedBy)
                .isEqualTo(handler().name());
    }

    @Test
    @DisplayName("第十五条：第三方都同意公开的，不能以保护第三方为由不予公开")
    void aThirdPartyThatAgreesIsNotProtectedAgainstItsWill() {
        consulting.consult(
                id,
                version(),
                new RequestConsulting.Question(ConsultationKind.THIRD_PARTY, "某公司", "", MONDAY, MONDAY, false),
                handler());
        long asked =
                requests.get(office, id).proceedings().consultations().get(0).id();
        consulting.noteOpinion(id, version(), asked, MONDAY, MONDAY, OpinionStance.AGREES, "同意", handler());

        assertThat(fields(() -> requests.submit(office, id, Situation.THIRD_PARTY_RIGHTS)))
                .containsExactly("situation");
    }

    @Test
    @DisplayName("第三十二条：第三方不同意而决定公开的，写明理由并书面告知第三方")
    void anOverruledThirdPartyIsToldWhatIsDisclosedAndWhy() {
        consulting.consult(
                id,
                version(),
                new RequestConsulting.Question(ConsultationKind.THIRD_PARTY, "某公司", "", MONDAY, MONDAY, false),
                handler());
        long asked =
                requests.get(office, id).proceedings().consultations().get(0).id();
        consulting.noteOpinion(id, version(), asked, MONDAY, MONDAY, OpinionStance.OBJECTS, "商业秘密", handler());
        AnswerDraft draft = Requests.draft(Situation.PROVIDED);
        answering.draft(id, version(), draft, handler());
        assertThat(fields(() -> answering.submit(id, version(), handler())))
                .containsExactly(AnswerDraft.field(Prerequisite.OVERRULING_REASON));

        Map<Prerequisite, String> records = new HashMap<>(draft.records());
        records.put(Prerequisite.OVERRULING_REASON, "涉及饮水安全，公众有必要知道");
        answering.draft(
                id,
                version(),
                new AnswerDraft(Situation.PROVIDED, draft.facts(), List.of(), records, draft.form()),
                handler());
        answering.submit(id, version(), handler());
        answering.sign(id, version(), "同意", requests.leader(office));

        IssuedLetter told = dossiers.open(id, handler()).letters().stream()
                .filter(letter -> letter.kind() == org.zhiqing.rules.outcome.LetterKind.OVERRULING_NOTICE)
                .findFirst()
                .orElseThrow();
        assertThat(requests.pdf(office, id, told))
                .contains("某公司：", "本机关决定公开", "涉及饮水安全，公众有必要知道", "第三十二条")
                .doesNotContain("李雷");
    }

    @ParameterizedTest
    @EnumSource(
            value = Situation.class,
            names = {
                "PROVIDED",
                "STATE_SECRET",
                "PROHIBITED_BY_LAW",
                "SECURITY_AND_STABILITY",
                "INTERNAL_AFFAIRS",
                "PROCESS_INFORMATION",
                "ENFORCEMENT_FILE",
                "PETITION"
            })
    @DisplayName("第十四条至第十六条：依据与办理结果不一致的，不能保存")
    void aGroundOfAnotherRowCannotEvenBeSaved(Situation situation) {
        AnswerDraft draft = Requests.draft(situation);
        AnswerDraft foreign = new AnswerDraft(
                situation, draft.facts(), List.of(WithholdingGround.PERSONAL_PRIVACY), draft.records(), draft.form());

        assertThat(fields(() -> answering.draft(id, version(), foreign, handler())))
                .containsExactly("grounds");
        assertThat(dossiers.open(id, handler()).answer()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Situation.class,
            names = {"INTERNAL_AFFAIRS", "PROCESS_INFORMATION", "ENFORCEMENT_FILE"})
    @DisplayName("第十六条：法院要看的理由一项也不能少，并写进决定书")
    void everyReasonThatACourtAsksForIsWantedAndPrinted(Situation situation) {
        List<Prerequisite> reasons = situation.prerequisites().stream()
                .filter(Prerequisite::isReason)
                .toList();
        assertThat(reasons).isNotEmpty();
        for (Prerequisite reason : reasons) {
            AnswerDraft whole = Requests.draft(situation);
            Map<Prerequisite, String> records = new HashMap<>(whole.records());
            records.remove(reason);
            AnswerDraft lacking = new AnswerDraft(situation, whole.facts(), whole.grounds(), records, whole.form());
            answering.draft(id, version(), lacking, handler());
            assertThat(fields(() -> answering.submit(id, version(), handler())))
                    .containsExactly(AnswerDraft.field(reason));
        }

        String text = requests.pdf(office, id, requests.sign(office, id, situation));

        reasons.forEach(reason -> assertThat(text).contains("关于" + reason.label() + "的说明"));
    }

    @Test
    void aLetterWithSomethingLeftToFillInIsNotSigned() {
        AnswerDraft draft = Requests.draft(Situation.PETITION);
        answering.draft(
                id,
                version(),
                new AnswerDraft(Situation.PETITION, "经××核对", List.of(), draft.records(), null),
                handler());
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> answering.submit(id, version(), handler()))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::code)
                        .containsExactly("request.lint-placeholder"));
        answering.draft(id, version(), new AnswerDraft(Situation.PETITION, "", List.of(), Map.of(), null), handler());
        assertThat(fields(() -> answering.submit(id, version(), handler()))).containsExactly("facts");
    }

    @Test
    void aWrongAnswerIsVoidedItsNumberKeptAndTheNextOneSigned() {
        IssuedLetter wrong = requests.sign(office, id, Situation.PROVIDED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> voiding.voidLetter(id, wrong.id(), "姓名有误", handler()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.void-by-signatory"));
        assertThat(fields(() -> voiding.voidLetter(id, wrong.id(), " ", requests.leader(office))))
                .containsExactly("reason");

        voiding.voidLetter(id, wrong.id(), "姓名有误", requests.leader(office));

        assertThat(requests.get(office, id).stage()).isEqualTo(RequestStage.IN_PROGRESS);
        assertThat(requests.get(office, id).disposal()).isEqualTo(DisclosureRequest.Disposal.OPEN);
        IssuedLetter right = requests.answer(office, id, Situation.PROVIDED);
        assertThat(right.number()).isNotEqualTo(wrong.number());
        assertThat(dossiers.open(id, handler()).letters())
                .filteredOn(letter -> letter.id() == wrong.id())
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.number()).isEqualTo(wrong.number());
                    assertThat(letter.voidReason()).isEqualTo("姓名有误");
                });
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> voiding.voidLetter(id, right.id(), "再改", requests.leader(office)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.letter-has-left"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> voiding.voidLetter(id, wrong.id(), "再改", requests.leader(office)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.letter-void-before"));
    }

    @Test
    @DisplayName("第三十条：作废而没有发出的补正告知书，不算已经要求过补正")
    void aDemandForCorrectionThatIsVoidWasNeverMade() {
        IssuedLetter notice = processing.askForCorrection(id, version(), "写错了", MONDAY.plusDays(20), handler());

        voiding.voidLetter(id, notice.id(), "事项写错", handler());

        assertThat(requests.get(office, id).stage()).isEqualTo(RequestStage.IN_PROGRESS);
        assertThat(requests.get(office, id).due().on()).isEqualTo("2026-05-13");
        processing.askForCorrection(id, version(), "写对了", MONDAY.plusDays(20), handler());
        assertThat(requests.get(office, id).stage()).isEqualTo(RequestStage.AWAITING_CORRECTION);
    }

    @Test
    void aQuestionAndAFeeWhoseLettersAreVoidCanBeAskedAgain() {
        IssuedLetter letter = consulting
                .consult(
                        id,
                        version(),
                        new RequestConsulting.Question(ConsultationKind.THIRD_PARTY, "某公司", "是否同意", null, null, false),
                        handler())
                .orElseThrow();
        voiding.voidLetter(id, letter.id(), "名称有误", handler());
        assertThat(requests.get(office, id).proceedings().consultations()).isEmpty();

        IssuedLetter fee =
                charging.charge(id, version(), org.zhiqing.rules.fee.FeeBasis.BY_PAGE, 40, "缴入某账户", handler());
        voiding.voidLetter(id, fee.id(), "页数有误", handler());
        charging.charge(id, version(), org.zhiqing.rules.fee.FeeBasis.BY_PAGE, 50, "缴入某账户", handler());

        assertThat(requests.get(office, id).proceedings().fee())
                .extracting(Proceedings.Fee::amount)
                .isEqualTo(new org.zhiqing.rules.fee.Yuan(200));
    }

    @Test
    @DisplayName("第三十三条第二款：延期告知书作废的，立即重新出具")
    void aVoidNoticeOfAnExtensionIsIssuedAnew() {
        extending.propose(id, version(), 10, "信息数量较大", handler());
        IssuedLetter wrong = extending.approve(id, version(), "同意", requests.head(office));

        IssuedLetter right = voiding.voidLetter(id, wrong.id(), "印错", handler()).orElseThrow();

        assertThat(right.kind()).isEqualTo(wrong.kind());
        assertThat(right.number()).isNotEqualTo(wrong.number());
        assertThat(requests.get(office, id).proceedings().extendedDayCount()).isEqualTo(10);
    }

    private static List<String> fields(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        Findings[] thrown = new Findings[1];
        assertThatExceptionOfType(Findings.class).isThrownBy(act).satisfies(findings -> thrown[0] = findings);
        return thrown[0].all().stream().map(Finding::field).toList();
    }

    private Actor handler() {
        return requests.handler(office);
    }

    private int version() {
        return requests.version(office, id);
    }
}
