package org.zhiqing.server.desk.request;

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

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.web.PersonAuthentication;
import org.zhiqing.server.web.ShownAgain;

/** The pages on which requests are split, merged and linked. */
@SystemTest
class RelationPagesTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    MockMvc web;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    Office office;
    long first;
    long second;

    @BeforeEach
    void twoRequests() {
        clock.standAt(MONDAY);
        office = requests.office();
        first = requests.handedIn(office, MONDAY);
        second = requests.handedIn(office, MONDAY);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void thePageOffersWhatIsPossibleAndTheCaseShowsWhatWasDone() throws Exception {
        page("/desk/requests/" + first + "/relations")
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"part1\""),
                                containsString("并入那一件"),
                                containsString(number(second)),
                                not(containsString("/unmerge\"")))));
        send("/merge", first, "number", number(second), "reason", "内容相同");
        page("/desk/requests/" + first)
                .andExpect(content().string(allOf(containsString("已并案"), containsString("本件并入它，一并答复"))));
        page("/desk/requests/" + second).andExpect(content().string(containsString("并入本件，一并答复")));
        page("/desk/requests/" + first + "/relations")
                .andExpect(
                        content().string(allOf(containsString("/unmerge\""), not(containsString("name=\"part1\"")))));
        send("/unmerge", first, "reason", "内容不同");
        send("/split", first, "kept", "甲项", "part1", "乙项", "reason", "互不相关");
        page("/desk/requests/" + first).andExpect(content().string(containsString("从本件拆分出去")));
    }

    @Test
    void aRefusedSplitKeepsWhatWasTyped() throws Exception {
        ResultActions refused = web.perform(post("/desk/requests/" + first + "/split")
                        .param("_back", "/desk/requests/" + first + "/relations")
                        .param("_form", "split")
                        .param("version", String.valueOf(requests.version(office, first)))
                        .param("kept", "甲项的全部材料")
                        .param("part1", "")
                        .param("reason", "内容互不相关")
                        .with(handler())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        ShownAgain.of(web, refused, handler())
                .andExpect(content()
                        .string(allOf(
                                containsString("甲项的全部材料"), containsString("内容互不相关"), containsString("请至少写一件另立的内容"))));
    }

    private void send(String act, long id, String... params) throws Exception {
        var post = post("/desk/requests/" + id + act).param("version", String.valueOf(requests.version(office, id)));
        for (int at = 0; at < params.length; at += 2) {
            post.param(params[at], params[at + 1]);
        }
        web.perform(post.with(handler()).with(csrf())).andExpect(redirectedUrl("/desk/requests/" + id));
    }

    private ResultActions page(String path) throws Exception {
        return web.perform(get(path).with(handler())).andExpect(status().isOk());
    }

    private String number(long id) {
        return requests.get(office, id).receiptNumber();
    }

    private RequestPostProcessor handler() {
        return authentication(new PersonAuthentication(requests.handler(office).person()));
    }
}
