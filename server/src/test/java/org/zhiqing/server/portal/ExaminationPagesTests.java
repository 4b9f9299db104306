package org.zhiqing.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.generate.ReportGenerator;
import org.zhiqing.annualreport.generate.ReportPlan;
import org.zhiqing.annualreport.render.TextReport;
import org.zhiqing.annualreport.render.TextTables;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.web.ShownAgain;

/** 年报体检, as a visitor without an account uses it. */
@SystemTest
class ExaminationPagesTests {

    private static final String REPORT = TextReport.of(
            ReportGenerator.of(new ReportPlan(11, 2024, OrganKind.LOCAL_DEPARTMENT, 60)), TextTables.TABS);

    @Autowired
    MockMvc web;

    String visitor = "";

    @BeforeEach
    void aVisitor() {
        visitor = "10.9." + Math.abs(UUID.randomUUID().hashCode() % 250) + "."
                + Math.abs(UUID.randomUUID().hashCode() % 250);
    }

    private MockHttpServletResponse send(String name, byte[] content) throws Exception {
        return web.perform(multipart("/annual-reports/check")
                        .file(new MockMultipartFile("file", name, "text/plain", content))
                        .param("kind", "LOCAL_DEPARTMENT")
                        .param("_back", "/annual-reports/check")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(visitor);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    private String examined(String name, String text) throws Exception {
        MockHttpServletResponse answer = send(name, text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = web.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void anybodyFindsThePageFromTheAnnualReports() throws Exception {
        assertThat(page("/annual-reports").select("a[href=/annual-reports/check]"))
                .isNotEmpty();
        Document form = page("/annual-reports/check");
        assertThat(form.select("form[enctype=multipart/form-data] input[type=file][name=file]"))
                .hasSize(1);
        assertThat(form.text()).contains("不超过 20MB", "文件读完即删");
        assertThat(form.select("script:not([src])")).isEmpty();
    }

    @Test
    void aRightReportHasNothingFoundAndStandsThereAsRead() throws Exception {
        Document page = page(examined("2024年度.txt", REPORT));
        assertThat(page.text()).contains("没有发现问题", "200 / 200", "一、总体情况");
        assertThat(page.select(".exam-report table.report-table")).hasSize(3);
        assertThat(page.select(".exam-mark, .exam-marked")).isEmpty();
    }

    @Test
    void everyFindingHasItsNumberAtItsCellAndInItsParagraph() throws Exception {
        String wrong = REPORT.replaceFirst("(（七）总计(?:\t[^\t\n]*)*?\t)(\\d+)\n", "$199999\n")
                .replaceFirst("（一）主动公开。", "（一）主动公开主动公开主动公开。");
        Document page = page(examined("有错的报告.txt", wrong));
        assertThat(page.select(".exam-list li")).isNotEmpty();
        for (var link : page.select(".exam-list a[href^=#]")) {
            assertThat(page.select(link.attr("href").replace("/", "\\/")))
                    .as(link.attr("href"))
                    .hasSize(1);
        }
        for (var number : page.select("a.exam-number")) {
            assertThat(page.select(number.attr("href"))).as(number.attr("href")).hasSize(1);
        }
        assertThat(page.select("#cell-requests-disposed-total.exam-mark").text())
                .startsWith("99999");
        assertThat(page.select("p.exam-marked").text()).contains("主动公开主动公开");
    }

    @Test
    void theResultIsAWordDocumentForTheOrganAndAPage() throws Exception {
        String result = examined("r.txt", REPORT.replaceFirst("未收取|没有收取", "没有没有收取"));
        MockHttpServletResponse docx =
                web.perform(get(result + "/file?format=DOCX")).andReturn().getResponse();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx.getContentAsByteArray()))) {
            assertThat(document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining("\n")))
                    .contains("核对结果", "需要核实或者说明的事项", "没有没有", "W-02", "核对日期：");
        }
        assertThat(web.perform(get(result + "/file?format=HTML"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains("没有没有");
    }

    @Test
    void whatStandsInTheFileIsNeverMarkup() throws Exception {
        String hostile = REPORT.replaceFirst("（一）主动公开。", "<script>alert(1)</script>")
                .replaceFirst("\t\\d+\n", "\t<img src=x onerror=alert(1)>\n");
        Document page = page(examined("<b>x</b>.txt", hostile));
        assertThat(page.select("main script, main img, main b")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void afileThatCannotBeReadIsRefusedWithItsReason() throws Exception {
        assertThat(shownAgain("坏.txt", new byte[] {(byte) 0xff, 0, 1, 2})).contains("没有核对。", "不是文本文件");
        assertThat(shownAgain("空.txt", new byte[0])).contains("没有收到文件");
        assertThat(shownAgain("大.txt", new byte[20 * 1024 * 1024 + 1])).contains("超过 20MB");
    }

    private String shownAgain(String name, byte[] content) throws Exception {
        return ShownAgain.of(
                        web,
                        web.perform(multipart("/annual-reports/check")
                                .file(new MockMultipartFile("file", name, "text/plain", content))
                                .param("_back", "/annual-reports/check")
                                .with(csrf())
                                .with(request -> {
                                    request.setRemoteAddr(visitor);
                                    return request;
                                })))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aVisitorWhoChecksVeryManyFilesHasToWait() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(send("r.txt", REPORT.getBytes(StandardCharsets.UTF_8)).getStatus())
                    .isEqualTo(302);
        }
        assertThat(shownAgain("r.txt", REPORT.getBytes(StandardCharsets.UTF_8))).contains("核对次数过多");
    }

    @Test
    void aResultThatIsNotThereIsSaidToBeGone() throws Exception {
        assertThat(web.perform(get("/annual-reports/check/00ff"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("结果只保留三十分钟");
    }
}
