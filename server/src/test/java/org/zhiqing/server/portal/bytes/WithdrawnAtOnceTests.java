package org.zhiqing.server.portal.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.WithdrawalReason;

/** A kept page never outlives what it shows, and is never another page than the one that would be made now. */
@SystemTest
class WithdrawnAtOnceTests {

    static final Cookie SESSION = new Cookie("ZHIQING", "bm8tc3VjaC1zZXNzaW9u");

    private final MockMvc web;
    private final KeptPages pages;
    private final DocumentWithdrawing withdrawing;
    private final TransactionOperations transaction;
    private final PublishingOffice office;

    @Autowired
    WithdrawnAtOnceTests(
            MockMvc web,
            KeptPages pages,
            DocumentWithdrawing withdrawing,
            TransactionOperations transaction,
            PublishingDesk desk,
            Offices offices) {
        this.web = web;
        this.pages = pages;
        this.withdrawing = withdrawing;
        this.transaction = transaction;
        this.office = desk.open(offices.site());
    }

    @BeforeEach
    void nothingKept() {
        pages.forget();
    }

    @Test
    void aWithdrawnPageIsGoneForEverybodyWhenTheWithdrawalIsAnswered() throws Exception {
        Document published = office.published("很快撤回的动态");
        List<String> paths = List.of("/documents/" + published.id(), "/", "/sections/news", "/feed.xml");
        for (String path : paths) {
            assertThat(body(path)).contains("很快撤回的动态");
            assertThat(pages.get("http://localhost:80" + path)).isPresent();
        }

        withdraw(published);

        for (String path : paths.subList(1, paths.size())) {
            assertThat(body(path)).doesNotContain("很快撤回的动态");
        }
        assertThat(answer(paths.get(0), false).getStatus()).isEqualTo(410);
    }

    @Test
    void whileTheWithdrawalIsNotCommittedNothingIsAnsweredFromMemory() {
        Document published = office.published("正在撤回的动态");
        String path = "/documents/" + published.id();

        transaction.executeWithoutResult(status -> {
            withdraw(published);
            assertThat(pages.begin()).isEmpty();
            assertThat(pages.get("http://localhost:80" + path)).isEmpty();
            status.setRollbackOnly();
        });

        assertThat(pages.begin()).isPresent();
    }

    @Test
    void whatIsPublishedIsOnTheListsWhenTheApprovalIsAnswered() throws Exception {
        assertThat(body("/sections/news")).doesNotContain("刚刚批准的动态");

        office.published("刚刚批准的动态");

        assertThat(body("/sections/news")).contains("刚刚批准的动态");
    }

    @Test
    void throughMemoryAndAroundItEveryAddressGivesTheSameBytes() throws Exception {
        List<String> addresses = addresses(office.published("比较用的动态").id());
        Random random = new Random(20_261_121);
        for (int i = 0; i < 300; i++) {
            String address = addresses.get(random.nextInt(addresses.size()));
            MockHttpServletResponse through = answer(address, false);
            MockHttpServletResponse around = answer(address, true);

            assertThat(through.getStatus()).as(address).isEqualTo(around.getStatus());
            assertThat(through.getContentType()).as(address).isEqualTo(around.getContentType());
            assertThat(through.getContentAsByteArray()).as(address).isEqualTo(around.getContentAsByteArray());
        }
        assertThat(pages.count()).isPositive();
    }

    private static List<String> addresses(long document) {
        List<String> stems = List.of(
                "/",
                "/information",
                "/sections/news",
                "/sections/policy",
                "/sections/none",
                "/documents/" + document,
                "/documents/0",
                "/feed.xml",
                "/sections/news/feed.xml",
                "/sitemap.xml",
                "/sitemap/sections.xml",
                "/sitemap/documents-0.xml",
                "/robots.txt",
                "/annual-reports",
                "/site-map",
                "/look/portal.css",
                "/search",
                "/no-such-page",
                "/documents/" + document + "/",
                "//documents/" + document,
                "/%64ocuments/" + document);
        List<String> queries = List.of("", "?page=2", "?year=2026", "?q=%E5%8A%A8%E6%80%81", "?v=1", "?page=abc&x=%00");
        List<String> all = new ArrayList<>();
        stems.forEach(stem -> queries.forEach(query -> all.add(stem + query)));
        return all;
    }

    private void withdraw(Document published) {
        withdrawing.withdraw(published.id(), published.version(), WithdrawalReason.ERROR, "内容有误", office.officeHead());
    }

    private String body(String path) throws Exception {
        return new String(answer(path, false).getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String address, boolean around) throws Exception {
        var request = get(URI.create(address.startsWith("//") ? "http://localhost" + address : address));
        return web.perform(around ? request.cookie(SESSION) : request)
                .andReturn()
                .getResponse();
    }
}
