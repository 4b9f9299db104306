package org.zhiqing.server.desk.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.web.PersonAuthentication;
import org.zhiqing.server.web.ShownAgain;

/** The desk's pages, as handler and head use them. */
@SystemTest
class RequestPagesTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    MockMvc web;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    Office office;

    @BeforeEach
    void anOfficeOnMonday() {
        clock.standAt(MONDAY);
        office = requests.office();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theListShowsOpenRequestsWithTheirLampInWords() throws Exception {
        long id = requests.handedIn(office, MONDAY);

        page("/desk/requests", handler())
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/desk/requests/" + id),
                                containsString("还剩 20 个工作日"),
                                containsString("2026-05-13"))));
        page("/desk/requests?view=OVERDUE", handler()).andExpect(content().string(containsString("没有符合条件的申请")));
        page("/desk/requests?text=预算&channel=IN_PERSON&kind=NATURAL_PERSON&year=2026", handler())
                .andExpect(content().string(containsString("/desk/requests/" + id)));
        page("/desk/requests?text=100%25&channel=&kind=&year=", handler())
                .andExpect(content().string(containsString("没有符合条件的申请")));
    }

    @Test
    void theCasePageForetellsTheDueDayAndTheTrialTakesAnyDays() throws Exception {
        long id = requests.handedIn(office, MONDAY);
        requests.begin(office, id);

        page("/desk/requests/" + id, handler())
                .andExpect(content()
                        .string(allOf(
                                containsString("如果今天……"),
                                containsString("2026年4月13日征求第三方意见（当日签收），十五个工作日内没有意见"),
                                containsString("最迟在2026年6月3日决定并告知延长答复期限"))));
        page("/desk/requests/" + id + "/what-if?what=FEE&on=2026-04-14&until=2026-04-20", handler())
                .andExpect(content().string(allOf(containsString("2026年4月20日缴清费用"), containsString("2026年5月20日"))));
        page("/desk/requests/" + id + "/what-if?on=2026-04-01", handler())
                .andExpect(content().string(containsString("这些日期不能试算")));
    }

    @Test
    void theLedgerIsAFileForTheCourtWithEveryDayRuleAndNotice() throws Exception {
        long id = requests.handedIn(office, MONDAY);
        byte[] pdf = page("/desk/requests/" + id + "/ledger.pdf", handler())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        String text = Requests.text(pdf);
        assertThat(text)
                .contains("结论：答复期限届满日为2026年5月13日", "2026-04-13", "受理日不计", "2026-05-09", "劳动节调休上班", "2026年放假安排")
                .contains("由本机关选择的计算方法：缴费完成次日起重新计算答复期限", "第三十一条")
                .doesNotContain("李雷");
    }

    @Test
    void theSevenQuestionsLeadFromTheCaseToADraft() throws Exception {
        long id = requests.handedIn(office, MONDAY);
        requests.begin(office, id);
        String at = "/desk/requests/" + id;

        page(at, handler()).andExpect(content().string(containsString(at + "/guide")));
        page(at + "/guide", handler())
                .andExpect(content()
                        .string(allOf(
                                containsString("补不补"),
                                containsString("要素齐全，内容明确"),
                                containsString(at + "/guide?question=request"),
                                containsString("href=\"" + at + "/correction\""))));
        page(at + "/guide?question=exists", handler())
                .andExpect(content().string(allOf(containsString("败诉的原因"), containsString("situation=not-found"))));
        page(at + "/guide?situation=not-found", handler())
                .andExpect(content()
                        .string(allOf(
                                containsString("怎么答"),
                                containsString("政府信息不存在告知书"),
                                containsString(at + "/answer?situation=not-found"))));
    }

    @Test
    void theCasePageTakesSearchesQuestionsAndFeesAndShowsThem() throws Exception {
        long id = requests.handedIn(office, MONDAY);
        requests.begin(office, id);
        String at = "/desk/requests/" + id;

        send(post(at + "/searches")
                .param("place", "档案室")
                .param("words", "预算")
                .param("found", "false")
                .param("searchedOn", "2026-04-13"));
        send(post(at + "/consultations")
                .param("version", String.valueOf(requests.version(office, id)))
                .param("kind", "THIRD_PARTY")
                .param("party", "某公司")
                .param("subject", "是否同意公开"));
        send(post(at + "/fee")
                .param("version", String.valueOf(requests.version(office, id)))
                .param("basis", "BY_PAGE")
                .param("count", "109")
                .param("manner", "缴入某账户"));

        page(at, handler())
                .andExpect(content()
                        .string(allOf(
                                containsString("没有查到"),
                                containsString("征求第三方“某公司”的意见"),
                                containsString("尚未发出"),
                                containsString("880元"),
                                containsString("不计入期限的时间"),
                                containsString("作废"))));
        page("/desk/requests/figures?year=2026", handler()).andExpect(content().string(containsString("没有发出收费通知")));
    }

    @Test
    void theChannelDecidesWhichDaysAreAskedFor() throws Exception {
        page("/desk/requests/new", handler()).andExpect(content().string(containsString("channel=SIGNED_MAIL")));
        page("/desk/requests/new?channel=IN_PERSON", handler())
                .andExpect(content().string(not(containsString("name=\"arrivedOn\""))));
        page("/desk/requests/new?channel=SIGNED_MAIL", handler())
                .andExpect(content().string(containsString("name=\"arrivedOn\"")));
        page("/desk/requests/new?channel=FAX", handler())
                .andExpect(content().string(containsString("name=\"confirmedOn\"")));
    }

    @Test
    void aWrongRegistrationIsShownAgainWithAllProblemsAndNothingLost() throws Exception {
        refused(post("/desk/requests")
                        .param("_back", "/desk/requests/new?channel=SIGNED_MAIL")
                        .param("channel", "SIGNED_MAIL")
                        .param("submittedOn", "2026-04-10")
                        .param("name", "韩梅梅")
                        .param("description", "需要的材料写在这里"))
                .andExpect(content()
                        .string(allOf(
                                containsString("请填写日期"),
                                containsString("请选择申请人类别"),
                                containsString("请选择希望的提供形式"),
                                containsString("韩梅梅"),
                                containsString("需要的材料写在这里"),
                                containsString("2026-04-10"))));
    }

    @Test
    void aRegisteredRequestIsShownWithItsStepsAndWhatIsNotPossible() throws Exception {
        MockHttpServletResponse sent = send(post("/desk/requests")
                        .param("channel", "IN_PERSON")
                        .param("submittedOn", "2026-04-13")
                        .param("kind", "NATURAL_PERSON")
                        .param("name", "韩梅梅")
                        .param("identityKind", "RESIDENT_ID")
                        .param("identityNumber", "11010519491231002X")
                        .param("telephone", "13800138000")
                        .param("description", "某项目的批复")
                        .param("form", "PAPER")
                        .param("route", "MAIL"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();

        page(String.valueOf(sent.getRedirectedUrl()), handler())
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("开始办理"),
                                containsString("现在不能做的"),
                                containsString("11*************02X".substring(0, 2)),
                                not(containsString("11010519491231002X")),
                                not(containsString("13800138000")))));
    }

    @Test
    void theLedgerGivesEachDayItsRuleAndNotice() throws Exception {
        long id = requests.handedIn(office, MONDAY);

        page("/desk/requests/" + id + "/ledger", handler())
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("劳动节放假"),
                                containsString("劳动节调休上班，计入第"),
                                containsString("第三十三条第二款"),
                                containsString("2026年放假安排"),
                                containsString("2026年5月13日"))));
    }

    @Test
    void theHandlerAsksForACorrectionOnAPageThatSetsTheUsualPeriod() throws Exception {
        long id = requests.handedIn(office, MONDAY);

        page("/desk/requests/" + id + "/correction", handler())
                .andExpect(content().string(containsString("2026-05-07")));
        send(post("/desk/requests/" + id + "/correction")
                        .param("version", "" + requests.version(office, id))
                        .param("matters", "请写明年度")
                        .param("dueOn", "2026-05-07"))
                .andExpect(redirectedUrl("/desk/requests/" + id));
        page("/desk/requests/" + id, handler()).andExpect(content().string(containsString("补〔2026〕1号")));
    }

    @Test
    void onlyTheHeadSeesAndTakesTheDecisionOnAnExtension() throws Exception {
        long id = requests.handedIn(office, MONDAY);
        String at = "/desk/requests/" + id + "/extension";
        send(post(at).param("version", "" + requests.version(office, id))
                        .param("dayCount", "10")
                        .param("reason", "数量较大"))
                .andExpect(redirectedUrl("/desk/requests/" + id));

        page(at, handler()).andExpect(content().string(not(containsString("批准延期"))));
        page(at, requests.head(office)).andExpect(content().string(containsString("批准延期")));
        send(post(at + "/approval").param("version", "" + requests.version(office, id)), handler())
                .andExpect(status().isForbidden());
        send(post(at + "/approval").param("version", "" + requests.version(office, id)), requests.head(office))
                .andExpect(redirectedUrl("/desk/requests/" + id));
        page("/desk/requests/" + id, handler()).andExpect(content().string(containsString("2026年5月27日")));
    }

    @Test
    void aNewcomerChoosesTheSituationFromTheTreeWithArticlesAndLetters() throws Exception {
        long id = requests.handedIn(office, MONDAY);

        page("/desk/requests/" + id + "/answer", handler())
                .andExpect(content()
                        .string(allOf(
                                containsString("（四）无法提供"),
                                containsString("经检索没有所申请公开的信息"),
                                containsString("政府信息不存在告知书"),
                                containsString("计入“危及‘三安全一稳定’”"),
                                containsString("第三十六条第（四）项"))));
        page("/desk/requests/" + id + "/answer?situation=not-found", handler())
                .andExpect(content().string(allOf(containsString("还没有检索记录"), containsString("name=\"words\""))));
    }

    @Test
    void aDraftThatLacksSomethingIsKeptAndSaysWhatIsMissing() throws Exception {
        long id = requests.handedIn(office, MONDAY);
        String at = "/desk/requests/" + id + "/answer";

        refused(post(at).param("_back", at + "?situation=not-found")
                        .param("version", "" + requests.version(office, id))
                        .param("situation", "not-found")
                        .param("facts", "已查找档案室")
                        .param("then", "submit"))
                .andExpect(content().string(allOf(containsString("要求有：检索记录"), containsString("已查找档案室"))));

        page(at, handler()).andExpect(content().string(containsString("已查找档案室")));
    }

    @Test
    void draftPreviewSignatureAndLetter() throws Exception {
        long id = requests.handedIn(office, MONDAY);
        String at = "/desk/requests/" + id;
        requests.search(office, id, false);
        send(post(at + "/answer")
                        .param("version", "" + requests.version(office, id))
                        .param("situation", "not-found")
                        .param("facts", "")
                        .param("then", "submit"))
                .andExpect(redirectedUrl(at));
        page(at + "/answer/preview", requests.head(office))
                .andExpect(content().string(containsString("在档案室1998年全宗以“预算调整”检索，没有查到")));

        send(
                        post(at + "/answer/signature")
                                .param("version", "" + requests.version(office, id))
                                .param("opinion", "同意"),
                        requests.head(office))
                .andExpect(redirectedUrl(at));
        String shown = page(at, handler()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        String letter = shown.replaceAll("(?s).*href=\"(/desk/requests/" + id + "/letters/\\d+\\.pdf)\".*", "$1");

        byte[] pdf = page(letter, handler()).andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void personalDataNeedAReasonAndTheRightRole() throws Exception {
        long id = requests.handedIn(office, MONDAY);
        String at = "/desk/requests/" + id;

        refused(post(at + "/particulars")
                        .param("_back", at)
                        .param("_form", "reveal")
                        .param("reason", ""))
                .andExpect(content().string(allOf(containsString("请写明理由"), not(containsString("13800138000")))));
        send(post(at + "/particulars").param("reason", "电话确认"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("13800138000")));
        send(post(at + "/particulars").param("reason", "电话确认"), office.the(Role.LEADER))
                .andExpect(status().isForbidden());
    }

    @Test
    void theFiguresOpenTheListBehindEachCell() throws Exception {
        long id = requests.handedIn(office, MONDAY);
        requests.begin(office, id);
        requests.answer(office, id, Situation.PROVIDED);

        page("/desk/requests/figures?year=2026", handler())
                .andExpect(content().string(containsString("/desk/requests/figures/2026/R03?kind=NATURAL_PERSON")));
        page("/desk/requests/figures/2026/R03?kind=NATURAL_PERSON", handler())
                .andExpect(content().string(containsString("/desk/requests/" + id)));
        page("/desk/requests/figures/2026/R13", handler()).andExpect(content().string(containsString("这一格是 0")));
    }

    @Test
    void aClerkHasNoBusinessHere() throws Exception {
        page("/desk/requests", office.the(Role.CLERK)).andExpect(status().isForbidden());
    }

    @Test
    void theRequestOfAnotherOrganIsNotFound() throws Exception {
        long id = requests.handedIn(office, MONDAY);

        page("/desk/requests/" + id, requests.handler(requests.office())).andExpect(status().isNotFound());
    }

    private ResultActions page(String path, Actor actor) throws Exception {
        return web.perform(get(java.net.URI.create(path.replace("预算", "%E9%A2%84%E7%AE%97")))
                .with(authentication(new PersonAuthentication(actor.person()))));
    }

    private ResultActions send(MockHttpServletRequestBuilder post) throws Exception {
        return send(post, handler());
    }

    private ResultActions send(MockHttpServletRequestBuilder post, Actor actor) throws Exception {
        return web.perform(post.with(csrf()).with(authentication(new PersonAuthentication(actor.person()))));
    }

    private ResultActions refused(MockHttpServletRequestBuilder post) throws Exception {
        ResultActions refused = send(post).andExpect(status().isUnprocessableContent());
        return ShownAgain.of(
                web, refused, authentication(new PersonAuthentication(handler().person())));
    }

    private Actor handler() {
        return requests.handler(office);
    }
}
