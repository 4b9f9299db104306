package org.zhiqing.server.desk.request;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.files.HandedIn;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.web.PersonAuthentication;
import org.zhiqing.server.web.ShownAgain;

/** The pages on which letters are worded, separated, sealed and referred. */
@SystemTest
class LetterPagesTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    MockMvc web;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    Office office;
    long id;
    String at;

    @BeforeEach
    void aRequestInProgress() {
        clock.standAt(MONDAY);
        office = requests.office();
        id = requests.handedIn(office, MONDAY);
        requests.begin(office, id);
        at = "/desk/requests/" + id;
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aListOfPartsIsTypedInRowsAndWhatWasTypedStaysAfterARefusal() throws Exception {
        page(at + "/answer?situation=separated")
                .andExpect(content().string(allOf(containsString("区分处理清单"), containsString("第4部分"))));
        refused(parts().param("then", "").param("given-2", "true"))
                .andExpect(content().string(allOf(containsString("至少要有一行公开、一行不公开"), containsString("单价分析表"))));
        send(parts().param("given-2", "false").param("then", "")).andExpect(redirectedUrl(at + "/answer"));
        page(at).andExpect(content().string(allOf(containsString("单价分析表"), containsString("商业秘密"))));
        page(at + "/answer/preview").andExpect(content().string(containsString("见下表")));
    }

    private MockHttpServletRequestBuilder parts() {
        return post(at + "/answer")
                .param("_back", at + "/answer?situation=separated")
                .param("version", "" + requests.version(office, id))
                .param("situation", "separated")
                .param("partCount", "4")
                .param("part-1", "合同正文")
                .param("given-1", "true")
                .param("part-2", "单价分析表")
                .param("ground-2", "TRADE_SECRET")
                .param("reason-2", "反映成本构成");
    }

    @Test
    void changedWordsAreRefusedWithTheirPlaceAndThenMarked() throws Exception {
        requests.submit(office, id, Situation.PROVIDED);
        page(at + "/answer/wording").andExpect(content().string(not(containsString("恢复模板文字"))));
        long open = requests.handedIn(office, MONDAY);
        String there = "/desk/requests/" + open + "/answer";
        requests.begin(office, open);
        send(post(there)
                .param("version", "" + requests.version(office, open))
                .param("situation", "petition")
                .param("facts", "信件要求处理他人"));
        refused(post(there + "/wording")
                        .param("_back", there + "/wording")
                        .param("version", "" + requests.version(office, open))
                        .param("text", "您好，请另行投诉。"))
                .andExpect(content()
                        .string(allOf(
                                containsString("请在第1段写明"), containsString("没有照写救济的途径"), containsString("请另行投诉"))));
        page(there + "/preview").andExpect(content().string(not(containsString("文字的改动"))));
    }

    @Test
    void aLetterIsTakenBackSealedAndItsLackIsTold() throws Exception {
        IssuedLetter letter = requests.sign(office, id, Situation.PROVIDED);
        page(at).andExpect(content().string(containsString("缺用印件")));

        web.perform(multipart(at + "/letters/" + letter.id() + "/originals")
                        .file(new MockMultipartFile("file", "扫描.png", "image/png", HandedIn.png(20, 20)))
                        .param("kind", "SCAN")
                        .with(csrf())
                        .with(authentication(new PersonAuthentication(handler().person()))))
                .andExpect(redirectedUrl(at));

        page(at).andExpect(content()
                .string(allOf(
                        containsString("盖章后的扫描件：扫描.png"), containsString("SM3 摘要"), not(containsString("缺用印件")))));
    }

    @Test
    void theContactOfTheRightOrganIsChosenFromTheDirectory() throws Exception {
        send(post("/desk/organ-contacts")
                        .param("name", "云州市公安局")
                        .param("address", "云州市平安路2号")
                        .param("telephone", "0999-1100000"))
                .andExpect(redirectedUrl("/desk/organ-contacts"));
        String form = page(at + "/answer?situation=other-organ")
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        String contact = form.replaceAll("(?s).*<option value=\"(\\d+)\"[^>]*>云州市公安局.*", "$1");

        send(post(at + "/answer")
                .param("version", "" + requests.version(office, id))
                .param("situation", "other-organ")
                .param("referralContact", contact)
                .param("then", "submit"));

        page(at + "/answer/preview")
                .andExpect(content().string(containsString("该信息由云州市公安局负责公开，请向该机关提出申请（地址：云州市平安路2号，电话：0999-1100000）")));
    }

    private ResultActions page(String address) throws Exception {
        return web.perform(get(address)
                .with(authentication(new PersonAuthentication(handler().person()))));
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(csrf())
                .with(authentication(new PersonAuthentication(handler().person()))));
    }

    private ResultActions refused(MockHttpServletRequestBuilder form) throws Exception {
        ResultActions refused = send(form).andExpect(status().isUnprocessableContent());
        return ShownAgain.of(
                web, refused, authentication(new PersonAuthentication(handler().person())));
    }

    private Actor handler() {
        return requests.handler(office);
    }
}
