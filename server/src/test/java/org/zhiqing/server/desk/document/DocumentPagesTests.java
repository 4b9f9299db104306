package org.zhiqing.server.desk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Accounts;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.web.PersonAuthentication;

/** The desk's pages on documents as each role meets them. */
@SystemTest
class DocumentPagesTests {

    private final MockMvc web;
    private final PublishingDesk desk;

    @Autowired
    DocumentPagesTests(MockMvc web, PublishingDesk desk) {
        this.web = web;
        this.desk = desk;
    }

    @Test
    void aClerkBeginsADocumentFromTheListOfKindsAndSeesItInTheList() throws Exception {
        PublishingOffice office = desk.office();
        page(office.clerk(), "/desk/documents").andExpect(content().string(containsString("没有符合条件的稿件")));
        page(office.clerk(), "/desk/documents/new").andExpect(content().string(containsString("行政规范性文件")));
        page(office.clerk(), "/desk/documents/new?of=notice")
                .andExpect(content().string(containsString("发文字号")))
                .andExpect(content().string(not(containsString("有效期至"))));

        String document = send(
                office.clerk(),
                "/desk/documents",
                Map.of(
                        "kind",
                        "notice",
                        "title",
                        "停水公告",
                        "section",
                        "notices",
                        "body",
                        "今晚停水。",
                        "documentDate",
                        "2026-03-02"));

        page(office.clerk(), document).andExpect(content().string(containsString("<p>今晚停水。</p>")));
        page(office.clerk(), "/desk/documents?words=停水").andExpect(content().string(containsString("停水公告")));
        String framed = page(office.clerk(), document + "/preview")
                .andReturn()
                .getResponse()
                .getContentAsString();
        page(office.clerk(), framed.replaceAll("(?s).*<iframe[^>]* src=\"([^\"]+)\".*", "$1"))
                .andExpect(content().string(containsString("今晚停水")));
    }

    @Test
    void everythingWrongIsShownAtOnceBesideItsFieldAndNothingTypedIsLost() throws Exception {
        PublishingOffice office = desk.office();
        shownAgain(
                        office.clerk(),
                        web.perform(as(office.clerk(), post("/desk/documents"))
                                        .param("_back", "/desk/documents/new?of=normative-document")
                                        .param("kind", "normative-document")
                                        .param("section", "rules-and-normative-documents")
                                        .param("title", "写了一半的办法")
                                        .param("body", "这一段不能丢")
                                        .param("documentNumber", "乱写的文号")
                                        .param("effectiveFrom", "2026-02-01")
                                        .param("documentDate", "2026-03-01")
                                        .param("then", "submit"))
                                .andExpect(status().isUnprocessableContent()))
                .andExpect(content().string(containsString("不是规范的发文字号")))
                .andExpect(content().string(not(containsString("没有发文字号的，请留空"))))
                .andExpect(content().string(containsString("先后颠倒")))
                .andExpect(content().string(containsString("这一段不能丢")))
                .andExpect(content().string(containsString("写了一半的办法")));
        page(office.clerk(), "/desk/documents").andExpect(content().string(not(containsString("写了一半的办法"))));
    }

    @Test
    void anAttachmentThatWasNotChosenIsAskedFor() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.draft("没有选附件");
        var empty = multipart("/desk/documents/" + draft.id() + "/attachments")
                .file(new MockMultipartFile("file", "", "application/octet-stream", new byte[0]))
                .param("_back", "/desk/documents/" + draft.id())
                .param("_form", "attach")
                .param("version", String.valueOf(draft.version()))
                .with(authentication(new PersonAuthentication(office.clerk().person())))
                .with(csrf());

