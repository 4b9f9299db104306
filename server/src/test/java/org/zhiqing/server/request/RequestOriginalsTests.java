package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.files.HandedIn;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sm3;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.LetterOriginal;

/** Letters as they were sealed, and the papers beside them. */
class RequestOriginalsTests extends RequestInProgress {

    @Autowired
    RequestOriginals originals;

    @Autowired
    RequestDelivery delivery;

    @Autowired
    RequestFollowing following;

    @Autowired
    RequestForms forms;

    @Autowired
    RequestAssisting assisting;

    @Autowired
    RequestConsulting consulting;

    @Autowired
    JdbcClient jdbc;

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private void keep(IssuedLetter letter, LetterOriginal.Kind kind, String name, byte[] content) {
        originals.keep(id, letter.id(), kind, name, new ByteArrayInputStream(content), handler());
    }

    private IssuedLetter kept(IssuedLetter letter) {
        return dossiers.open(id, handler()).letters().stream()
                .filter(each -> each.id() == letter.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aScanIsKeptEncryptedWithItsDigestAndReadWithARecord() throws IOException {
        IssuedLetter letter = requests.sign(office, id, Situation.PROVIDED);
        byte[] scan = HandedIn.pdf("sealed");

        keep(letter, LetterOriginal.Kind.SCAN, "扫描.pdf", scan);

        LetterOriginal original = kept(letter).original().orElseThrow();
        assertThat(original.digest()).isEqualTo(Sm3.of(scan));
        assertThat(original.keptBy()).isEqualTo(handler().name());
        try (var content =
                originals.open(id, letter.id(), original.id(), handler()).content()) {
            assertThat(content.readAllBytes()).isEqualTo(scan);
        }
        assertThat(jdbc.sql("select count(*) from stored_file where id = :id and sealed_as is not null")
                        .param("id", original.file())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :subject and detail like '%文书用印件%'")
                        .param("subject", "request/" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theContentDecidesWhatAFileIs() {
        IssuedLetter letter = requests.sign(office, id, Situation.PROVIDED);
        byte[] text = "不是扫描件".getBytes(StandardCharsets.UTF_8);

        refused("files.not-of-type", () -> keep(letter, LetterOriginal.Kind.SCAN, "扫描.pdf", text));
        refused("files.type-not-accepted", () -> keep(letter, LetterOriginal.Kind.SCAN, "扫描.txt", text));
        refused(
                "files.type-not-accepted",
                () -> keep(letter, LetterOriginal.Kind.ELECTRONIC_SEAL, "扫描.png", HandedIn.png(20, 20)));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() ->
                        originals.keep(id, letter.id(), null, "扫描.pdf", new ByteArrayInputStream(text), handler()));
    }

    @Test
    void aWrongOneIsReplacedOnlyByVoidingItWithAReason() {
        IssuedLetter letter = requests.sign(office, id, Situation.PROVIDED);
        keep(letter, LetterOriginal.Kind.SCAN, "扫描.png", HandedIn.png(20, 20));
        refused(
                "request.original-kept-before",
                () -> keep(letter, LetterOriginal.Kind.SCAN, "扫描.png", HandedIn.png(30, 30)));
        long first = kept(letter).original().orElseThrow().id();
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> originals.voidOne(id, letter.id(), first, " ", handler()));

        originals.voidOne(id, letter.id(), first, "扫成了另一份", handler());
        keep(letter, LetterOriginal.Kind.ELECTRONIC_SEAL, "盖章.ofd", HandedIn.ofd("sealed"));

        assertThat(kept(letter).originals()).hasSize(2);
        assertThat(kept(letter).originals().get(0).voidReason()).isEqualTo("扫成了另一份");
        assertThat(kept(letter).original().orElseThrow().kind()).isEqualTo(LetterOriginal.Kind.ELECTRONIC_SEAL);
        refused("request.original-void-before", () -> originals.voidOne(id, letter.id(), first, "再作废", handler()));
    }

    @Test
    void anOfficeMayLetNoLetterLeaveUnsealed() {
        IssuedLetter letter = requests.sign(office, id, Situation.PROVIDED);
        requests.set(office, "request.sealed-original", "REQUIRE");

        refused(
                "request.original-missing",
                () -> delivery.dispatch(id, letter.id(), DeliveryChannel.ONLINE, MONDAY, "", handler()));
        keep(letter, LetterOriginal.Kind.SCAN, "扫描.pdf", HandedIn.pdf("sealed"));
        delivery.dispatch(id, letter.id(), DeliveryChannel.ONLINE, MONDAY, "", handler());

        assertThat(request().stage()).isEqualTo(RequestStage.ANSWERED);
    }

    @Test
    void theApplicantGetsTheSealedLetterWhereThereIsOne() throws IOException {
        IssuedLetter letter = requests.answer(office, id, Situation.PROVIDED);
        byte[] scan = HandedIn.pdf("sealed");
        keep(letter, LetterOriginal.Kind.SCAN, "扫描.pdf", scan);

        try (var content = following.letter(id, letter.id()).content()) {
            assertThat(content.readAllBytes()).isEqualTo(scan);
        }
    }

    @Test
    void anotherOrganIsAskedToHelpWithoutStoppingTheClock() {
        var dueOn = request().due().on();
        IssuedLetter letter = assisting.ask(id, version(), "云州市档案馆", "请查找1998年的预算调整文件", MONDAY.plusDays(5), handler());

        assertThat(letter.kind()).isEqualTo(LetterKind.ASSISTANCE_LETTER);
        assertThat(requests.pdf(office, id, letter))
                .contains("云州市档案馆：", "请查找1998年的预算调整文件", "2026年4月18日前")
                .doesNotContain("李雷");
        assertThat(request().due().on()).isEqualTo(dueOn);
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> assisting.ask(id, version(), "", "", MONDAY, handler()))
                .satisfies(findings -> assertThat(findings.all()).hasSize(3));
    }

    @Test
    void theFormsBesideTheLettersSayWhatTheCaseKnows() {
        assertThat(Requests.text(forms.registration(id, handler()).pdf()))
                .contains("申请登记表", request().receiptNumber(), "李雷", "2026-04-13", "预算调整")
                .doesNotContain("11010519491231002X", "13800138000");
        refused("request.not-closed", () -> forms.closing(id, handler()));
        IssuedLetter asked = consulting
                .consult(
                        id,
                        version(),
                        new RequestConsulting.Question(
                                org.zhiqing.rules.deadline.ConsultationKind.THIRD_PARTY,
                                "示例建设公司",
                                "合同价款",
                                null,
                                null,
                                false),
                        handler())
                .orElseThrow();
        assertThat(Requests.text(forms.opinionReply(id, asked.id(), handler()).pdf()))
                .contains("征求意见回复函", "示例建设公司", asked.number(), "15个工作日")
                .doesNotContain("李雷");

        IssuedLetter letter = requests.answer(office, id, Situation.PROVIDED);

        assertThat(Requests.text(
                        forms.serviceReceipt(id, letter.id(), handler()).pdf()))
                .contains("送达回证", letter.number(), "李雷");
        refused("request.letter-asks-nobody", () -> forms.opinionReply(id, letter.id(), handler()));
        assertThat(Requests.text(forms.closing(id, handler()).pdf()))
                .contains("办结归档单", "（一）予以公开", letter.number(), "未逾期");
    }
}
