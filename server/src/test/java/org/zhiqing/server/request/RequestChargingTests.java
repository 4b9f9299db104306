package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.fee.FeeBasis;
import org.zhiqing.rules.fee.FeeTier;
import org.zhiqing.rules.fee.Yuan;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.fee.FeeTariffs;
import org.zhiqing.server.request.fee.LocalTariff;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** The processing fee (art. 42, 国办函〔2020〕109号): notice, payment, waiver, and a fee that is not paid. */
@DisplayName("信息处理费")
class RequestChargingTests extends RequestInProgress {

    @Autowired
    RequestCharging charging;

    @Autowired
    RequestDelivery delivery;

    @Autowired
    RequestRound round;

    @Autowired
    FeeTally tally;

    @Autowired
    FeeTariffs tariffs;

    @Autowired
    Tasks tasks;

    @Test
    @DisplayName("国办函〔2020〕109号第五条：按量计收，通知书写明标准、金额、缴费方式和逾期的后果")
    void theNoticeGivesTariffAmountAndWayToPay() {
        IssuedLetter notice = charge(FeeBasis.BY_PAGE, 109);

        assertThat(notice.kind()).isEqualTo(LetterKind.FEE_NOTICE);
        assertThat(fee().amount()).isEqualTo(new Yuan(880));
        assertThat(requests.pdf(office, id, notice))
                .contains("李雷：", "第五条", "第31至100页", "共计880元", "缴入某银行账户", "20个工作日内缴清", "视为放弃申请");
        assertThat(request().due().on()).as("written, not sent").isEqualTo("2026-05-13");
    }

    @Test
    void theClockStopsWithTheNoticeAndStartsAnewTheDayAfterPayment() {
        told(charge(FeeBasis.BY_PAGE, 109));
        assertThat(request().due().on()).isNull();
        assertThat(dossiers.open(id, handler()).pauses().feeDueOn()).isEqualTo("2026-05-13");

        clock.standAt(LocalDate.of(2026, 4, 20));
        charging.notePayment(id, version(), LocalDate.of(2026, 4, 20), "票据 1 号", handler());

        assertThat(request().due().on()).isEqualTo("2026-05-20");
        assertThat(fee().isOpen()).isFalse();
    }

    @Test
    @DisplayName("年度报告第六部分：收费通知和实际收取的件数、金额")
    void theYearsNoticesAndReceiptsAreCountedForSectionSix() {
        assertThat(tally.ofYear(office.organ(), 2026).sentence()).contains("没有收取信息处理费");
        told(charge(FeeBasis.BY_PAGE, 109));
        clock.standAt(LocalDate.of(2026, 4, 20));
        charging.notePayment(id, version(), LocalDate.of(2026, 4, 20), "", handler());

        assertThat(tally.ofYear(office.organ(), 2026)).isEqualTo(new FeeTally.Year(2026, 1, 880, 1, 880, 0, 0, 0));
        assertThat(tally.ofYear(office.organ(), 2025).noticeCount()).isZero();
        assertThat(tally.ofYear(office.organ(), 2026).sentence())
                .isEqualTo("2026年，本机关发出收费通知1件，总金额880元；实际收取信息处理费1件，总金额880元。");
    }

    @Test
    void whereTheOfficeReadsTheRuleSoTheClockOnlyStandsStill() {
        requests.set(office, "request.clock-feeRestart", "SUSPEND");
        told(charge(FeeBasis.BY_PAGE, 109));
        clock.standAt(LocalDate.of(2026, 4, 20));
        charging.notePayment(id, version(), LocalDate.of(2026, 4, 20), "", handler());

        // 14 to 20 April do not count: five working days
        assertThat(request().due().on()).isEqualTo("2026-05-20");
    }

