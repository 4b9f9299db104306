package org.zhiqing.server.request.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.files.SealedTexts;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.request.OnlineFiling;
import org.zhiqing.server.request.RequestFollowing;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.request.notice.NoticeArranging;

/** A lost query code comes back to its applicant, and to nobody else. */
@SystemTest
class CodeRecoveryTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);
    private static final String NAME = "李雷";
    private static final String IDENTITY = "11010519491231002X";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    OnlineFiling filing;

    @Autowired
    RequestFollowing following;

    @Autowired
    CodeRecovery recovery;

    @Autowired
    CodeReissue reissue;

    @Autowired
    NoticeArranging notices;

    @Autowired
    SealedTexts sealed;

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
        requests.set(site, "notification.mail", "true");
    }

    @AfterEach
    void off() {
        // A choice holds from its day on, also for the tests that follow.
        clock.standAt(MONDAY);
        requests.set(site, "notification.mail", "false");
        clock.release();
    }

    @Test
    void theNewCodeGoesToTheAddressAndTheOldOneEndsWhenTheNewOneIsFirstUsed() {
        OnlineFiling.Ticket ticket = file("lilei@example.cn");

        ask(ticket, " 李 雷 ", IDENTITY.toLowerCase(java.util.Locale.ROOT));

        String code = sentCode(ticket);
        assertThat(code).isNotEqualTo(ticket.queryCode());
        long id = following.find(ticket.receiptNumber(), ticket.queryCode());
        assertThat(following.find(ticket.receiptNumber(), code)).isEqualTo(id);
        assertThat(following.find(ticket.receiptNumber(), code))
                .as("used again")
                .isEqualTo(id);
        assertUnknown(ticket.receiptNumber(), ticket.queryCode());
        assertThat(following.follow(id).events())
                .anySatisfy(event -> assertThat(event.told()).contains("新的查询码"));
    }

    @Test
    void whoeverAsksAgainGetsTheCodeThatIsOnItsWayAndAfterADayAnother() {
        OnlineFiling.Ticket ticket = file("lilei@example.cn");
        ask(ticket, NAME, IDENTITY);
        String first = sentCode(ticket);

        ask(ticket, NAME, IDENTITY);
        assertThat(sentCode(ticket)).isEqualTo(first);

        clock.standAt(MONDAY.plusDays(2));
        ask(ticket, NAME, IDENTITY);

        assertUnknown(ticket.receiptNumber(), first);
        following.find(ticket.receiptNumber(), sentCode(ticket));
    }

    @Test
    void nothingIsSentUnlessNumberNameAndIdentityAllBelongTogether() {
        OnlineFiling.Ticket ticket = file("lilei@example.cn");

        ask(ticket, "韩梅梅", IDENTITY);
        ask(ticket, NAME, "110105194912310038");
        recovery.ask(file("lilei@example.cn").receiptNumber(), "韩梅梅", IDENTITY);
        recovery.lookAtAll();

        assertThat(sentCount(ticket)).isZero();
    }

    @Test
    void withoutAnAddressNothingIsSentAndTheOldCodeStillHolds() {
        OnlineFiling.Ticket ticket = file("");

        ask(ticket, NAME, IDENTITY);

        assertThat(sentCount(ticket)).isZero();
        following.find(ticket.receiptNumber(), ticket.queryCode());
    }

    @Test
    void nobodyIsFloodedThreeCodesADayAreSent() {
        OnlineFiling.Ticket ticket = file("lilei@example.cn");
        for (int i = 0; i < 5; i++) {
            ask(ticket, NAME, IDENTITY);
        }
        assertThat(sentCount(ticket)).isEqualTo(CodeRecovery.A_DAY);

        clock.standAt(MONDAY.plusDays(2));
        ask(ticket, NAME, IDENTITY);

        assertThat(sentCount(ticket)).isEqualTo(CodeRecovery.A_DAY + 1);
    }

    @Test
    void whatWasAskedIsKeptAsDigestsAndOnlyUntilItWasLookedAt() {
        OnlineFiling.Ticket ticket = file("lilei@example.cn");
        recovery.ask(ticket.receiptNumber(), NAME, IDENTITY);
        assertThat(jdbc.sql("select a::text from request_code_asking a where receipt_number = :number")
                        .param("number", ticket.receiptNumber())
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(NAME) || row.contains(IDENTITY));

        recovery.lookAtAll();

        assertThat(jdbc.sql("select count(*) from request_code_asking")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsMissingIsToldWithoutLookingIntoTheRegister() {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> recovery.ask("", " ", ""))
                .satisfies(wrong -> assertThat(wrong.all())
                        .extracting(Finding::field)
                        .containsExactly("receiptNumber", "name", "identityNumber"));
    }

    @Test
    void atTheCounterANewCodeTakesThePlaceOfEveryOtherAtOnceAndIsOnRecord() {
        OnlineFiling.Ticket ticket = file("lilei@example.cn");
        ask(ticket, NAME, IDENTITY);
        String sent = sentCode(ticket);
        long id = following.find(ticket.receiptNumber(), ticket.queryCode());

        String code = reissue.give(id, true, "本人到场，出示居民身份证原件", requests.handler(site));

        assertThat(following.find(ticket.receiptNumber(), code)).isEqualTo(id);
        assertUnknown(ticket.receiptNumber(), ticket.queryCode());
        assertUnknown(ticket.receiptNumber(), sent);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where act = 'request.code-reissued' and subject = :subject")
                        .param("subject", "request/" + id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void atTheCounterNoCodeIsGivenUnlessIdentityWasCheckedNorForAnotherOrgansRequest() {
        long id = id(file(""));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> reissue.give(id, false, "", requests.handler(site)))
                .satisfies(wrong -> assertThat(wrong.all())
                        .extracting(Finding::code)
                        .containsExactly("request.identity-not-checked", "request.identity-check-missing"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reissue.give(id, true, "看过", requests.handler(offices.zone())));
    }

    @Test
    void theApplicantChangesAndEndsTheNoticesWhileFollowing() {
        long id = id(file("lilei@example.cn"));
        assertThat(notices.setByApplicant(id, "other@example.cn").shown())
                .startsWith("电子邮件 o")
                .doesNotContain("other");

        assertThat(notices.setByApplicant(id, "").shown()).isEmpty();

        assertThat(notices.ofApplicant(id).asked()).isEqualTo("电子邮箱");
        assertThat(following.follow(id).events())
                .anySatisfy(event -> assertThat(event.told()).contains("不再接收"));
    }

    private void ask(OnlineFiling.Ticket ticket, String name, String identity) {
        recovery.ask(ticket.receiptNumber(), name, identity);
        recovery.lookAtAll();
        // The system's own timer may have taken it: reading for update waits until it is done.
        jdbc.sql("select id from request_code_asking for update")
                .query(Long.class)
                .list();
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

    private int sentCount(OnlineFiling.Ticket ticket) {
        return jdbc.sql("select count(*) from notification_outbox where about = :number and secret_text is not null")
                .param("number", ticket.receiptNumber())
                .query(Integer.class)
                .single();
    }

    /** Returns the code that was sent last, as its reader finds it in the mail. */
    private String sentCode(OnlineFiling.Ticket ticket) {
        long text = jdbc.sql("select max(secret_text) from notification_outbox where about = :number")
                .param("number", ticket.receiptNumber())
                .query(Long.class)
                .single();
        return sealed.open(text).replaceAll("(?s).*(\\w{4}-\\w{4}-\\w{4}).*", "$1");
    }

    private void assertUnknown(String number, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> following.find(number, code))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.code-unknown"));
    }
}
