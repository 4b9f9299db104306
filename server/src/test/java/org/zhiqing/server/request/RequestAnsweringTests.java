package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.rules.outcome.RemedyKind;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.request.letter.IssuedLetter;

/** Answering (arts. 36–40): draft, signature, letter, dispatch. */
@SystemTest
class RequestAnsweringTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    RequestAnswering answering;

    @Autowired
    RequestDelivery delivery;

    @Autowired
    RequestProcessing processing;

    @Autowired
    RequestConsulting consulting;

    @Autowired
    RequestExtending extending;

    @Autowired
    RequestIntake intake;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Requests requests;

    @Autowired
    Offices offices;

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

    static Stream<Situation> answered() {
        return Stream.of(Situation.values())
                .filter(situation -> situation != Situation.WITHDRAWN)
                .filter(situation -> situation != Situation.NOT_CORRECTED)
                .filter(situation -> situation != Situation.FEE_UNPAID);
    }

    @ParameterizedTest
    @MethodSource("answered")
    void everySituationLeadsToItsRowAndItsLetterWithArticlesAndRemedy(Situation situation) throws IOException {
        prepare(situation);

        IssuedLetter letter = requests.answer(office, id, situation);

        String text = pdf(letter);
        assertThat(request().disposal()).isEqualTo(new DisclosureRequest.Disposal(situation.outcome(), MONDAY));
        assertThat(letter.kind()).isEqualTo(situation.letter());
        assertThat(text).contains(office.name(), "李雷：", "2026年4月13日", request().receiptNumber());
        assertThat(text).contains(flat(AnswerWording.cited(situation.citations())));
        situation.citations().forEach(citation -> assertThat(text).contains(citation.provision()));
        if (situation.remedy().kind() == RemedyKind.REVIEW_FIRST) {
            assertThat(text).contains("先向云州市人民政府申请行政复议").contains("未经行政复议，不能直接提起行政诉讼");
        }
        if (situation.remedy().kind() == RemedyKind.CHOICE) {
            assertThat(text).contains("也可以自收到之日起六个月内向有管辖权的人民法院提起行政诉讼");
        }
        assertThat(text).doesNotContain("11010519491231002X", "13800138000", "lilei@example.cn");
    }

    private void prepare(Situation situation) {
        if (situation == Situation.STILL_UNCLEAR) {
            processing.askForCorrection(id, version(), "请写明", MONDAY.plusDays(20), handler());
            processing.receiveCorrection(id, version(), MONDAY, "还是那些", handler());
        }
        if (situation == Situation.THIRD_PARTY_RIGHTS) {
            consulting.consult(
                    id,
                    version(),
                    new RequestConsulting.Question(
                            org.zhiqing.rules.deadline.ConsultationKind.THIRD_PARTY, "某公司", "", MONDAY, MONDAY, false),
                    handler());
        }
    }

    @Test
    void art33Para2AnAnswerThatSpeaksOfAnExtensionWaitsForItsNotice() throws IOException {
        extending.propose(id, version(), 20, "信息数量较大", handler());
        IssuedLetter notice = extending.approve(id, version(), "同意", requests.head(office));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> requests.answer(office, id, Situation.NOT_FOUND))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.notice-not-dispatched"));

        delivery.dispatch(id, notice.id(), DeliveryChannel.MAIL, MONDAY, "", handler());
        assertThat(pdf(requests.answer(office, id, Situation.NOT_FOUND))).contains("本次答复期限延长20个工作日，并已告知您");
    }

    @Test
    void art33Para2AnExtensionIntoAYearWithoutAHolidayNoticePromisesNoDay() throws IOException {
        LocalDate december = LocalDate.of(2026, 12, 1);
        clock.standAt(december);
        id = requests.handedIn(office, december);
        requests.begin(office, id);
        extending.propose(id, version(), 20, "信息数量较大", handler());

        String text = pdf(extending.approve(id, version(), "同意", requests.head(office)));

        assertThat(request().due().provisional()).isTrue();
        assertThat(text).contains("延长后的答复期限至2027年1月", "放假安排尚未公布，日期暂定，以公布后按工作日计算的为准");
    }

    @Test
    void art30AnAnswerAfterACorrectionQuotesWhatWasCorrected() throws IOException {
        prepare(Situation.STILL_UNCLEAR);

        assertThat(pdf(requests.answer(office, id, Situation.STILL_UNCLEAR))).contains("收到您补正的申请，补正后的内容：还是那些。");
    }

    @Test
    void wordAndPdfSayTheSame() throws IOException {
        IssuedLetter letter = requests.answer(office, id, Situation.NOT_FOUND);

        assertThat(flat(docx(letter))).contains("经检索，没有您申请公开的信息", "公开答〔2026〕1号", "李雷：");
        assertThat(pdf(letter)).contains("经检索，没有您申请公开的信息", "公开答〔2026〕1号");
    }

    @Test
    void theOneWhoDraftedMayNotSign() {
        Actor both = offices.person(office, null, "一人两岗", Role.REQUEST_HANDLER, Role.DISCLOSURE_OFFICE_HEAD);
        answering.draft(id, version(), Requests.draft(Situation.PROVIDED), both);
        answering.submit(id, version(), both);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answering.sign(id, version(), "同意", both))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.own-draft"));
        assertThat(answering.sign(id, version(), "同意", requests.leader(office)).number())
                .endsWith("答〔2026〕1号");
    }

    @Test
    void aHandlerMayNotSign() {
        requests.submit(office, id, Situation.PROVIDED);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answering.sign(id, version(), "同意", handler()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("kernel.act-not-allowed"));
    }

    @Test
    void numbersRunWithoutGapsAlsoAfterALetterThatFailed() {
        assertThat(requests.sign(office, id, Situation.PROVIDED).number()).endsWith("答〔2026〕1号");

        Filing rare = Requests.filing(ApplicantKind.NATURAL_PERSON);
        long second = intake.register(
                new Registration(ReceiptChannel.IN_PERSON, false, MONDAY, null, null),
                new Filing(
                        rare.kind(),
                        "李\uD87E\uDC00",
                        rare.particulars(),
                        "",
                        rare.description(),
                        rare.form(),
                        rare.route()),
                handler());
        requests.submit(office, second, Situation.PROVIDED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> answering.sign(second, requests.version(office, second), "同意", requests.leader(office)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.character-not-printable"));
        assertThat(requests.get(office, second).stage()).isEqualTo(RequestStage.AWAITING_DECISION);

        long third = requests.handedIn(office, MONDAY);
        assertThat(requests.sign(office, third, Situation.PROVIDED).number()).endsWith("答〔2026〕2号");
    }

    @Test
    void aNewYearBeginsItsSeriesAnew() {
        requests.sign(office, id, Situation.PROVIDED);
        clock.standAt(LocalDate.of(2027, 1, 4));
        long next = requests.handedIn(office, LocalDate.of(2027, 1, 4));

        assertThat(requests.sign(office, next, Situation.PROVIDED).number()).endsWith("答〔2027〕1号");
    }

    @Test
    void art33ALateAnswerIsSentAndRecordedAsLate() {
        IssuedLetter letter = requests.sign(office, id, Situation.PROVIDED);
        LocalDate late = LocalDate.of(2026, 5, 18);
        clock.standAt(late);

        delivery.dispatch(id, letter.id(), DeliveryChannel.MAIL, late, "EMS 1001", handler());

        assertThat(request().stage()).isEqualTo(RequestStage.ANSWERED);
        assertThat(request().disposal().on()).isEqualTo(late);
        assertThat(dossiers.open(id, handler()).events())
                .filteredOn(event -> event.kind() == RequestEventKind.ANSWERED)
                .extracting(RequestEvent::note)
                .singleElement()
                .asString()
                .contains("逾期3个工作日");
    }

    @Test
    void art33AnAnswerOnTheDueDayIsInTime() {
        IssuedLetter letter = requests.sign(office, id, Situation.PROVIDED);
        LocalDate due = LocalDate.of(2026, 5, 13);
        clock.standAt(due);

        delivery.dispatch(id, letter.id(), DeliveryChannel.MAIL, due, "", handler());

        assertThat(dossiers.open(id, handler()).events())
                .filteredOn(event -> event.kind() == RequestEventKind.ANSWERED)
                .allSatisfy(event -> assertThat(event.note()).doesNotContain("逾期"));
    }

    @Test
    void dispatchAndServiceAreTwoDays() {
        IssuedLetter letter = requests.sign(office, id, Situation.PROVIDED);
        delivery.dispatch(id, letter.id(), DeliveryChannel.MAIL, MONDAY, "EMS 1001", handler());
        clock.standAt(MONDAY.plusDays(3));

        delivery.serve(id, letter.id(), MONDAY.plusDays(3), "签收", handler());

        IssuedLetter kept = dossiers.open(id, handler()).letters().get(0);
        assertThat(kept.dispatchedOn()).isEqualTo(MONDAY);
        assertThat(kept.servedOn()).isEqualTo(MONDAY.plusDays(3));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        delivery.dispatch(id, letter.id(), DeliveryChannel.MAIL, MONDAY.plusDays(3), "", handler()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.letter-dispatched-before"));
    }

    @Test
    void everythingTheSituationDemandsIsAskedForAtOnce() {
        answering.draft(id, version(), new AnswerDraft(Situation.PROVIDED, "", List.of(), Map.of(), null), handler());

        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> answering.submit(id, version(), handler()))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::field)
                        .containsExactly("record-provision-manner", "form"));
    }

    @Test
    void aReturnedDraftGoesBackToTheHandlerWithTheReason() {
        requests.submit(office, id, Situation.PROVIDED);

        answering.sendBack(id, version(), "请补充检索情况", requests.head(office));

        assertThat(request().stage()).isEqualTo(RequestStage.IN_PROGRESS);
        assertThat(requests.sign(office, id, Situation.NOT_FOUND).number()).endsWith("答〔2026〕1号");
    }

    @Test
    void aWithdrawalByTheApplicantCountsAsOtherDisposalAndVoidsLettersThatHaveNotLeft() {
        requests.sign(office, id, Situation.PROVIDED);

        delivery.withdraw(id, version(), MONDAY, "电话撤回", handler());

        assertThat(request().stage()).isEqualTo(RequestStage.WITHDRAWN);
        assertThat(request().disposal()).isEqualTo(new DisclosureRequest.Disposal(Outcome.OTHER, MONDAY));
        assertThat(dossiers.open(id, handler()).letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.voidReason()).isEqualTo("申请人撤回申请"));
        assertThat(delivery.issueClosingRecord(id, handler()).number()).endsWith("终〔2026〕1号");
    }

    @Test
    void anOfficeCanSetTheRemedyOfAContestedSituation() throws IOException {
        requests.set(office, "request.remedy-not-found", RemedyKind.REVIEW_FIRST.name());

        assertThat(pdf(requests.answer(office, id, Situation.NOT_FOUND))).contains("未经行政复议，不能直接提起行政诉讼");
    }

    @Test
    void aLetterThatIsServedOnlineNamesTheOnlineWayToReconsideration() throws IOException {
        requests.set(office, "request.online-reconsideration", "掌上复议");

        assertThat(pdf(requests.answer(office, id, Situation.NOT_FOUND))).contains("在线提出行政复议申请：掌上复议");
    }

    private String pdf(IssuedLetter letter) throws IOException {
        Dossiers.Download download = dossiers.letter(id, letter.id(), true, handler());
        try (var document = Loader.loadPDF(download.content().readAllBytes())) {
            return flat(new PDFTextStripper().getText(document)).replaceAll("—\\d+—", "");
        }
    }

    private String docx(IssuedLetter letter) throws IOException {
        Dossiers.Download download = dossiers.letter(id, letter.id(), false, handler());
        try (var document = new XWPFDocument(download.content());
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    private Actor handler() {
        return requests.handler(office);
    }

    private DisclosureRequest request() {
        return requests.get(office, id);
    }

    private int version() {
        return requests.version(office, id);
    }
}
