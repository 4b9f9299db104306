package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.deadline.LedgerLineKind;
import org.zhiqing.rules.deadline.Prospect;
import org.zhiqing.rules.deadline.Supposition;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.RequestConsulting.Question;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** Opinions of others (arts. 32–34): letter, dispatch, receipt, opinion or silence; and what the clock makes of them. */
@DisplayName("征求意见")
class RequestConsultingTests extends RequestInProgress {

    @Autowired
    RequestConsulting consulting;

    @Autowired
    RequestDelivery delivery;

    @Autowired
    RequestProspects prospects;

    @Autowired
    RequestFollowing following;

    @Autowired
    RequestRound round;

    @Autowired
    Tasks tasks;

    @Test
    @DisplayName("第三十三条第三款：征求意见书发出以后才停止计算")
    void theClockStopsWhenTheLetterHasLeftNotWhenItIsWritten() {
        IssuedLetter letter = ask(ConsultationKind.THIRD_PARTY, "某公司");
        assertThat(letter.kind()).isEqualTo(LetterKind.THIRD_PARTY_LETTER);
        assertThat(request().due().on()).isEqualTo("2026-05-13");
        assertThat(asked().sentOn()).isNull();

        delivery.dispatch(id, letter.id(), DeliveryChannel.MAIL, MONDAY, "", handler());
        assertThat(asked().sentOn()).isEqualTo(MONDAY);
        assertThat(request().due().on())
                .as("nobody knows when the 15 working days began")
                .isNull();

        delivery.serve(id, letter.id(), MONDAY, "", handler());
        // 15 working days to 6 May, 9 May worked
        assertThat(asked().signedOn()).isEqualTo(MONDAY);
        assertThat(request().due().on()).isEqualTo("2026-06-03");
    }

    @Test
    @DisplayName("第三十二条：十五个工作日内没有意见的，由本机关决定")
    void aThirdPartyThatStaysSilentLeavesTheDecisionToTheOrgan() {
        sendAndSign(ConsultationKind.THIRD_PARTY, "某公司");
        clock.standAt(LocalDate.of(2026, 5, 7));
        round.walk();
        assertThat(steps()).noneMatch(step -> step.startsWith("silent"));

        clock.standAt(LocalDate.of(2026, 5, 8));
        round.walk();

        assertThat(tasks.openOf("request", id))
                .filteredOn(task -> task.step().startsWith("silent"))
                .singleElement()
                .extracting(Task::sentence)
                .asString()
                .contains("某公司", "由行政机关依照条例决定是否公开");
        assertThat(pauses().silences()).singleElement().asString().contains("第三十二条");
    }

    @Test
    @DisplayName("第三十四条：共同制作机关逾期视为同意公开")
    void anOrganThatStaysSilentIsTakenToAgree() {
        sendAndSign(ConsultationKind.CO_ORGAN, "某局");
        clock.standAt(LocalDate.of(2026, 5, 8));

        assertThat(pauses().silences()).singleElement().asString().contains("视为同意公开", "第三十四条");
    }

