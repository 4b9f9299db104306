package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.Prerequisite;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.part.SeparatedPart;
import org.zhiqing.server.request.part.SeparatedParts;
import org.zhiqing.server.request.referral.OrganContact;
import org.zhiqing.server.request.referral.OrganContacts;
import org.zhiqing.server.request.referral.Referral;

/** The list of parts of art. 37, and the organ to turn to of art. 36 item 5. */
class SeparatedPartsTests extends RequestInProgress {

    @Autowired
    RequestAnswering answering;

    @Autowired
    RequestConsulting consulting;

    @Autowired
    RequestDelivery delivery;

    @Autowired
    OrganContacts contacts;

    private static List<String> codes(ThrowingCallable act) {
        List<String> codes = new ArrayList<>();
        assertThatExceptionOfType(Findings.class).isThrownBy(act).satisfies(findings -> findings.all().stream()
                .map(Finding::code)
                .forEach(codes::add));
        return codes;
    }

    private void draft(SeparatedPart... rows) {
        answering.draft(id, version(), separated(List.of(rows), Map.of()), handler());
    }

    private static AnswerDraft separated(List<SeparatedPart> rows, Map<Prerequisite, String> records) {
        return new AnswerDraft(
                Situation.SEPARATED,
                "",
                List.of(),
                records,
                ProvisionForm.ELECTRONIC,
                new SeparatedParts(rows),
                Referral.NONE);
    }

    private void refer(Referral referral) {
        answering.draft(
                id,
                version(),
                new AnswerDraft(Situation.OTHER_ORGAN, "", List.of(), Map.of(), null, SeparatedParts.NONE, referral),
                handler());
    }

    private static final SeparatedPart GIVEN = new SeparatedPart("合同正文", true, null, "");
    private static final SeparatedPart WITHHELD =
            new SeparatedPart("单价分析表", false, WithholdingGround.TRADE_SECRET, "反映成本构成");

    @Test
    void art37PartialDisclosureIsNotKeptWithoutAPartGivenAndAPartWithheld() {
        assertThat(codes(() -> draft())).containsExactly("request.parts-incomplete");
        assertThat(codes(() -> draft(GIVEN))).containsExactly("request.parts-incomplete");
        assertThat(codes(() -> draft(WITHHELD))).containsExactly("request.parts-incomplete");
        assertThat(codes(() -> draft(
                        GIVEN, new SeparatedPart("", false, null, ""), new SeparatedPart("附件", false, null, " "))))
                .containsExactly(
                        "request.part-missing",
                        "request.part-ground-missing",
                        "request.part-reason-missing",
                        "request.part-ground-missing",
                        "request.part-reason-missing");
        assertThat(dossiers.open(id, handler()).answer()).isEmpty();

        draft(GIVEN, WITHHELD);

        assertThat(dossiers.open(id, handler()).answer().orElseThrow().draft().grounds())
                .containsExactly(WithholdingGround.TRADE_SECRET);
    }

    @Test
    void theListStandsInTheLetterAsATableInPdfAndWord() {
        IssuedLetter letter = requests.sign(office, id, Situation.SEPARATED);

        assertThat(requests.pdf(office, id, letter))
                .contains("见下表：", "内容是否公开依据理由")
                .containsSubsequence("1合同正文公开", "2经办人员的身份证件号码不公开", "第十五条", "属于个人隐私，本人不同意公开", "提供的方式");
        try (var content = dossiers.letter(id, letter.id(), false, handler()).content();
                var word = new XWPFDocument(content)) {
            assertThat(word.getTables()).hasSize(1);
            assertThat(word.getTables().get(0).getRow(2).getCell(2).getText()).isEqualTo("不公开");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void art32AnOverruledThirdPartyReadsWhichPartsAreGiven() {
        IssuedLetter asked = consulting
                .consult(
                        id,
                        version(),
                        new RequestConsulting.Question(ConsultationKind.THIRD_PARTY, "示例建设公司", "合同", null, null, false),
                        handler())
                .orElseThrow();
        delivery.dispatch(id, asked.id(), DeliveryChannel.MAIL, MONDAY, "", handler());
        delivery.serve(id, asked.id(), MONDAY, "", handler());
        long consultation = request().proceedings().consultations().get(0).id();
        consulting.noteOpinion(id, version(), consultation, null, MONDAY, OpinionStance.OBJECTS, "全部不同意", handler());
        answering.draft(
                id,
                version(),
                separated(
                        List.of(GIVEN, WITHHELD),
                        Map.of(Prerequisite.PROVISION_MANNER, "网上提供", Prerequisite.OVERRULING_REASON, "合同关系公共资金的使用")),
                handler());
        answering.submit(id, version(), handler());
        answering.sign(id, version(), "同意", requests.leader(office));

        IssuedLetter notice = dossiers.open(id, handler()).letters().stream()
                .filter(letter -> letter.kind() == LetterKind.OVERRULING_NOTICE)
                .findFirst()
                .orElseThrow();
        assertThat(requests.pdf(office, id, notice))
                .contains("合同正文", "合同关系公共资金的使用")
                .doesNotContain("单价分析表");
    }

    @Test
    void art36Item5TheLetterNamesTheRightOrganWithItsContactOrSaysWhyNot() {
        refer(new Referral("云州市财政局", "", "", ""));
        assertThat(codes(() -> answering.submit(id, version(), handler())))
                .containsExactly("request.referral-contact-missing", "request.referral-contact-missing");
        refer(Referral.NONE);
        assertThat(codes(() -> answering.submit(id, version(), handler()))).containsExactly("request.referral-missing");
        refer(new Referral("", "", "", "所述项目没有查到主管机关"));
        answering.submit(id, version(), handler());
        answering.sendBack(id, version(), "请再核实", requests.leader(office));

        assertThat(requests.pdf(office, id, requests.sign(office, id, Situation.OTHER_ORGAN)))
                .contains("该信息由云州市财政局负责公开", "地址：云州市政务路1号，电话：0999-1234567");
    }

    @Test
    void anOfficeKeepsTheContactsOfOtherOrgansForItself() {
        contacts.keep(new OrganContact(0, "云州市公安局", "云州市平安路2号", "0999-1100000", "户籍"), handler());
        OrganContact kept = contacts.all(handler()).get(0);
        assertThat(codes(() -> contacts.keep(new OrganContact(0, "某局", "", "", ""), handler())))
                .containsExactly("request.contact-incomplete", "request.contact-incomplete");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> contacts.keep(new OrganContact(0, "云州市公安局", "甲", "乙", ""), handler()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.contact-known"));

        contacts.keep(new OrganContact(kept.id(), "云州市公安局", "云州市平安路3号", "0999-1100000", "户籍"), handler());
        assertThat(contacts.all(handler())).extracting(OrganContact::address).containsExactly("云州市平安路3号");

        Office elsewhere = requests.office();
        assertThat(contacts.all(requests.handler(elsewhere))).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> contacts.remove(kept.id(), requests.handler(elsewhere)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.contact-not-found"));
        contacts.remove(kept.id(), handler());
        assertThat(contacts.all(handler())).isEmpty();
    }
}