        shownAgain(office.clerk(), web.perform(empty).andExpect(status().isUnprocessableContent()))
                .andExpect(content().string(containsString("请选择文件</span>")));
    }

    @Test
    void aStaleSaveShowsWhoSavedWhatMeanwhileAndKeepsWhatWasTyped() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.draft("两人同改");
        String edit = "/desk/documents/" + draft.id() + "/edit";
        Map<String, String> first = Map.of(
                "version", String.valueOf(draft.version()), "title", "先存的标题", "section", "news", "body", "先存的正文");
        send(office.clerk(), edit, first);
        shownAgain(
                        office.clerk(),
                        web.perform(as(office.clerk(), post(edit))
                                        .param("_back", edit)
                                        .param("version", String.valueOf(draft.version()))
                                        .param("section", "news")
                                        .param("title", "后写的标题")
                                        .param("body", "后写的正文"))
                                .andExpect(status().isConflict()))
                .andExpect(content().string(containsString("刚刚被陈小雨")))
                .andExpect(content().string(containsString("先存的正文")))
                .andExpect(content().string(containsString("后写的正文")))
                .andExpect(content().string(containsString("最新保存的是：<span>先存的标题</span>")))
                .andExpect(
                        content().string(containsString("name=\"version\" value=\"" + (draft.version() + 1) + "\"")));
    }

    @Test
    void theWholeWayIsWalkedWithTheButtonsOfThePages() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.draft("走完全程");
        String at = "/desk/documents/" + draft.id();
        page(office.clerk(), at).andExpect(content().string(containsString("送审")));
        step(office.clerk(), at + "/submit", draft.version(), Map.of());
        page(office.head(), at).andExpect(content().string(containsString("初核通过")));
        page(office.clerk(), at)
                .andExpect(content().string(containsString("现在不能办理的事项和原因")))
                .andExpect(content().string(containsString("您没有“初核稿件”的权限")));
        step(office.head(), at + "/check", draft.version() + 1, Map.of("opinion", "同意"));
        page(office.reviewer(), at).andExpect(content().string(containsString("还没有保密审查意见")));
        page(office.secrecy(), at + "/secrecy").andExpect(content().string(containsString("再次输入您的登录密码")));
        step(
                office.secrecy(),
                at + "/secrecy",
                draft.version() + 2,
                Map.of("conclusion", "MAY_BE_PUBLIC", "basis", "不涉密", "password", Accounts.PASSWORD));
        step(office.reviewer(), at + "/review", draft.version() + 3, Map.of("opinion", "同意公开"));
        step(office.leader(), at + "/approve", draft.version() + 4, Map.of("opinion", "同意"));
        page(office.leader(), at)
                .andExpect(content().string(containsString("已公开")))
                .andExpect(content().string(containsString("有效，内容未改动")));
        step(office.leader(), at + "/withdraw", draft.version() + 5, Map.of("reason", "ERROR", "note", "更正"));
        page(office.leader(), at).andExpect(content().string(containsString("已撤回")));
    }

    @Test
    void personalDataIsShownMaskedAndAnsweredDuringTheReview() throws Exception {
        PublishingOffice office = desk.office();
        Document checked = office.check(office.submit(office.draft("含电话的动态", "联系人王某，电话13812345678。")));
        String at = "/desk/documents/" + checked.id();
        var shown = page(office.reviewer(), at)
                .andExpect(content().string(containsString("138****5678")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String key = shown.replaceAll("(?s).*name=\"hit\" value=\"([0-9a-f]{64})\".*", "$1");
        step(office.reviewer(), at + "/answer", checked.version(), Map.of("hit", key, "reason", "办公电话"));
        page(office.reviewer(), at).andExpect(content().string(containsString("办公电话（王芳）")));
    }

    @Test
    void anAttachmentOfAWrongTypeIsRefusedWithItsReason() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.draft("带附件");
        String at = "/desk/documents/" + draft.id();
        shownAgain(
                        office.clerk(),
                        web.perform(multipart(at + "/attachments")
                                        .file(new MockMultipartFile(
                                                "file", "程序.exe", "application/octet-stream", new byte[] {'M', 'Z'}))
                                        .param("version", String.valueOf(draft.version()))
                                        .param("_back", at)
                                        .with(authentication(new PersonAuthentication(
                                                office.clerk().person())))
                                        .with(csrf()))
                                .andExpect(status().isConflict()))
                .andExpect(content().string(containsString("不在允许的范围内")));
        web.perform(multipart(at + "/attachments")
                        .file(new MockMultipartFile("file", "说明.txt", "text/plain", "说明".getBytes("UTF-8")))
                        .param("version", String.valueOf(draft.version()))
                        .with(authentication(
                                new PersonAuthentication(office.clerk().person())))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        String shown = page(office.clerk(), at).andReturn().getResponse().getContentAsString();
        String href = shown.replaceAll("(?s).*href=\"(" + at + "/attachments/[0-9]+)\".*", "$1");
        page(office.clerk(), href).andExpect(content().bytes("说明".getBytes("UTF-8")));
    }

    @Test
    void theLedgerIsFilteredAndExportedAsAWorkbook() throws Exception {
        PublishingOffice office = desk.office();
        office.published("台账里的一件");
        page(office.reviewer(), "/desk/ledger").andExpect(content().string(containsString("台账里的一件")));
        page(office.reviewer(), "/desk/ledger?step=WITHDRAW")
                .andExpect(content().string(containsString("没有符合条件的记录")));
        byte[] xlsx = page(office.reviewer(), "/desk/ledger.xlsx?words=台账")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<String> steps = workbook.getFirstSheet().read().stream()
                    .map(row -> row.getCellText(5))
                    .toList();
            assertThat(steps).containsExactly("环节", "审批通过", "审核通过", "签署保密审查意见", "初核通过", "送审");
        }
        web.perform(as(office.clerk(), get("/desk/ledger"))).andExpect(status().isForbidden());
    }

    @Test
    void sectionsAndImportsOpenForWhoMay() throws Exception {
        PublishingOffice office = desk.office();
        page(office.reviewer(), "/desk/sections").andExpect(content().string(containsString("法定主动公开内容")));
        page(office.clerk(), "/desk/sections").andExpect(content().string(not(containsString("新增栏目"))));
        page(office.reviewer(), "/desk/imports").andExpect(content().string(containsString("导入文件")));
        String to = web.perform(multipart("/desk/imports")
                        .file(new MockMultipartFile("files", "甲.md", "text/markdown", "# 甲条例\n\n第一条".getBytes("UTF-8")))
                        .file(new MockMultipartFile("files", "坏.md", "text/markdown", new byte[0]))
                        .param("name", "第一批")
                        .param("section", "laws")
                        .with(authentication(
                                new PersonAuthentication(office.reviewer().person())))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        page(office.secrecy(), String.valueOf(to))
                .andExpect(content().string(containsString("甲条例")))
                .andExpect(content().string(containsString("坏.md")))
                .andExpect(content().string(containsString("没有发文字号：1 件")))
                .andExpect(content().string(containsString("发文字号、成文日期、生效日期、发文机关、主题分类")));
        page(office.leader(), String.valueOf(to))
                .andExpect(content().string(containsString("现在不能办理的事项和原因")))
                .andExpect(content().string(not(containsString("/approve\""))));
        step(
                office.secrecy(),
                to + "/sign",
                0,
                Map.of("conclusion", "MAY_BE_PUBLIC", "basis", "已公布", "password", Accounts.PASSWORD));
        step(office.leader(), to + "/approve", 1, Map.of("opinion", "同意"));
        page(office.leader(), String.valueOf(to))
                .andExpect(content().string(containsString("T" + office.organ() + "/")));
    }

    private ResultActions page(Actor who, String path) throws Exception {
        return web.perform(as(who, get(java.net.URI.create(encoded(path))))).andExpect(status().isOk());
    }

    /** Follows the forward to the page that sent the refused post, which the test servlet does not follow itself. */
    private ResultActions shownAgain(Actor who, ResultActions refused) throws Exception {
        var sent = refused.andReturn().getRequest();
        String attribute = "org.zhiqing.server.web.Refused";
        var request =
                as(who, get(String.valueOf(refused.andReturn().getResponse().getForwardedUrl())));
        sent.getParameterMap().forEach(request::param);
        return web.perform(
                request.requestAttr(attribute, java.util.Objects.requireNonNull(sent.getAttribute(attribute))));
    }

    private String send(Actor who, String path, Map<String, String> form) throws Exception {
        var request = as(who, post(path));
        form.forEach(request::param);
        String to = web.perform(request)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(to);
    }

    private void step(Actor who, String path, int version, Map<String, String> form) throws Exception {
        var request = as(who, post(path)).param("version", String.valueOf(version));
        form.forEach(request::param);
        web.perform(request).andExpect(status().is3xxRedirection());
    }

    private static MockHttpServletRequestBuilder as(Actor who, MockHttpServletRequestBuilder request) {
        return request.with(authentication(new PersonAuthentication(who.person())))
                .with(csrf());
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        path.codePoints()
                .forEach(point -> encoded.append(
                        point < 128
                                ? Character.toString(point)
                                : java.net.URLEncoder.encode(
                                        Character.toString(point), java.nio.charset.StandardCharsets.UTF_8)));
        return encoded.toString();
    }
}
