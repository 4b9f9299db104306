package org.zhiqing.server;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What every page has around it. */
@SystemTest
class FrameTests {

    @Autowired
    MockMvc web;

    @Test
    void aVisitorOfTheDeskIsLedToTheSignInPage() throws Exception {
        web.perform(get("/desk"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/desk/sign-in**"));
    }

    @Test
    void aPageThatIsNotThereIsAnsweredAs404() throws Exception {
        web.perform(get("/no-such-page")).andExpect(status().isNotFound());
    }

    @Test
    void noPageAllowsInlineScriptOrStyle() throws Exception {
        web.perform(get("/no-such-page"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("unsafe"))));
    }
}
