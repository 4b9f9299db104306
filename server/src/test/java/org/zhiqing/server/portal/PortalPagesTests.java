package org.zhiqing.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentStanding;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.RelationKind;
import org.zhiqing.server.publication.WithdrawalReason;

/** What visitors of the portal see. */
@SystemTest
class PortalPagesTests {

    private final MockMvc web;
    private final PublishingDesk desk;
    private final Offices offices;
    private final DocumentDrafting drafting;
    private final DocumentWithdrawing withdrawing;
    private final DocumentStanding standing;
    private PublishingOffice office;

    @Autowired
    PortalPagesTests(
            MockMvc web,
            PublishingDesk desk,
            Offices offices,
            DocumentDrafting drafting,
            DocumentWithdrawing withdrawing,
            DocumentStanding standing) {
        this.web = web;
        this.desk = desk;
        this.offices = offices;
        this.drafting = drafting;
        this.withdrawing = withdrawing;
        this.standing = standing;
        this.office = desk.open(offices.site());
    }

    @BeforeEach
    void theSiteHasItsSections() {
        office = desk.open(offices.site());
    }

    @Test
    void aDocumentPageShowsItsHeaderBodyAndWay() throws Exception {
        var published = publish(policy("关于试行办法的通知", "青高管发〔2026〕%d号".formatted(serial())));

        Document page = page("/documents/" + published.id());

        assertThat(page.select("h1").text()).isEqualTo("关于试行办法的通知");
        assertThat(fact(page, "索引号")).isEqualTo(published.indexNumber());
        assertThat(fact(page, "发文字号")).startsWith("青高管发〔2026〕");
        assertThat(fact(page, "发文机关")).isNotBlank();
        assertThat(fact(page, "成文日期")).isEqualTo("2026-03-02");
        assertThat(fact(page, "有效性")).isEqualTo("有效");
        assertThat(page.select("nav.crumbs a").eachText()).contains("首页", "政策文件", "本机关文件");
        assertThat(page.select(".document-body h2").eachText()).contains("一、总则");
        assertThat(page.select(".document-body .table-scroll[tabindex=0] table"))
                .hasSize(1);
        assertThat(page.select("h1, h2, h3, h4").get(0).tagName()).isEqualTo("h1");
    }

    @Test
    void aRepealedDocumentSaysSoAboveItsBodyWithTheLinkToWhatRepealedIt() throws Exception {
        var old = publish(policy("旧办法", "青高管发〔2025〕%d号".formatted(serial())));
        var repealing = drafting.draft(
                "policy-document",
                "",
                policy("新办法", "青高管发〔2026〕%d号".formatted(serial())),
                Map.of(RelationKind.REPEALS, old.indexNumber()),
                office.clerk());
        var published = office.publish(repealing);

        Document page = page("/documents/" + old.id());

        assertThat(fact(page, "有效性")).isEqualTo("废止");
        assertThat(page.select(".notice").text()).contains("本文件已经废止");
        assertThat(page.select(".notice a").attr("href")).isEqualTo("/documents/" + published.id());
        assertThat(page("/documents/" + published.id())
                        .select("#related ~ ul a")
                        .attr("href"))
                .isEqualTo("/documents/" + old.id());
    }

    @Test
    void aWithdrawnDocumentIsGoneWithItsReason() throws Exception {
        var published = office.published("停水通知");
        withdrawing.withdraw(published.id(), published.version(), WithdrawalReason.ERROR, "时间有误", office.officeHead());

        MockHttpServletResponse answer = answer("/documents/" + published.id());

        assertThat(answer.getStatus()).isEqualTo(410);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(fact(page, "撤回原因")).isEqualTo("内容有误");
        assertThat(fact(page, "标题")).isEqualTo("停水通知");
    }

