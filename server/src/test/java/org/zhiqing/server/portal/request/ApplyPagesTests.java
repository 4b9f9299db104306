package org.zhiqing.server.portal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.web.ShownAgain;

/** The portal's pages for those who apply, as a visitor without an account uses them. */
@SystemTest
class ApplyPagesTests {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    MockMvc web;

    @Autowired
    Offices offices;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    String visitor = "";

    @BeforeEach
    void aVisitor() {
        clock.standAt(LocalDate.of(2026, 4, 13));
        requests.letLettersBeIssued(offices.site());
        visitor = "10.1." + Math.abs(UUID.randomUUID().hashCode() % 250) + "."
                + Math.abs(UUID.randomUUID().hashCode() % 250);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theEntryPageStatesLimitsAndFeesBeforeAnybodyApplies() throws Exception {
        web.perform(get("/requests"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("20个工作日"),
                                containsString("第三十三条第二款"),
                                containsString("第11至30件每件100元"),
                                containsString("第31至100页每页10元"),
                                containsString("信访"))));
    }

    @Test
    void theSystemOfTheLevelAboveStandsBesideTheFormOrInsteadOfIt() throws Exception {
        requests.set(offices.site(), "request.platform-address", "https://ysq.example.gov.cn/apply");
        requests.set(offices.site(), "request.platform-name", "示例省统一申请平台");
        try {
            web.perform(get("/requests"))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("href=\"https://ysq.example.gov.cn/apply\""),
                                    containsString("到示例省统一申请平台提出申请"),
                                    containsString("href=\"/requests/new\""))));
            requests.set(offices.site(), "request.platform-only", "true");
            web.perform(get("/requests"))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("网上申请统一在示例省统一申请平台提出"),
                                    not(containsString("href=\"/requests/new\"")))));
            web.perform(get("/requests/new?as=person")).andExpect(redirectedUrl("/requests"));
            web.perform(filled("00ff", "11010519491231002X", true)).andExpect(status().isConflict());
        } finally {
            requests.set(offices.site(), "request.platform-only", "false");
            requests.set(offices.site(), "request.platform-address", "");
        }
    }

    @Test
    void theFormAsksForNothingButWhatArt29Wants() throws Exception {
        web.perform(get("/requests/new")).andExpect(content().string(containsString("as=organisation")));
        web.perform(get("/requests/new?as=person"))
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"identityNumber\""),
                                containsString("name=\"description\""),
                                containsString("name=\"proof\""),
                                not(containsString("用途：")))));
    }

    @Test
    void allProblemsStandBesideTheirFieldsAndNothingTypedIsLost() throws Exception {
        var form = filled(UUID.randomUUID().toString(), "110105194912310021", false);
        form.param("_back", "/requests/new?as=person");

        ShownAgain.of(web, web.perform(form).andExpect(status().isUnprocessableContent()))
                .andExpect(content()
                        .string(allOf(
                                containsString("校验码不符"),
                                containsString("请上传身份证明"),
                                containsString("韩梅梅"),
                                containsString("某项目的批复文件"),
                                containsString("110105194912310021"))));
    }

    @Test
    void anOrganisationIsToldEverythingThatItsFormLacksAtOnce() throws Exception {
        var form = multipart("/requests").param("_back", "/requests/new?as=organisation");
        form.with(csrf()).with(from(visitor));

        ShownAgain.of(web, web.perform(form).andExpect(status().isUnprocessableContent()))
                .andExpect(content()
                        .string(allOf(
                                containsString("请选择申请人类别"),
                                containsString("请填写证件号码"),
                                containsString("请填写联系人姓名"),
                                containsString("请上传身份证明"))));
    }

    @Test
    void aProofOfIdentityIsAPictureOrAPdf() throws Exception {
        var form = filled(UUID.randomUUID().toString(), "11010519491231002X", false);
        form.file(new MockMultipartFile("proof", "身份证.txt", "text/plain", "我是我".getBytes(StandardCharsets.UTF_8)));
        form.param("_back", "/requests/new?as=person");

        ShownAgain.of(web, web.perform(form).andExpect(status().isUnprocessableContent()))
                .andExpect(content().string(containsString("只能是图片或者 PDF")));
    }

    @Test
    void anApplicantFilesGetsTheNumberAndComesBackWithIt() throws Exception {
        String[] ticket = file();

        MvcResult found = web.perform(guess(ticket[0], ticket[1]).with(from(visitor)))
                .andExpect(redirectedUrl("/requests/mine"))
                .andReturn();
        RequestPostProcessor visit = again(found);
        web.perform(get("/requests/mine").with(visit))
                .andExpect(content()
                        .string(allOf(
                                containsString(ticket[0]),
                                containsString("某项目的批复文件"),
                                containsString("等待工作人员与您确认"),
                                not(containsString("11010519491231002X")))));
        web.perform(get("/requests/mine/ledger").with(visit))
                .andExpect(content().string(containsString("期限没有开始计算")));
    }

    @Test
    void theSameFormSentAgainLeadsToTheSameReceipt() throws Exception {
        String word = UUID.randomUUID().toString();
        String first = web.perform(filled(word, "11010519491231002X", true))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        web.perform(filled(word, "11010519491231002X", true)).andExpect(redirectedUrl(String.valueOf(first)));
    }

    @Test
    void withoutNumberAndCodeNothingIsShown() throws Exception {
        web.perform(get("/requests/mine")).andExpect(redirectedUrl("/requests/follow"));
        web.perform(get("/requests/mine/letters/1.pdf")).andExpect(status().isConflict());
        web.perform(get("/requests/receipts/" + "0".repeat(64))).andExpect(status().isNotFound());
    }

    @Test
    void guessingTheCodeIsStoppedAfterTenAttempts() throws Exception {
        String[] ticket = file();
        for (int i = 0; i < 10; i++) {
            web.perform(guess(ticket[0], "3333-3333-3333").with(from(visitor))).andExpect(status().isConflict());
        }

        var refused = web.perform(guess(ticket[0], "3333-3333-3333").with(from(visitor)))
                .andExpect(status().isTooManyRequests());
        ShownAgain.of(web, refused).andExpect(content().string(containsString("查询次数过多")));
        web.perform(guess(ticket[0], ticket[1]).with(from("192.0.2.7"))).andExpect(status().isTooManyRequests());
    }

    private String[] file() throws Exception {
        String receipt = web.perform(filled(UUID.randomUUID().toString(), "11010519491231002X", true))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String shown = web.perform(get(String.valueOf(receipt)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String number = shown.replaceAll("(?s).*receipt-number\">(GK\\w+)<.*", "$1");
        String code = shown.replaceAll("(?s).*receipt-number\">(\\w{4}-\\w{4}-\\w{4})<.*", "$1");
        assertThat(number).startsWith("GK2026");
        return new String[] {number, code};
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder guess(
            String number, String code) {
        return post("/requests/follow")
                .param("_back", "/requests/follow")
                .param("receiptNumber", number)
                .param("queryCode", code)
                .with(csrf());
    }

    private MockMultipartHttpServletRequestBuilder filled(String word, String identityNumber, boolean proof) {
        MockMultipartHttpServletRequestBuilder form = multipart("/requests");
        if (proof) {
            form.file(new MockMultipartFile("proof", "身份证.png", "image/png", PICTURE));
        }
        form.param("word", word)
                .param("kind", "NATURAL_PERSON")
                .param("name", "韩梅梅")
                .param("identityKind", "RESIDENT_ID")
                .param("identityNumber", identityNumber)
                .param("telephone", "13900139000")
                .param("description", "某项目的批复文件")
                .param("form", "ELECTRONIC")
                .param("route", "ONLINE");
        form.with(csrf()).with(from(visitor));
        return form;
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    /** The same visitor's next request: with the cookies and the session that the answer left. */
    private static RequestPostProcessor again(MvcResult answer) {
        return request -> {
            Cookie[] cookies = answer.getResponse().getCookies();
            if (cookies.length > 0) {
                request.setCookies(cookies);
            }
            request.setSession(Objects.requireNonNull(answer.getRequest().getSession()));
            return request;
        };
    }
}