    @Test
    @DisplayName("第三十三条第三款：重叠的征求意见只扣除一次")
    void consultationsThatOverlapStopTheClockOnce() {
        clock.standAt(LocalDate.of(2026, 4, 30));
        elsewhere(ConsultationKind.THIRD_PARTY, "某公司", day(14), day(14));
        LocalDate one = answered(0, day(14), day(22));
        elsewhere(ConsultationKind.CO_ORGAN, "某局", day(16), day(16));
        LocalDate two = answered(1, day(16), day(24));

        // 15 to 22 April are six working days; with 23 and 24 April eight
        assertThat(one).isEqualTo("2026-05-21");
        assertThat(two).isEqualTo("2026-05-25");
        assertThat(pauses().interruptions())
                .extracting(Pauses.Interruption::firstOn, Pauses.Interruption::lastOn)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(day(14), day(22)),
                        org.assertj.core.api.Assertions.tuple(day(16), day(24)));
        assertThat(dossiers.open(id, handler()).ledger().orElseThrow().lines())
                .filteredOn(line -> line.on().equals(day(20)))
                .extracting(line -> line.kind())
                .containsExactly(LedgerLineKind.EXCLUDED_THIRD_PARTY);
    }

    @Test
    void theLetterToAThirdPartyNamesTheRequestAndNotTheApplicantAndIsNoneOfTheApplicantsBusiness() {
        IssuedLetter letter = sendAndSign(ConsultationKind.THIRD_PARTY, "某公司");

        String text = requests.pdf(office, id, letter);
        assertThat(text)
                .contains("某公司：", "2025年度预算调整的相关材料", "第三十二条", "15个工作日", "逾期未提出意见")
                .doesNotContain("李雷");
        assertThat(following.follow(id).letters()).isEmpty();
        assertThat(following.follow(id).events())
                .noneMatch(event -> String.valueOf(event.told()).contains("某公司"));
    }

    @Test
    void theApplicantIsToldByANoticeOfItsOwnWhereTheOfficeWantsIt() {
        consulting.consult(
                id,
                version(),
                new Question(ConsultationKind.THIRD_PARTY, "某公司", "是否同意公开", null, null, true),
                handler());

        assertThat(dossiers.open(id, handler()).letters())
                .extracting(IssuedLetter::kind)
                .containsExactly(LetterKind.THIRD_PARTY_LETTER, LetterKind.CONSULTATION_NOTICE);
    }

    @Test
    void whatIsMissingIsSaidAtOnceAndAnOpinionNeedsALetterThatHasLeft() {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> consulting.consult(
                        id,
                        version(),
                        new Question(ConsultationKind.THIRD_PARTY, " ", "", null, MONDAY, false),
                        handler()))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::field)
                        .containsExactly("party", "subject", "signedOn"));
        ask(ConsultationKind.THIRD_PARTY, "某公司");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> note(0, MONDAY, MONDAY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.consultation-not-sent"));
    }

    @Test
    @DisplayName("试算的期限与后来实际的一致")
    void whatIfForetellsTheDueDayThatFollows() {
        List<Prospect> today = prospects.today(id, handler());
        assertThat(today)
                .extracting(Prospect::what)
                .containsExactly(
                        Supposition.THIRD_PARTY, Supposition.CORRECTION, Supposition.FEE, Supposition.EXTENSION);
        Prospect asked = today.get(0);
        assertThat(asked.answer()).contains("2026年6月3日", "最迟在2026年6月3日决定并告知延长答复期限", "还可以延长20个工作日");
        assertThat(prospects
                        .suppose(id, Supposition.THIRD_PARTY, day(15), day(20), 0, handler())
                        .orElseThrow()
                        .ledger()
                        .dueOn())
                .isEqualTo("2026-05-18");
        assertThat(prospects.suppose(id, Supposition.THIRD_PARTY, day(12), null, 0, handler()))
                .isEmpty();
        assertThat(prospects.suppose(id, Supposition.FEE, day(15), day(14), 0, handler()))
                .isEmpty();

        sendAndSign(ConsultationKind.THIRD_PARTY, "某公司");

        assertThat(request().due().on()).isEqualTo(asked.ledger().dueOn());
    }

    @Test
    @DisplayName("第三十三条：期限届满以后，不再试算")
    void nothingIsForetoldOnceThePeriodHasExpired() {
        LocalDate dueOn = Objects.requireNonNull(request().due().on());
        clock.standAt(dueOn);
        assertThat(prospects.today(id, handler())).as("on the due day").isNotEmpty();
        clock.standAt(dueOn.plusDays(1));
        assertThat(prospects.today(id, handler())).isEmpty();
        assertThat(prospects.suppose(id, Supposition.FEE, dueOn.plusDays(1), null, 0, handler()))
                .isEmpty();
    }

    @Test
    @DisplayName("第十五条：只征求过其他机关意见的，不能以保护第三方为由不予公开")
    void anotherOrgansOpinionIsNoConsultationOfAThirdParty() {
        elsewhere(ConsultationKind.CO_ORGAN, "某局", MONDAY, MONDAY);

        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> requests.submit(office, id, Situation.THIRD_PARTY_RIGHTS))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).containsExactly("situation"));
    }

    private IssuedLetter ask(ConsultationKind kind, String party) {
        return consulting
                .consult(id, version(), new Question(kind, party, "所涉材料是否同意公开", null, null, false), handler())
                .orElseThrow();
    }

    private IssuedLetter sendAndSign(ConsultationKind kind, String party) {
        IssuedLetter letter = ask(kind, party);
        delivery.dispatch(id, letter.id(), DeliveryChannel.MAIL, MONDAY, "", handler());
        delivery.serve(id, letter.id(), MONDAY, "", handler());
        return letter;
    }

    private void elsewhere(ConsultationKind kind, String party, LocalDate sentOn, LocalDate signedOn) {
        assertThat(consulting.consult(id, version(), new Question(kind, party, "", sentOn, signedOn, false), handler()))
                .isEmpty();
    }

    private @org.jspecify.annotations.Nullable LocalDate answered(int index, LocalDate signedOn, LocalDate answeredOn) {
        note(index, signedOn, answeredOn);
        return request().due().on();
    }

    private void note(int index, LocalDate signedOn, LocalDate answeredOn) {
        long asked = request().proceedings().consultations().get(index).id();
        consulting.noteOpinion(id, version(), asked, signedOn, answeredOn, OpinionStance.OBJECTS, "属于商业秘密", handler());
    }

    private static LocalDate day(int ofApril) {
        return LocalDate.of(2026, 4, ofApril);
    }

    private List<String> steps() {
        return tasks.openOf("request", id).stream().map(Task::step).toList();
    }

    private Pauses pauses() {
        return dossiers.open(id, handler()).pauses();
    }

    private Proceedings.Consultation asked() {
        return request().proceedings().consultations().get(0);
    }
}
