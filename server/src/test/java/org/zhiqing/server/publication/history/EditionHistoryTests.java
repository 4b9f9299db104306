package org.zhiqing.server.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.annualreport.compare.TextChange.Kind;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.WithdrawalReason;

/** The history of a document: what the public may compare, what the desk sees, and what is closed. */
@SystemTest
class EditionHistoryTests {

    private final PublishingDesk desk;
    private final DocumentDrafting drafting;
    private final DocumentWithdrawing withdrawing;
    private final EditionHistory history;
    private final MockMvc web;

    @Autowired
    EditionHistoryTests(
            PublishingDesk desk,
            DocumentDrafting drafting,
            DocumentWithdrawing withdrawing,
            EditionHistory history,
            MockMvc web) {
        this.desk = desk;
        this.drafting = drafting;
        this.withdrawing = withdrawing;
        this.history = history;
        this.web = web;
    }

    @Test
    void thePublicSeesEveryEditionThatWasPublicAndWhatItChanged() throws Exception {
        PublishingOffice office = desk.office();
        Document second = revised(office, office.published("开放时间公告"), "开放时间调整公告", "周一至周六开放。\n\n第二段。");

        assertThat(history.open(second.id()))
                .extracting(PastEdition::number, PastEdition::current, PastEdition::changes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, true, "修改了标题、正文"),
                        org.assertj.core.groups.Tuple.tuple(1, false, ""));
        EditionDifference difference = history.open(second.id(), 1, 2).orElseThrow();
        assertThat(words(difference, "标题", Kind.ADDED)).isEqualTo("调整");
        assertThat(words(difference, "正文", Kind.REMOVED)).isEqualTo("第一段");
        assertThat(words(difference, "正文", Kind.ADDED)).isEqualTo("周一至周六开放");
        web.perform(get("/documents/" + second.id() + "/history"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("修改了标题、正文")));
        web.perform(get("/documents/" + second.id() + "/history/1-2"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("<ins>调整</ins>")));
    }

    @Test
    void anEditionInWorkIsInNoHistoryOfThePublic() {
        PublishingOffice office = desk.office();
        Document published = office.published("现行的公告");
        drafting.revise(published.id(), published.version(), "", office.clerk());
        assertThat(history.open(published.id())).hasSize(1);
        assertThat(history.open(published.id(), 1, 2)).isEmpty();
        assertThat(history.all(published.id(), office.clerk())).hasSize(2);
    }

    @Test
    void aClosedEditionKeepsItsLineButNeitherTitleNorWords() throws Exception {
        PublishingOffice office = desk.office();
        Document second = revised(office, office.published("含有旧联系人的公告"), "公告", "正文");
        history.close(second.id(), 1, "旧版写有个人手机号码", office.reviewer());

        assertThat(history.open(second.id()).get(1))
                .extracting(PastEdition::title, PastEdition::closed)
                .containsExactly("", "不再展示");
        assertThat(history.open(second.id(), 1, 2)).isEmpty();
        web.perform(get("/documents/" + second.id() + "/history/1-2")).andExpect(status().isNotFound());
        assertThat(history.all(second.id(), office.clerk()).get(1).closed()).isEqualTo("旧版写有个人手机号码");
    }

    @Test
    void theEditionThatIsPublicCannotBeClosed() {
        PublishingOffice office = desk.office();
        Document published = office.published("正在公开的公告");
        org.assertj.core.api.Assertions.assertThatExceptionOfType(org.zhiqing.server.kernel.Refusal.class)
                .isThrownBy(() -> history.close(published.id(), 1, "理由", office.reviewer()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("publication.edition-not-found"));
    }

    @Test
    void whatWasWithdrawnHasNoHistory() {
        PublishingOffice office = desk.office();
        Document first = office.published("第一次撤回");
        Document back = withdrawing.withdraw(
                first.id(), first.version(), WithdrawalReason.PRIVACY, "含个人信息", office.officeHead());
        assertThat(history.open(back.id())).isEmpty();
        Document again = revised(office, back, "删去个人信息后重新公开", "正文");
        assertThat(history.open(again.id()))
                .extracting(PastEdition::number)
                .as("the withdrawn edition stays away when a new one is public")
                .containsExactly(2);
    }

    @Test
    void whatCameBeforeAWithdrawnEditionIsNotComparedEither() {
        PublishingOffice office = desk.office();
        Document second = revised(office, office.published("含张三住址"), "含张三住址的公告", "正文");
        Document back = withdrawing.withdraw(
                second.id(), second.version(), WithdrawalReason.PRIVACY, "含个人信息", office.officeHead());
        Document third = revised(office, back, "公告", "正文");
        assertThat(history.open(third.id())).extracting(PastEdition::number).containsExactly(3);
        assertThat(history.open(third.id(), 1, 3)).isEmpty();
    }

    private Document revised(PublishingOffice office, Document before, String title, String body) {
        Document draft = drafting.revise(before.id(), before.version(), "更新", office.clerk());
        EditionContent content = draft.edition()
                .content()
                .edit()
                .title(title)
                .body(draft.edition().content().bodyFormat(), body)
                .done();
        return office.publish(
                drafting.save(draft.id(), draft.version(), draft.section(), content, Map.of(), office.clerk()));
    }

    private static String words(EditionDifference difference, String label, Kind kind) {
        return difference.fields().stream()
                .filter(change -> change.label().equals(label))
                .flatMap(change -> change.pieces().stream())
                .filter(piece -> piece.kind() == kind)
                .map(piece -> piece.text())
                .collect(Collectors.joining());
    }
}