    @Test
    void aFeeThatIsGivenUpHasNeverStoppedTheClock() {
        told(charge(FeeBasis.BY_PAGE, 109));
        clock.standAt(LocalDate.of(2026, 4, 20));

        IssuedLetter told =
                charging.waive(id, version(), new RequestCharging.Waiver(null, "申请人经济困难", "方致明"), handler());

        assertThat(request().due().on()).isEqualTo("2026-05-13");
        assertThat(fee().waivedOn()).isEqualTo("2026-04-20");
        assertThat(fee().decidedBy()).isEqualTo("方致明");
        assertThat(requests.pdf(office, id, told)).contains("因申请人经济困难", "经方致明决定，免收该项费用", "要求缴纳880元");
        assertThat(tally.ofYear(office.organ(), 2026)).isEqualTo(new FeeTally.Year(2026, 1, 880, 0, 0, 1, 0, 880));
        assertThat(dossiers.open(id, handler()).may(RequestStep.NOTE_PAYMENT)).isFalse();
    }

    @Test
    void aPartOfAFeeIsGivenUpAndTheRestIsPaid() {
        told(charge(FeeBasis.BY_PAGE, 109));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> charging.waive(id, version(), new RequestCharging.Waiver(880, "", ""), handler()))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::field)
                        .containsExactly("part", "reason", "decidedBy"));

        IssuedLetter told =
                charging.waive(id, version(), new RequestCharging.Waiver(500, "页数中有重复的材料", "方致明"), handler());

        assertThat(requests.pdf(office, id, told)).contains("减收500元", "应当缴纳380元", "缴费的方式和期限不变");
        assertThat(request().due().on()).as("still to be paid").isNull();
        charging.notePayment(id, version(), MONDAY, "", handler());
        assertThat(tally.ofYear(office.organ(), 2026)).isEqualTo(new FeeTally.Year(2026, 1, 880, 1, 380, 0, 1, 500));
        assertThat(tally.ofYear(office.organ(), 2026).givenUp()).isEqualTo("免收0件、减收1件，共减免500元。");
    }

    @Test
    void aFurtherReductionAddsToTheFirstSoThatTheAmountToldNeverRises() {
        told(charge(FeeBasis.BY_PAGE, 109));
        charging.waive(id, version(), new RequestCharging.Waiver(500, "页数中有重复的材料", "方致明"), handler());
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(
                        () -> charging.waive(id, version(), new RequestCharging.Waiver(380, "申请人困难", "方致明"), handler()))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).containsExactly("part"));

        IssuedLetter told = charging.waive(id, version(), new RequestCharging.Waiver(200, "申请人困难", "方致明"), handler());

        assertThat(fee().payable()).isEqualTo(new Yuan(180));
        assertThat(requests.pdf(office, id, told)).contains("共减收700元", "应当缴纳180元");
        assertThat(tally.ofYear(office.organ(), 2026)).isEqualTo(new FeeTally.Year(2026, 1, 880, 0, 0, 0, 1, 700));
    }

    @Test
    void aNoticeChargesByTheTariffInForceOnItsDayAndNamesIt() {
        tariffs.add(
                new LocalTariff(
                        0,
                        "云州省信息处理费标准",
                        "云发改价〔2026〕1号",
                        MONDAY.plusDays(1),
                        null,
                        List.of(),
                        List.of(FeeTier.flat(1, 0), FeeTier.flat(51, 2))),
                requests.head(office));
        assertThat(charging.schedule(handler()).name()).contains("国办函〔2020〕109号");
        clock.standAt(MONDAY.plusDays(1));

        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> charge(FeeBasis.BY_REQUEST, 11))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::code)
                        .containsExactly("request.fee-basis-absent"));
        IssuedLetter notice = charge(FeeBasis.BY_PAGE, 109);

        assertThat(fee().amount()).isEqualTo(new Yuan(118));
        assertThat(fee().tariff()).isEqualTo("云州省信息处理费标准（云发改价〔2026〕1号）");
        assertThat(requests.pdf(office, id, notice)).contains("《云州省信息处理费标准》（云发改价〔2026〕1号）", "第51至109页", "共计118元");

        long tariff = tariffs.all(handler()).get(0).id();
        tariffs.end(tariff, MONDAY, requests.head(office));
        assertThat(charging.schedule(handler()).name()).contains("国办函〔2020〕109号");
        assertThat(fee().amount()).as("what was charged stays").isEqualTo(new Yuan(118));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> tariffs.end(tariff, MONDAY, requests.head(requests.office())))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.tariff-not-found"));
    }

    @Test
    void aTariffWithTiersOutOfOrderIsNotKept() {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> tariffs.add(
                        new LocalTariff(0, "", "", null, null, List.of(FeeTier.flat(2, 0)), List.of()),
                        requests.head(office)))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::code)
                        .containsExactly(
                                "request.tariff-incomplete",
                                "request.tariff-incomplete",
                                "request.day-missing",
                                "request.tariff-tiers"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> tariffs.add(new LocalTariff(0, "", "", null, null, List.of(), List.of()), handler()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("kernel.act-not-allowed"));
    }

    @Test
    @DisplayName("其他处理第2项：逾期不缴费的，期限届满次日提示不再处理")
    void notPaidInTimeIsProposedForClosingAfterTheLastDay() {
        told(charge(FeeBasis.BY_PAGE, 109));
        clock.standAt(LocalDate.of(2026, 5, 13));
        round.walk();
        assertThat(tasks.openOf("request", id)).extracting(Task::step).doesNotContain("not-paid");
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> requests.submit(office, id, Situation.FEE_UNPAID))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).containsExactly("situation"));

        clock.standAt(LocalDate.of(2026, 5, 14));
        round.walk();
        assertThat(tasks.openOf("request", id)).extracting(Task::step).contains("not-paid");
        IssuedLetter letter = requests.answer(office, id, Situation.FEE_UNPAID);

        assertThat(request().stage()).isEqualTo(RequestStage.ABANDONED);
        assertThat(request().disposal())
                .isEqualTo(new DisclosureRequest.Disposal(Outcome.FEE_UNPAID, LocalDate.of(2026, 5, 14)));
        assertThat(requests.pdf(office, id, letter))
                .contains("2026年4月13日发出信息处理费收费通知书，要求缴纳880元", "二十个工作日内没有缴清", "视为放弃申请");
    }

    @Test
    void aPaymentThatComesWhileTheClosingWaitsForItsSignatureIsStillTakenIn() {
        told(charge(FeeBasis.BY_PAGE, 109));
        clock.standAt(LocalDate.of(2026, 5, 14));
        requests.submit(office, id, Situation.FEE_UNPAID);

        charging.notePayment(id, version(), LocalDate.of(2026, 5, 14), "", handler());

        assertThat(request().stage()).isEqualTo(RequestStage.IN_PROGRESS);
    }

    @Test
    @DisplayName("国办函〔2020〕109号第四条：同一申请人一个自然月内的第几件")
    void theElevenRequestsOfOneMonthAreCountedByTheIdentityNumber() {
        for (int i = 0; i < 10; i++) {
            id = requests.handedIn(office, MONDAY);
        }
        assertThat(charging.ordinal(id, handler())).isEqualTo(11);
        requests.begin(office, id);

        charge(FeeBasis.BY_REQUEST, 11);

        assertThat(fee().amount()).isEqualTo(new Yuan(100));
        clock.standAt(LocalDate.of(2026, 5, 6));
        assertThat(charging.ordinal(requests.handedIn(office, LocalDate.of(2026, 5, 6)), handler()))
                .as("a new month")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("国办函〔2020〕109号第三条：一件申请只收一次，只用一种标准")
    void aRequestIsChargedOnceAndNothingIsChargedWithinTheFreeAmount() {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> charge(FeeBasis.BY_PAGE, 30))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).containsExactly("count"));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> charging.charge(id, version(), null, 0, " ", handler()))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::field)
                        .containsExactly("basis", "count", "manner"));
        charge(FeeBasis.BY_PAGE, 31);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> charge(FeeBasis.BY_REQUEST, 11))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.charged-before"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> charging.notePayment(id, version(), MONDAY, "", handler()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.no-fee-awaited"));
    }

    private IssuedLetter charge(@Nullable FeeBasis basis, int count) {
        return charging.charge(id, version(), basis, count, "缴入某银行账户", handler());
    }

    private void told(IssuedLetter notice) {
        delivery.dispatch(id, notice.id(), DeliveryChannel.MAIL, MONDAY, "", handler());
        delivery.serve(id, notice.id(), MONDAY, "", handler());
    }

    private Proceedings.Fee fee() {
        return java.util.Objects.requireNonNull(request().proceedings().fee());
    }
}
