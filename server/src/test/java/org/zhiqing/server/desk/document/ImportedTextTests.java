package org.zhiqing.server.desk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.intake.OfficeFiles;
import org.zhiqing.server.web.PersonAuthentication;

/** Texts taken in from files and pastes, from the page to the public. */
@SystemTest
class ImportedTextTests {

    private final MockMvc web;
    private final PublishingDesk desk;
    private final DocumentDrafting drafting;

    @Autowired
    ImportedTextTests(MockMvc web, PublishingDesk desk, DocumentDrafting drafting) {
        this.web = web;
        this.desk = desk;
        this.drafting = drafting;
    }

    @Test
    void aFileBecomesADraftWithItsHeadProposedAndWhatWasLostTold() throws Exception {
        PublishingOffice office = desk.office();
        String edit = redirected(send(
                office.clerk(),
                multipart("/desk/documents/import").file(file("通知.docx", OfficeFiles.notice())),
                Map.of("kind", "notice")));
        page(office.clerk(), edit)
                .andExpect(content().string(containsString("关于调整办公时间的通知")))
                .andExpect(content().string(containsString("某政办发〔2026〕7号")))
                .andExpect(content().string(containsString("2026-03-02")))
                .andExpect(content().string(containsString("正文来自文件“通知.docx”")))
                .andExpect(content().string(containsString("修订痕迹中删除的文字 1 处没有保留")))
                .andExpect(content().string(containsString("rowspan=\"2\"")));
    }

    @Test
    void aFileOfAnotherKindThanItsNameIsRefusedAndWhatWasTypedStays() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.draft("导入到打开的稿件");
        String edit = "/desk/documents/" + draft.id() + "/edit";
        for (var wrong : Map.of(
                        "假的.docx",
                        "<html>不是文档</html>".getBytes(StandardCharsets.UTF_8),
                        "程序.exe",
                        new byte[] {'M', 'Z'},
                        "坏的.pdf",
                        "%PDF-1.7 坏的".getBytes(StandardCharsets.UTF_8),
                        "空的.txt",
                        new byte[0])
                .entrySet()) {
            var refused = send(
                    office.clerk(),
                    multipart(edit.replace("/edit", "/import"))
                            .file(file(wrong.getKey(), wrong.getValue()))
                            .param("_back", edit),
                    Map.of(
                            "version", String.valueOf(draft.version()),
                            "section", "news",
                            "title", "写好的标题",
                            "body", "写好的正文"));
            assertThat(refused.andReturn().getResponse().getStatus())
                    .as(wrong.getKey())
                    .isIn(409, 422);
            assertThat(refused.andReturn().getResponse().getForwardedUrl()).isEqualTo(edit);
        }
        page(office.clerk(), edit).andExpect(content().string(not(containsString("正文来自文件"))));
    }

    @Test
    void aTextGoesIntoTheOpenDraftAndTheOtherFieldsStay() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.draft("原来的标题");
        String edit = "/desk/documents/" + draft.id() + "/edit";
        send(
                        office.clerk(),
                        multipart(edit.replace("/edit", "/import"))
                                .file(file("正文.html", "<h1>一级</h1><p>新的正文</p>".getBytes(StandardCharsets.UTF_8))),
                        Map.of(
                                "version", String.valueOf(draft.version()),
                                "section", "news",
                                "title", "打好的标题",
                                "documentDate", "2026-03-09"))
                .andExpect(status().is3xxRedirection());
        page(office.clerk(), edit)
                .andExpect(content().string(containsString("打好的标题")))
                .andExpect(content().string(containsString("2026-03-09")))
                .andExpect(content().string(containsString("新的正文")));
    }

    @Test
    void aPictureIsKeptWithTheDocumentIsNotPublicBeforeItAndIsLookedAtByTheReviewer() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = withPicture(office, "院子的照片");
        String body = draft.edition().bodyHtml();
        assertThat(body).containsPattern("<img src=\"/documents/" + draft.id() + "/files/\\d+\" alt=\"院子的照片\"");
        String file = body.replaceAll("(?s).*src=\"([^\"]+)\".*", "$1");
        web.perform(get(file)).andExpect(status().isNotFound());
        page(office.clerk(), "/desk/documents/" + draft.id())
                .andExpect(content().string(containsString("/desk/documents/" + draft.id() + "/attachments/")))
                .andExpect(content().string(containsString("没有附件")));

        Document checked = office.check(office.submit(draft));
        page(office.reviewer(), "/desk/documents/" + checked.id())
                .andExpect(content().string(containsString("正文图片1.png")));
    }

    @Test
    void aPictureWithoutWordsIsAskedForThemBeforeItIsSubmitted() {
        PublishingOffice office = desk.office();
        Document draft = withPicture(office, "");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> office.submit(draft))
                .isInstanceOfSatisfying(Findings.class, findings -> assertThat(findings.all())
                        .anySatisfy(
                                finding -> assertThat(finding.code()).isEqualTo("publication.picture-without-words")));
    }

    @Test
    void aPictureOfAnotherDocumentCannotBeShown() {
        PublishingOffice office = desk.office();
        Document other = withPicture(office, "别处的图");
        String src = other.edition().bodyHtml().replaceAll("(?s).*src=\"([^\"]+)\".*", "$1");
        Document draft = drafting.draft(
                "news",
                EditionContent.of("借图", "")
                        .edit()
                        .body(BodyFormat.HTML, "<p>字<img src=\"" + src + "\" alt=\"x\"></p>")
                        .done(),
                office.clerk());
        assertThat(draft.edition().bodyHtml()).isEqualTo("<p>字</p>");
    }

    private Document withPicture(PublishingOffice office, String words) {
        String inline = "data:image/png;base64," + Base64.getEncoder().encodeToString(OfficeFiles.picture());
        return drafting.draft(
                "news",
                EditionContent.of("带图的动态", "")
                        .edit()
                        .documentDate(java.time.LocalDate.of(2026, 3, 2))
                        .body(BodyFormat.HTML, "<p>看图：<img src=\"" + inline + "\" alt=\"" + words + "\"></p>")
                        .done(),
                office.clerk());
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("file", name, "application/octet-stream", bytes);
    }

    private ResultActions send(Actor who, MockMultipartHttpServletRequestBuilder request, Map<String, String> form)
            throws Exception {
        form.forEach(request::param);
        return web.perform(request.with(authentication(new PersonAuthentication(who.person())))
                .with(csrf()));
    }

    private static String redirected(ResultActions sent) {
        return String.valueOf(sent.andReturn().getResponse().getRedirectedUrl());
    }

    private ResultActions page(Actor who, String path) throws Exception {
        return web.perform(get(path).with(authentication(new PersonAuthentication(who.person()))))
                .andExpect(status().isOk());
    }
}
