package org.zhiqing.server.request.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.rules.fee.FeeBasis;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.request.DeliveryChannel;
import org.zhiqing.server.request.OnlineFiling;
import org.zhiqing.server.request.RequestCharging;
import org.zhiqing.server.request.RequestDelivery;
import org.zhiqing.server.request.RequestFollowing;
import org.zhiqing.server.request.RequestIntake;
import org.zhiqing.server.request.RequestProcessing;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.relation.RequestRelations;

/** What an applicant is told who wants to be told, and that nobody else is told anything. */
@SystemTest
class ApplicantNoticesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    OnlineFiling filing;

    @Autowired
    RequestFollowing following;

    @Autowired
    RequestIntake intake;

    @Autowired
    RequestProcessing processing;

    @Autowired
    RequestCharging charging;

    @Autowired
    RequestDelivery delivery;

    @Autowired
    RequestRelations relations;

    @Autowired
    Requests requests;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Office site;

    @BeforeEach
    void mailIsOn() {
        clock.standAt(MONDAY);
        site = offices.site();
        requests.letLettersBeIssued(site);
        requests.set(site, "notification.mail", "true");
        requests.set(site, "notification.sms", "false");
    }

    @AfterEach
    void off() {
        requests.set(site, "notification.mail", "false");
        clock.release();
    }

    @Test
    void filingIsAcknowledgedWithNumberAndAddressAndWithoutNameCodeOrSubject() {
        OnlineFiling.Ticket ticket = file("lilei@example.cn");

        assertThat(told(ticket)).hasSize(1).first().satisfies(sentence -> assertThat(sentence)
                .contains(ticket.receiptNumber(), "查询办理进度")
                .doesNotContain(ticket.queryCode(), "李雷", "预算", "example.cn"));
    }

    @Test
    void whoWantsNoNoticesGetsNone() {
        OnlineFiling.Ticket ticket = file("");

        answer(id(ticket));

        assertThat(told(ticket)).isEmpty();
    }

    @Test
    void aCorrectionAFeeAndTheAnswerAreToldWhenTheirLettersHaveLeftNotBefore() {
        OnlineFiling.Ticket ticket = file("lilei@example.cn");
        long id = id(ticket);
        begin(id);
        IssuedLetter correction = processing.askForCorrection(
                id, requests.version(site, id), "请写明年份", MONDAY.plusDays(30), requests.handler(site));
        assertThat(told(ticket)).as("issued only").hasSize(1);
        send(id, correction);
        following.correct(id, "2025年");
        send(id, charging.charge(id, requests.version(site, id), FeeBasis.BY_PAGE, 300, "银行", requests.handler(site)));
        charging.waive(
                id, requests.version(site, id), new RequestCharging.Waiver(null, "不收", "方致明"), requests.handler(site));
        requests.answer(site, id, Situation.PROVIDED);

        assertThat(told(ticket)).hasSize(4);
        assertThat(told(ticket).get(1)).contains("需要补正");
        assertThat(told(ticket).get(2)).contains("需要缴纳信息处理费");
        assertThat(told(ticket).get(3)).contains("答复已经发出");
    }

    @Test
    void everyLetterToTheApplicantHasItsSentence() {
        for (LetterKind letter : LetterKind.values()) {
            if (letter.isToApplicant()) {
                assertThat(NoticeKind.of(letter).sentence("某机关", "GK2026000001A", "某处", ""))
                        .contains("GK2026000001A");
            }
        }
        assertThat(NoticeKind.of(LetterKind.CLOSING_RECORD)).isEqualTo(NoticeKind.LETTER_SENT);
        assertThat(NoticeKind.of(LetterKind.REFUSAL)).isEqualTo(NoticeKind.ANSWERED);
    }

    @Test
    void whoeverAskedInAMergedRequestIsToldOfTheAnswerTooAndAnAddressIsToldOnce() {
        OnlineFiling.Ticket leading = file("lilei@example.cn");
        OnlineFiling.Ticket elsewhere = file("lilei@example.com");
        OnlineFiling.Ticket same = file("LiLei@example.cn");
        for (OnlineFiling.Ticket ticket : List.of(leading, elsewhere, same)) {
            begin(id(ticket));
        }
        for (OnlineFiling.Ticket ticket : List.of(elsewhere, same)) {
            relations.merge(
                    id(ticket),
                    requests.version(site, id(ticket)),
                    leading.receiptNumber(),
                    "内容相同",
                    requests.handler(site));
        }

        requests.answer(site, id(leading), Situation.PROVIDED);

        assertThat(told(leading)).hasSize(2).last().asString().contains("答复已经发出");
        assertThat(told(elsewhere)).hasSize(2).last().asString().contains("答复已经发出", elsewhere.receiptNumber());
        assertThat(told(same)).as("the address has been told").hasSize(1);
    }

    @Test
    void anAddressOfAChannelThatIsOffIsRefusedWithTheOnesThatAreOn() {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> file("13800138000"))
                .satisfies(wrong -> assertThat(wrong.all())
                        .extracting(Finding::field, Finding::code)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("noticeTo", "notification.address-shape")));
        requests.set(site, "notification.mail", "false");
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> file("lilei@example.cn"))
                .satisfies(wrong ->
                        assertThat(wrong.all()).extracting(Finding::code).containsExactly("notification.not-offered"));
    }

    @Test
    void theAddressLiesEncrypted() {
        OnlineFiling.Ticket ticket = file("lilei2026@example.cn");

        assertThat(jdbc.sql("select a::text from request_notice_address a where request_id = :id")
                        .param("id", id(ticket))
                        .query(String.class)
                        .single())
                .doesNotContain("lilei2026");
    }

    private OnlineFiling.Ticket file(String noticeTo) {
        String submission = filing.file(
                UUID.randomUUID().toString(),
                Requests.filing(ApplicantKind.NATURAL_PERSON),
                new OnlineFiling.Upload("身份证.png", new ByteArrayInputStream(PICTURE)),
                null,
                noticeTo);
        return filing.ticket(submission).orElseThrow();
    }

    private long id(OnlineFiling.Ticket ticket) {
        return following.find(ticket.receiptNumber(), ticket.queryCode());
    }

    private void begin(long id) {
        intake.confirm(id, requests.version(site, id), MONDAY, "电话", requests.handler(site));
        requests.begin(site, id);
    }

    private void answer(long id) {
        begin(id);
        requests.answer(site, id, Situation.PROVIDED);
    }

    private void send(long id, IssuedLetter letter) {
        delivery.dispatch(id, letter.id(), DeliveryChannel.ONLINE, MONDAY, "", requests.handler(site));
    }

    private List<String> told(OnlineFiling.Ticket ticket) {
        return jdbc.sql("select sentence from notification_outbox where about = :number order by id")
                .param("number", ticket.receiptNumber())
                .query(String.class)
                .list();
    }
}
