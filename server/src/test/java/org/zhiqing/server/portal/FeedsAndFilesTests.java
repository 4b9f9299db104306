package org.zhiqing.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.w3c.dom.Element;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.WithdrawalReason;

/** Feeds, site maps and downloads. */
@SystemTest
class FeedsAndFilesTests {

    private static final byte[] CONTENT = "第一行\n第二行\n".getBytes(StandardCharsets.UTF_8);

    private final MockMvc web;
    private final DocumentDrafting drafting;
    private final DocumentWithdrawing withdrawing;
    private final PublishingOffice office;

    @Autowired
    FeedsAndFilesTests(
            MockMvc web,
            PublishingDesk desk,
            Offices offices,
            DocumentDrafting drafting,
            DocumentWithdrawing withdrawing) {
        this.web = web;
        this.drafting = drafting;
        this.withdrawing = withdrawing;
        this.office = desk.open(offices.site());
    }

    @Test
    void theFeedsAreWellFormedAndNameWhatIsNewestFirst() throws Exception {
        Document published = office.published("标题里有 <标签> & 控制字符");

        for (String path : new String[] {"/feed.xml", "/sections/news/feed.xml"}) {
            MockHttpServletResponse answer = answer(get(path));
            assertThat(answer.getContentType()).isEqualTo("application/rss+xml;charset=UTF-8");
            assertThat(answer.getHeader("Last-Modified")).isNotNull();
            assertThat(answer.getHeader("ETag")).isNotNull();
            Element first = (Element) parse(answer).getElementsByTagName("item").item(0);
            assertThat(text(first, "title")).isEqualTo("标题里有 <标签> & 控制字符");
            assertThat(text(first, "link")).isEqualTo("http://localhost/documents/" + published.id());
            assertThat(text(first, "pubDate")).endsWith("00:00:00 +0800");
        }
    }

    @Test
    void theSiteMapsLeadToEveryPublicDocument() throws Exception {
        Document published = office.published("站点地图里的一条");

        assertThat(answer(get("/robots.txt")).getContentAsString()).contains("Sitemap: http://localhost/sitemap.xml");
        var maps = parse(answer(get("/sitemap.xml"))).getElementsByTagName("loc");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < maps.getLength(); i++) {
            String map = maps.item(i).getTextContent().replace("http://localhost", "");
            all.append(answer(get(map)).getContentAsString());
        }
        assertThat(all).contains("/documents/" + published.id() + "</loc>").contains("/sections/notices</loc>");
        assertThat(answer(get("/site-map")).getContentAsString()).contains("通知公告");
    }

    @Test
    void anAttachmentKeepsItsNameAndTypeAndIsServedInParts() throws Exception {
        Document published = withAttachment("关于名称（2026）.txt");
        String path = path(published);

        MockHttpServletResponse whole = answer(get(path));
        assertThat(whole.getContentAsByteArray()).isEqualTo(CONTENT);
        assertThat(whole.getContentType()).startsWith("text/plain");
        assertThat(whole.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E5%85%B3%E4%BA%8E%E5%90%8D%E7%A7%B0");
        assertThat(whole.getContentLength()).isEqualTo(CONTENT.length);

        MockHttpServletResponse part = answer(get(path).header("Range", "bytes=3-5"));
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getHeader("Content-Range")).isEqualTo("bytes 3-5/" + CONTENT.length);
        assertThat(part.getContentAsByteArray()).isEqualTo(java.util.Arrays.copyOfRange(CONTENT, 3, 6));

        assertThat(answer(get(path).header("If-None-Match", String.valueOf(whole.getHeader("ETag"))))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void anAttachmentIsServedOnlyWhileItsDocumentIsPublic() throws Exception {
        Document published = withAttachment("附件.txt");
        String path = path(published);
        assertThat(answer(get(path)).getStatus()).isEqualTo(200);

        withdrawing.withdraw(published.id(), published.version(), WithdrawalReason.ERROR, "有误", office.officeHead());

        assertThat(answer(get(path)).getStatus()).isEqualTo(404);
    }

    @Test
    void anAttachmentOfADraftOrOfAnotherDocumentIsNotServed() throws Exception {
        Document published = withAttachment("附件.txt");
        Document draft = office.draft("草稿");
        Document attached = drafting.attach(
                draft.id(), draft.version(), "内部.txt", new ByteArrayInputStream(CONTENT), office.clerk());
        long secret = attached.edition().attachments().get(0).file();

        assertThat(answer(get("/documents/" + draft.id() + "/files/" + secret)).getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/documents/" + published.id() + "/files/" + secret))
                        .getStatus())
                .isEqualTo(404);
    }

    private Document withAttachment(String name) {
        Document draft = office.draft("带附件的一条");
        return office.publish(
                drafting.attach(draft.id(), draft.version(), name, new ByteArrayInputStream(CONTENT), office.clerk()));
    }

    private static String path(Document document) {
        return "/documents/" + document.id() + "/files/"
                + document.edition().attachments().get(0).file();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static org.w3c.dom.Document parse(MockHttpServletResponse answer) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    private static String text(Element item, String name) {
        return item.getElementsByTagName(name).item(0).getTextContent();
    }
}
