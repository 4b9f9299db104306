package org.zhiqing.server.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.generate.Damage;
import org.zhiqing.annualreport.generate.ReportGenerator;
import org.zhiqing.annualreport.generate.ReportPlan;
import org.zhiqing.annualreport.render.TextReport;
import org.zhiqing.annualreport.render.TextTables;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.web.PersonAuthentication;

/** 年报体检 at the desk. */
@SystemTest
class ExaminationPagesTests {

    private static final String PAGE = "/desk/reports/check";
    private static final ReportPlan PLAN = new ReportPlan(11, 2024, OrganKind.LOCAL_DEPARTMENT, 60);
    private static final byte[] REPORT =
            TextReport.of(ReportGenerator.of(PLAN), TextTables.TABS).getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc web;

    @Autowired
    Offices offices;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = offices.zone();
    }

    private RequestPostProcessor as(Office office, Role role) {
        return authentication(new PersonAuthentication(office.the(role).person()));
    }

    private String examined(String name, boolean keep) throws Exception {
        return examined(name, REPORT, keep);
    }

    private String examined(String name, byte[] report, boolean keep) throws Exception {
        MockHttpServletResponse answer = web.perform(multipart(PAGE)
                        .file(new MockMultipartFile("file", name, "text/plain", report))
                        .param("keep", String.valueOf(keep))
                        .param("_back", PAGE)
                        .with(csrf())
                        .with(as(office, Role.CLERK)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private Document page(String address, Office of) throws Exception {
        MockHttpServletResponse answer = web.perform(get(address).with(as(of, Role.DISCLOSURE_OFFICE)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private int send(String address, Office of) throws Exception {
        return web.perform(post(address).param("_back", PAGE).with(csrf()).with(as(of, Role.DISCLOSURE_OFFICE)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Element row(String name) throws Exception {
        return Objects.requireNonNull(
                page(PAGE, office).select("tbody tr:contains(" + name + ")").first());
    }

    @Test
    void theResultStandsAtTheDeskAndNothingIsKeptUnlessSaid() throws Exception {
        Document result = page(examined("不保存.txt", false), office);
        assertThat(result.text())
                .contains("200 / 200", "没有选择保存的文件读完就删除", "没有指明机关类别，没有核对：", "（T2-A）", "公布期限（S-12）按3月31日核对");
        assertThat(page(PAGE, office).text()).doesNotContain("不保存.txt").contains("还没有保存的报告");
    }

    @Test
    void theLikelyCulpritStandsApartFromTheFindingsAndIsMarkedAsNoOtherCell() throws Exception {
        String wrong = Damage.WRONG_TOTAL.of(ReportGenerator.of(PLAN), 1).text();
        Document result = page(examined("写错.txt", wrong.getBytes(StandardCharsets.UTF_8), false), office);
        Element suspected = Objects.requireNonNull(
                result.select("section.exam-suggestions tbody tr").first());
        assertThat(suspected.text()).contains("表三");
        String at = suspected.select("a").attr("href").substring(1);
        assertThat(result.select(".exam-suspect")).hasSize(1).allSatisfy(cell -> assertThat(cell.id())
                .isEqualTo(at));
        assertThat(result.select("li:contains(T3-S) a[href^=#cell]").attr("href"))
                .as("the finding leads to the suspected cell")
                .isEqualTo("#" + at);
        assertThat(result.select("li:contains(T3-S)").text()).contains("最可能写错的是");
    }

    @Test
    void aKeptReportIsThereForTheWholeOrganAsItWasHandedIn() throws Exception {
        examined("留存.txt", true);
        Element row = row("留存.txt");
        assertThat(row.text()).contains("2024");
        String file = row.select("a[download]").attr("href");
        assertThat(web.perform(get(file).with(as(office, Role.LEADER)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(REPORT);
        assertThat(page(PAGE, offices.zone()).text()).doesNotContain("留存.txt");
    }

    @Test
    void aKeptReportCanBeExaminedAgainAndRemoved() throws Exception {
        examined("再看.txt", true);
        String again = row("再看.txt").select("form").attr("action");
        MockHttpServletResponse answer = web.perform(
                        post(again).param("_back", PAGE).with(csrf()).with(as(office, Role.LEADER)))
                .andReturn()
                .getResponse();
        assertThat(page(Objects.requireNonNull(answer.getRedirectedUrl()), office)
                        .text())
                .contains("再看.txt", "200 / 200");
        assertThat(send(again + "/remove", offices.zone())).isEqualTo(404);
        assertThat(send(again + "/remove", office)).isEqualTo(302);
        assertThat(page(PAGE, office).text()).doesNotContain("再看.txt");
    }
}
