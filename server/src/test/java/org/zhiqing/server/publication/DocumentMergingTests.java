package org.zhiqing.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.RelatedDocument;

/** Of two documents about the same thing one stays (并入): addresses, index numbers, references. */
@SystemTest
class DocumentMergingTests {

    private final PublishingDesk desk;
    private final DocumentMerging merging;
    private final DocumentWithdrawing withdrawing;
    private final PublicDocuments open;
    private final MockMvc web;

    @Autowired
    DocumentMergingTests(
            PublishingDesk desk,
            DocumentMerging merging,
            DocumentWithdrawing withdrawing,
            PublicDocuments open,
            MockMvc web) {
        this.desk = desk;
        this.merging = merging;
        this.withdrawing = withdrawing;
        this.open = open;
        this.web = web;
    }

    @Test
    void theAddressAndTheIndexNumberOfTheOneLeadToTheOtherForEver() throws Exception {
        PublishingOffice office = desk.office();
        Document kept = office.published("停车通告");
        Document doubled = office.published("停车通告（重复）");
        Document merged = merge(office, doubled, kept);

        assertThat(merged.stage()).isEqualTo(DocumentStage.WITHDRAWN);
        assertThat(open.find(doubled.id())).isEmpty();
        web.perform(get("/documents/" + doubled.id()))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/documents/" + kept.id()));
        web.perform(get("/index-numbers/" + doubled.indexNumber()))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/documents/" + kept.id()));
        web.perform(get("/documents/" + kept.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(String.valueOf(doubled.indexNumber()))));
    }

    @Test
    void whatReferredToTheOneRefersToTheOther() {
        PublishingOffice office = desk.office();
        Document kept = office.published("停车通告");
        Document doubled = office.published("停车通告（重复）");
        Document interpretation = interpretation(office, doubled);
        merge(office, doubled, kept);
        assertThat(open.related(kept.id())).extracting(RelatedDocument::label).containsExactly("相关解读");

        Document again = desk.drafting.revise(interpretation.id(), interpretation.version(), "", office.clerk());
        office.publish(again);
        assertThat(open.related(kept.id()))
                .as("also when the one that refers is published anew")
                .extracting(RelatedDocument::label)
                .containsExactly("相关解读");
    }

    @Test
    void aWithdrawnIndexNumberSaysThatItIsGone() throws Exception {
        PublishingOffice office = desk.office();
        Document gone = office.published("有误的通告");
        withdrawing.withdraw(gone.id(), gone.version(), WithdrawalReason.ERROR, "有误", office.officeHead());
        web.perform(get("/index-numbers/" + gone.indexNumber())).andExpect(status().isGone());
    }

    @Test
    void aTitleThatProvesSecretAfterTheMergingIsShownNowhereAndTheAddressStillLeadsOn() throws Exception {
        PublishingOffice office = desk.office();
        Document kept = office.published("停车通告");
        Document doubled = office.published("某某要害部位停车通告");
        Document merged = merge(office, doubled, kept);
        assertThatThrownBy(() -> withdrawing.conceal(
                        merged.id(), merged.version(), WithdrawalReason.OTHER, "标题不当", office.officeHead()))
                .isInstanceOfSatisfying(Findings.class, found -> assertThat(found.all())
                        .extracting(Finding::code)
                        .containsExactly("publication.title-stays"));
        Document concealed = withdrawing.conceal(
                merged.id(), merged.version(), WithdrawalReason.SECRECY, "标题涉密", office.officeHead());

        web.perform(get("/documents/" + doubled.id()))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/documents/" + kept.id()));
        withdrawing.withdraw(kept.id(), kept.version(), WithdrawalReason.ERROR, "有误", office.officeHead());
        web.perform(get("/documents/" + doubled.id()))
                .andExpect(status().isGone())
                .andExpect(content().string(Matchers.not(Matchers.containsString("要害部位"))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("标题涉密"))));
        assertThatThrownBy(() -> withdrawing.conceal(
                        concealed.id(), concealed.version(), WithdrawalReason.PRIVACY, "再一次", office.officeHead()))
                .hasMessageContaining("publication.title-concealed");
    }

    @Test
    void theTitleOfWhatWasWithdrawnForAnErrorCanBeTakenAwayToo() throws Exception {
        PublishingOffice office = desk.office();
        Document gone = office.published("某甲的处罚决定");
        Document withdrawn =
                withdrawing.withdraw(gone.id(), gone.version(), WithdrawalReason.ERROR, "人名有误", office.officeHead());
        web.perform(get("/documents/" + gone.id())).andExpect(content().string(Matchers.containsString("某甲")));
        withdrawing.conceal(withdrawn.id(), withdrawn.version(), WithdrawalReason.PRIVACY, "涉及个人", office.officeHead());
        web.perform(get("/documents/" + gone.id()))
                .andExpect(status().isGone())
                .andExpect(content().string(Matchers.not(Matchers.containsString("某甲"))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("人名有误"))));
    }

    @Test
    void itIsMergedIntoAnotherPublicDocumentOfTheOrganOnly() {
        PublishingOffice office = desk.office();
        Document one = office.published("停车通告");
        Document foreign = desk.office().published("别的机关的通告");
        Document gone = office.published("撤回的通告");
        withdrawing.withdraw(gone.id(), gone.version(), WithdrawalReason.ERROR, "有误", office.officeHead());
        assertThat(refused(office, one, String.valueOf(one.indexNumber()), "重复"))
                .containsExactly("publication.merged-into-itself");
        assertThat(refused(office, one, String.valueOf(foreign.indexNumber()), "重复"))
                .containsExactly("publication.no-such-document");
        assertThat(refused(office, one, String.valueOf(gone.indexNumber()), "重复"))
                .containsExactly("publication.merged-into-not-public");
        assertThat(refused(office, one, "", ""))
                .containsExactly("publication.reason-missing", "publication.no-such-document");
        assertThat(open.find(one.id())).isPresent();
    }

    private List<String> refused(PublishingOffice office, Document one, String into, String reason) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(() -> merging.merge(one.id(), one.version(), into, reason, office.officeHead()))
                .isInstanceOfSatisfying(
                        Findings.class,
                        found -> found.all().stream().map(Finding::code).forEach(codes::add));
        return codes;
    }

    private Document merge(PublishingOffice office, Document one, Document into) {
        return merging.merge(one.id(), one.version(), String.valueOf(into.indexNumber()), "内容重复", office.officeHead());
    }

    private Document interpretation(PublishingOffice office, Document of) {
        return office.publish(desk.drafting.draft(
                "interpretation",
                "",
                PublishingOffice.news("解读", "文字")
                        .edit()
                        .elements(Map.of("form", "文字"))
                        .done(),
                Map.of(RelationKind.INTERPRETS, String.valueOf(of.indexNumber())),
                office.clerk()));
    }
}
