package org.zhiqing.server.portal.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.WithdrawalReason;
import org.zhiqing.server.publication.outlet.Outlet;
import org.zhiqing.server.publication.outlet.OutletCheck;
import org.zhiqing.server.publication.outlet.Presence;
import org.zhiqing.server.publication.outlet.Receipts;
import org.zhiqing.server.search.SearchIndex;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** The receipt of an act: every outlet is asked as a visitor asks, and what it showed is written down. */
@SystemTest
class OutletReceiptTests {

    private final PublishingDesk desk;
    private final DocumentWithdrawing withdrawing;
    private final OutletWitness witness;
    private final Receipts receipts;
    private final SearchIndex index;
    private final Tasks tasks;
    private final MockMvc web;

    @Autowired
    OutletReceiptTests(
            PublishingDesk desk,
            DocumentWithdrawing withdrawing,
            OutletWitness witness,
            Receipts receipts,
            SearchIndex index,
            Tasks tasks,
            MockMvc web) {
        this.desk = desk;
        this.withdrawing = withdrawing;
        this.witness = witness;
        this.receipts = receipts;
        this.index = index;
        this.tasks = tasks;
        this.web = web;
    }

    @Test
    void afterPublicationEveryOutletIsSeenToShowIt() {
        Document published = withAttachment(desk.office(), "公开后逐处核对的公告");
        index.repair();
        witness.look(receipts.published(published.id()).orElseThrow(), visitor(UnaryOperator.identity()));

        List<OutletCheck> receipt = receipts.last(published.id());
        assertThat(receipt).allSatisfy(check -> {
            assertThat(check.asWanted())
                    .as("%s %s", check.outlet(), check.proof())
                    .isTrue();
            assertThat(check.wanted()).isEqualTo(Presence.PRESENT);
        });
        assertThat(receipt)
                .extracting(OutletCheck::outlet)
                .contains(Outlet.PAGE, Outlet.INDEX_NUMBER, Outlet.ATTACHMENT, Outlet.SEARCH, Outlet.SITE_MAP);
    }

    @Test
    void afterWithdrawalEveryOutletIsSeenToBeWithoutIt() {
        PublishingOffice office = desk.office();
        Document published = withAttachment(office, "含有张三病情的公告");
        index.repair();
        withdrawing.withdraw(published.id(), published.version(), WithdrawalReason.PRIVACY, "含病情", office.leader());
        witness.look(receipts.withdrawn(published.id()).orElseThrow(), visitor(UnaryOperator.identity()));

        List<OutletCheck> receipt = receipts.last(published.id());
        assertThat(receipt).allSatisfy(check -> assertThat(check.asWanted())
                .as("%s %s", check.outlet(), check.proof())
                .isTrue());
        assertThat(receipt)
                .extracting(OutletCheck::outlet)
                .contains(Outlet.PAGE, Outlet.INDEX_NUMBER, Outlet.ATTACHMENT, Outlet.HOME, Outlet.SEARCH, Outlet.FEED);
        assertThat(receipt)
                .filteredOn(check -> check.outlet() == Outlet.PAGE)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.proof()).isEqualTo("HTTP 410，没有标题");
                    assertThat(check.label()).isEqualTo("已经撤下");
                });
        assertThat(tasks.openOf("document-outlets", published.id())).isEmpty();
    }

    @Test
    void anOutletThatStillShowsItIsSaidAndBecomesATask() {
        PublishingOffice office = desk.office();
        Document published = withAttachment(office, "撤不干净的公告");
        withdrawing.withdraw(published.id(), published.version(), WithdrawalReason.ERROR, "有误", office.leader());
        String link = "<a href=\"/documents/" + published.id() + "\">";
        witness.look(receipts.withdrawn(published.id()).orElseThrow(), visitor(body -> body + link));

        assertThat(receipts.last(published.id()))
                .filteredOn(check -> !check.asWanted())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.proof()).contains("列有本件"));
        assertThat(tasks.openOf("document-outlets", published.id()))
                .extracting(Task::sentence)
                .singleElement()
                .asString()
                .startsWith("《撤不干净的公告》已经撤回，但仍能看到：");
    }

    private Document withAttachment(PublishingOffice office, String title) {
        Document draft = office.draft(title);
        return office.publish(desk.attach(draft, "附件.txt", "附件的文字", office.clerk()));
    }

    private Visitor visitor(UnaryOperator<String> lens) {
        return new Visitor() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public Answer get(String path) throws IOException {
                try {
                    MockHttpServletResponse answer = web.perform(MockMvcRequestBuilders.get(java.net.URI.create(path)))
                            .andReturn()
                            .getResponse();
                    String location = answer.getHeader("Location");
                    return new Answer(
                            answer.getStatus(),
                            location == null ? "" : location,
                            lens.apply(answer.getContentAsString(StandardCharsets.UTF_8)));
                } catch (IOException failed) {
                    throw failed;
                } catch (Exception failed) {
                    throw new IOException(failed);
                }
            }
        };
    }
}
