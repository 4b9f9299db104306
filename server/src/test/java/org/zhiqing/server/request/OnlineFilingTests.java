package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.audit.AuditList;
import org.zhiqing.server.audit.AuditQuery;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.request.OnlineFiling.Upload;

/** Filing on the portal (arts. 29, 31 item 3) and following without an account. */
@SystemTest
class OnlineFilingTests {

    static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);
    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    OnlineFiling filing;

    @Autowired
    RequestFollowing following;

    @Autowired
    RequestIntake intake;

    @Autowired
    RequestProcessing processing;

    @Autowired
    RequestConsulting consulting;

    @Autowired
    RequestPrivacy privacy;

    @Autowired
    Requests requests;

    @Autowired
    AuditList audit;

    @Autowired
    Offices offices;

    @Autowired
    TestClock clock;

    Office site;

    @BeforeEach
    void onFriday() {
        clock.standAt(FRIDAY);
        site = offices.site();
        requests.letLettersBeIssued(site);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void art31Item3TheClockBeginsOnlyWhenBothSidesHaveConfirmed() {
        long id = file();
        assertThat(following.follow(id).receivedOn()).isNull();
        assertThat(following.follow(id).nextOn()).isNull();

        clock.standAt(MONDAY);
        intake.confirm(id, requests.version(site, id), MONDAY, "电话确认", requests.handler(site));

        assertThat(following.follow(id).receivedOn()).isEqualTo(MONDAY);
        assertThat(following.follow(id).nextOn()).isEqualTo(LocalDate.of(2026, 5, 13));
    }

    @Test
    void theSameFormSentTwiceIsOneRequestWithTheFirstReceipt() {
        String word = UUID.randomUUID().toString();
        String first = filing.file(word, Requests.filing(ApplicantKind.NATURAL_PERSON), proof(), null, "");
        String second = filing.file(word, Requests.filing(ApplicantKind.NATURAL_PERSON), proof(), null, "");

        assertThat(filing.ticket(second)).isPresent().isEqualTo(filing.ticket(first));
    }

    @Test
    void theSameFormSentManyTimesAtOnceIsOneRequest() {
        String word = UUID.randomUUID().toString();
        List<CompletableFuture<String>> sent = IntStream.range(0, 6)
                .mapToObj(any -> CompletableFuture.supplyAsync(
                        () -> filing.file(word, Requests.filing(ApplicantKind.NATURAL_PERSON), proof(), null, "")))
                .toList();

        assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(filing.ticket(sent.get(0).join())).isPresent();
    }

    @Test
    void art29EverythingThatIsMissingIsToldAtOnce() {
        Filing empty = new Filing(
                ApplicantKind.COMMERCIAL_ENTERPRISE,
                "",
                new Particulars(
                        Particulars.IdentityKind.CREDIT_CODE,
                        "91350100M000100Y44",
                        null,
                        new Particulars.Contact(null, null, null, null),
                        new Particulars.Agent("", null, null, null),
                        null),
                "",
                "",
                ProvisionForm.PAPER,
                DeliveryChannel.MAIL);

        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> filing.file("w", empty, null, null, ""))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::field)
                        .contains(
                                "name",
                                "description",
                                "identityNumber",
                                "contactName",
                                "telephone",
                                "proof",
                                "agentTelephone",
                                "agentProof",
                                "address"));
    }

    @Test
    void aWrongResidentIdIsNamedWithItsReason() {
        Filing right = Requests.filing(ApplicantKind.NATURAL_PERSON);
        Particulars wrong = new Particulars(
                Particulars.IdentityKind.RESIDENT_ID,
                "110105194912310021",
                null,
                right.particulars().contact(),
                null,
                null);

        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> filing.file(
                        "w",
                        new Filing(
                                right.kind(),
                                right.name(),
                                wrong,
                                right.hint(),
                                right.description(),
                                right.form(),
                                right.route()),
                        proof(),
                        null,
                        ""))
                .satisfies(findings -> assertThat(findings.all())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.sentence()).contains("校验码")));
    }

    @Test
    void aProofThatIsNoPictureIsToldBesideItsField() {
        Upload text = new Upload("身份证.png", new ByteArrayInputStream("不是图片".getBytes()));

        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> filing.file("w", Requests.filing(ApplicantKind.NATURAL_PERSON), text, null, ""))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).containsExactly("proof"));
    }

    @Test
    void numberAndCodeOpenTheRequestAndNothingElseDoes() {
        String submission = submit();
        OnlineFiling.Ticket ticket = filing.ticket(submission).orElseThrow();

        assertThat(following
                        .follow(following.find(ticket.receiptNumber().toLowerCase(), ticket.queryCode()))
                        .receiptNumber())
                .isEqualTo(ticket.receiptNumber());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> following.find(ticket.receiptNumber(), "3333-3333-3333"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.code-unknown"));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> following.find("GK2026", "短"))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::field)
                        .containsExactly("receiptNumber", "queryCode"));
    }

    @Test
    void theApplicantSeesWhatIsToldAndNoNamesOfStaffOrThirdParties() {
        long id = received();
        requests.begin(site, id);
        consulting.consult(
                id,
                requests.version(site, id),
                new RequestConsulting.Question(
                        org.zhiqing.rules.deadline.ConsultationKind.THIRD_PARTY, "云州某某置业有限公司", "", MONDAY, null, false),
                requests.handler(site));

        assertThat(following.follow(id).events())
                .extracting(RequestEvent::told)
                .allSatisfy(told -> assertThat(told).doesNotContain("某某置业"))
                .anySatisfy(told -> assertThat(told).contains("征求第三方意见"));
    }

    @Test
    void aLetterCanBeFetchedOnlyAfterItHasLeft() throws Exception {
        long id = received();
        requests.begin(site, id);
        var letter = requests.sign(site, id, Situation.PROVIDED);

        assertThat(following.follow(id).letters()).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> following.letter(id, letter.id()));

        long other = received();
        requests.begin(site, other);
        var sent = requests.answer(site, other, Situation.PROVIDED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> following.letter(id, sent.id()));
        try (InputStream content = following.letter(other, sent.id()).content()) {
            assertThat(new String(content.readNBytes(5))).isEqualTo("%PDF-");
        }
    }

    @Test
    void art30TheApplicantCanCorrectWhileFollowingAndTheClockBeginsAnew() {
        long id = received();
        processing.askForCorrection(
                id, requests.version(site, id), "请写明年度", MONDAY.plusDays(20), requests.handler(site));
        assertThat(following.follow(id).correctable()).isTrue();
        assertThat(following.follow(id).nextOn()).isEqualTo(MONDAY.plusDays(20));
        clock.standAt(LocalDate.of(2026, 4, 20));

        following.correct(id, "指2025年度");

        assertThat(following.follow(id).stage()).isEqualTo(RequestStage.IN_PROGRESS);
        assertThat(following.follow(id).nextOn()).isEqualTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void personalDataAreShownInFullOnlyWithAReasonAndARecord() throws Exception {
        long id = received();

        assertThatExceptionOfType(Findings.class).isThrownBy(() -> privacy.reveal(id, " ", requests.handler(site)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> privacy.reveal(id, "想看", site.the(Role.LEADER)));
        assertThat(privacy.reveal(id, "电话确认", requests.handler(site)).identityNumber())
                .isEqualTo("11010519491231002X");
        try (InputStream content =
                privacy.proof(id, false, "核对身份", requests.handler(site)).content()) {
            assertThat(content.readAllBytes()).isEqualTo(PICTURE);
        }

        var reads = audit.find(
                site.the(Role.AUDIT_ADMINISTRATOR), new AuditQuery("", "", "request/" + id, null, null), 1, 50);
        assertThat(reads.items())
                .filteredOn(entry -> entry.act().equals("personal-data.read"))
                .extracting(entry -> entry.detail())
                .containsExactlyInAnyOrder("申请人身份信息和联系方式；事由：电话确认", "申请人身份证明；事由：核对身份");
    }

    private long received() {
        long id = file();
        clock.standAt(MONDAY);
        intake.confirm(id, requests.version(site, id), MONDAY, "", requests.handler(site));
        return id;
    }

    private long file() {
        OnlineFiling.Ticket ticket = filing.ticket(submit()).orElseThrow();
        return following.find(ticket.receiptNumber(), ticket.queryCode());
    }

    private String submit() {
        return filing.file(
                UUID.randomUUID().toString(), Requests.filing(ApplicantKind.NATURAL_PERSON), proof(), null, "");
    }

    /** A whole PNG of one pixel. */
    static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    static Upload proof() {
        return new Upload("身份证.png", new ByteArrayInputStream(PICTURE));
    }

    @Test
    void theApplicantTakesTheRequestBackFromThePageAndItEndsThatDay() {
        long id = received();
        requests.begin(site, id);
        assertThat(following.follow(id).withdrawable()).isTrue();
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> following.withdraw(id, false, ""))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).containsExactly("sure"));

        following.withdraw(id, true, "已经在网站上找到");

        assertThat(requests.get(site, id).stage()).isEqualTo(RequestStage.WITHDRAWN);
        assertThat(requests.get(site, id).disposal())
                .isEqualTo(new DisclosureRequest.Disposal(org.zhiqing.rules.outcome.Outcome.OTHER, MONDAY));
        assertThat(following.follow(id).withdrawable()).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> following.withdraw(id, true, ""))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.step-not-possible"));
    }
}
