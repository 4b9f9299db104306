package org.zhiqing.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentPreviewing;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.WithdrawalReason;

/** A preview is the page that the document would have, at an address that nobody guesses and that does not last. */
@SystemTest
class PreviewTests {

    private final MockMvc web;
    private final PublishingDesk desk;
    private final DocumentPreviewing previews;
    private final DocumentDrafting drafting;
    private final DocumentWithdrawing withdrawing;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    PreviewTests(
            MockMvc web,
            PublishingDesk desk,
            DocumentPreviewing previews,
            DocumentDrafting drafting,
            DocumentWithdrawing withdrawing,
            TestClock clock,
            JdbcClient jdbc) {
        this.web = web;
        this.desk = desk;
        this.previews = previews;
        this.drafting = drafting;
        this.withdrawing = withdrawing;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void whoeverHasTheAddressSeesThePageAsItWouldBeAndNoMachineKeepsIt() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = drafting.attach(
                office.draft("预览的稿件").id(),
                0,
                "附表.txt",
                new ByteArrayInputStream("表".getBytes(StandardCharsets.UTF_8)),
                office.clerk());
        String address = "/preview/" + previews.share(draft.id(), 3, office.clerk());
        long file = draft.edition().attachments().get(0).file();

        web.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("<h1 class=\"document-title\">预览的稿件</h1>")))
                .andExpect(content().string(containsString("内容还没有公开")))
                .andExpect(content().string(containsString("<meta name=\"robots\" content=\"noindex, nofollow\">")))
                .andExpect(content().string(containsString(address + "/files/" + file)));
        web.perform(get(address + "/files/" + file))
                .andExpect(status().isOk())
                .andExpect(content().bytes("表".getBytes(StandardCharsets.UTF_8)));
        web.perform(get("/documents/" + draft.id())).andExpect(status().isNotFound());
        assertThat(logged(draft, "document.preview-shared")).isOne();
        assertThat(logged(draft, "document.preview-opened")).isOne();
    }

    @Test
    void aWrongAnExpiredAndAnOutdatedAddressEachGetAClearPage() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.draft("改动的稿件");
        String token = previews.share(draft.id(), 1, office.clerk());

        closed("/preview/00ff", "没有这个预览地址");
        closed("/preview/" + token.replaceAll("...$", "AAA"), "没有复制完整");
        closed("/preview/" + token.replaceFirst("\\.\\d+\\.", ".9999999999."), "没有复制完整");
        clock.standAt(clock.instant().plus(Duration.ofDays(1)).plusSeconds(1));
        closed("/preview/" + token, "已经过期");
        String again = previews.share(draft.id(), 1, office.clerk());
        web.perform(get("/preview/" + again)).andExpect(status().isOk());
        drafting.attach(draft.id(), 0, "附表.txt", new ByteArrayInputStream(new byte[] {'a'}), office.clerk());
        closed("/preview/" + again, "改动过");
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.release();
    }

    @Test
    void aTextWithASecrecyMarkIsNotHandedOn() {
        PublishingOffice office = desk.office();
        Document draft = office.draft("有密级的稿件", "机密★10年\n\n正文");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> previews.share(draft.id(), 1, office.clerk()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("publication.preview-secrecy-mark"));
    }

    @Test
    void personalDataThatNobodyHasAnsweredForIsNotHandedOn() {
        PublishingOffice office = desk.office();
        Document draft = office.draft("有手机号码的稿件", "联系人手机13912345678。");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> previews.share(draft.id(), 1, office.clerk()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("publication.preview-hits"));
    }

    @Test
    void anAddressHandedOnBeforeIsClosedWhenTheDocumentIsWithdrawn() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.draft("后来撤回的稿件");
        String token = previews.share(draft.id(), 3, office.clerk());
        Document published = office.publish(draft);
        web.perform(get("/preview/" + token)).andExpect(status().isOk());
        withdrawing.withdraw(published.id(), published.version(), WithdrawalReason.SECRECY, "误公开", office.officeHead());
        closed("/preview/" + token, "撤回了");
    }

    @Test
    void markupThatGotIntoTheTablePastEveryDoorDoesNotRunWhenItIsShown() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.draft("库里被改过的稿件");
        jdbc.sql("update document_edition set body_html = :html where document_id = :id")
                .param("html", "<p>正文</p><script>alert(1)</script><img src=x onerror=alert(1)>")
                .param("id", draft.id())
                .update();
        web.perform(get("/preview/" + previews.framed(draft.id(), office.clerk())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<p>正文</p>")))
                .andExpect(content().string(not(containsString("alert(1)"))))
                .andExpect(content().string(not(containsString("onerror"))));
    }

    private void closed(String address, String sentence) throws Exception {
        web.perform(get(address))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString(sentence)));
    }

    private long logged(Document document, String act) {
        return jdbc.sql("select count(*) from audit_entry where act = :act and subject = :subject")
                .param("act", act)
                .param("subject", "document/" + document.id())
                .query(Long.class)
                .single();
    }
}