    @Test
    void whereSecrecyOrPrivacyWasTheReasonNothingOfItIsLeftAnywhere() throws Exception {
        var published = office.published("某某救助名单泄露测试");
        withdrawing.withdraw(
                published.id(), published.version(), WithdrawalReason.PRIVACY, "含某某的病情", office.officeHead());

        for (String path : new String[] {
            "/documents/" + published.id(), "/", "/sections/news", "/feed.xml", "/search?q=救助名单泄露测试", "/information"
        }) {
            assertThat(answer(path).getContentAsString()).doesNotContain("某某救助", "病情");
        }
        assertThat(answer("/sitemap/documents-0.xml").getContentAsString())
                .doesNotContain("/documents/" + published.id() + "<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/documents/999999999", "/documents/abc", "/documents/99999999999999999999", "/sections/none",
                "/documents/1/files/1", "/sitemap/documents-99.xml", "/index-numbers/none/1", "/nothing"
            })
    void whatIsNotThereIsAnsweredAs404WithAWayOn(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("form[action=/search]"))
                .isNotEmpty();
    }

    @Test
    void aDraftIsNotThereForThePublic() throws Exception {
        var draft = office.submitted("还没有公开的通知");

        assertThat(answer("/documents/" + draft.id()).getStatus()).isEqualTo(404);
    }

    @Test
    void theColumnListsEveryItemOfArticle20WithCountAndLastUpdate() throws Exception {
        publish(policy("计入目录的文件", "青高管发〔2026〕%d号".formatted(serial())));

        Document page = page("/information");

        assertThat(page.select("table tbody tr")).hasSize(15);
        assertThat(page.select("table tbody tr").get(0).text())
                .startsWith("（一）")
                .contains("行政法规、规章和规范性文件");
        assertThat(page.select("a[href=/requests]")).isNotEmpty();
        assertThat(page.select(".column-side a").eachText()).contains("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报");
    }

    @Test
    void aSectionIsNarrowedByYearAndValidityAndBadValuesNarrowNothing() throws Exception {
        var kept = publish(policy("留在列表里的办法", "青高管发〔2026〕%d号".formatted(serial())));
        var gone = publish(policy("已经废止的办法", "青高管发〔2026〕%d号".formatted(serial())));
        standing.repeal(gone.id(), gone.version(), false, LocalDate.of(2026, 3, 3), "不再适用", office.reviewer());

        var repealed =
                page("/sections/policy?validity=REPEALED").select(".item-title").eachAttr("href");
        assertThat(repealed).contains("/documents/" + gone.id()).doesNotContain("/documents/" + kept.id());
        assertThat(page("/sections/policy?year=1999&validity=").select(".empty-state"))
                .isNotEmpty();
        assertThat(answer("/sections/policy?year=abc&validity=<b>&page=-1").getStatus())
                .isEqualTo(200);
    }

    @Test
    void aPageBeyondTheLastLeadsToTheLast() throws Exception {
        office.published("列表里的一条");

        assertThat(answer("/sections/news?page=99999").getRedirectedUrl()).contains("page=");
    }

    @Test
    void theHomePageAnswersItsThreeQuestions() throws Exception {
        office.published("首页上的最新动态");

        Document page = page("/");

        assertThat(page.select("h2").eachText()).contains("找信息", "提申请", "看公开");
        assertThat(page.select(".home-find form[action=/search] input[name=q]")).hasSize(1);
        assertThat(page.select(".home-section a").eachText()).contains("首页上的最新动态");
        assertThat(page.select("script:not([src]), [style], [onclick]")).isEmpty();
    }

    @Test
    void theSearchPageMarksWhatWasFoundAndEscapesWhatWasTyped() throws Exception {
        var published = office.published("醒目词语" + serial() + "的公告");
        String title = published.edition().content().title();
        await().untilAsserted(() -> assertThat(page("/search?q=" + title).select(".item-title mark"))
                .isNotEmpty());

        assertThat(page("/search?q=<script>alert(1)</script>").select("script:not([src])"))
                .isEmpty();
        assertThat(page("/search?q=" + title + "&section=news")
                        .select(".facet a")
                        .text())
                .contains("栏目：工作动态");
    }

    private org.zhiqing.server.publication.Document publish(EditionContent content) {
        return office.publish(drafting.draft("policy-document", content, office.clerk()));
    }

    private static EditionContent policy(String title, String number) {
        return EditionContent.of(title, "")
                .edit()
                .body(
                        BodyFormat.HTML,
                        "<h1>一、总则</h1><p>正文。</p><table><tr><th>项目</th><td>数</td></tr></table><h3>二、附则</h3>")
                .documentNumber(number)
                .subjectClass("综合政务")
                .documentDate(LocalDate.of(2026, 3, 2))
                .issuingOrgan("青川新区管理委员会")
                .done();
    }

    private static long serial() {
        return Serial.NEXT.incrementAndGet();
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        MockHttpServletResponse response = web.perform(get(path)).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private static String fact(Document page, String label) {
        return page.select(".fact dt:containsOwn(" + label + ") + dd").text();
    }
}
