package org.zhiqing.server.portal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
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
import org.zhiqing.rules.number.ReceiptNumber;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.web.ShownAgain;

/** 查询码丢了: the page answers everybody alike. */
@SystemTest
class LostCodePagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    Offices offices;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    @BeforeEach
    void mailIsOn() {
        clock.standAt(LocalDate.of(2026, 4, 13));
        requests.set(offices.site(), "notification.mail", "true");
    }

    @AfterEach
    void off() {
        requests.set(offices.site(), "notification.mail", "false");
        clock.release();
    }

    @Test
    void theFormIsReachedFromThePageThatAsksForTheCode() throws Exception {
        web.perform(get("/requests/follow")).andExpect(content().string(containsString("/requests/follow/lost-code")));
        web.perform(get("/requests/follow/lost-code"))
                .andExpect(content().string(allOf(containsString("name=\"identityNumber\""), containsString("受理点"))));
    }

    @Test
    void whereNoNoticesAreSentOnlyTheCounterIsNamed() throws Exception {
        requests.set(offices.site(), "notification.mail", "false");

        web.perform(get("/requests/follow/lost-code"))
                .andExpect(
                        content().string(allOf(containsString("受理点"), not(containsString("name=\"identityNumber\"")))));
    }

    @Test
    void aNumberThatIsThereAndOneThatIsNotAreAnsweredAlike() throws Exception {
        long id = requests.handedIn(offices.site(), LocalDate.of(2026, 4, 13));
        String there = requests.get(offices.site(), id).receiptNumber();

        String right =
                ask(there, "李雷", "198.51.100.1").andReturn().getResponse().getRedirectedUrl();
        String wrong =
                ask(there, "韩梅梅", "198.51.100.1").andReturn().getResponse().getRedirectedUrl();
        String absent = ask(new ReceiptNumber("GK", 2025, 987654).text(), "李雷", "198.51.100.1")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(right).isEqualTo("/requests/follow").isEqualTo(wrong).isEqualTo(absent);
    }

    @Test
    void aNumberThatCannotBeOneIsToldBesideItsFieldWithNothingLost() throws Exception {
        ShownAgain.of(web, ask("GK2026", "李雷", "198.51.100.2").andExpect(status().isUnprocessableContent()))
                .andExpect(content().string(allOf(containsString("登记编号有误"), containsString("李雷"))));
    }

    @Test
    void oneVisitorIsStoppedAfterTenTimesAnHourAndStopsNobodyElse() throws Exception {
        String number = new ReceiptNumber("GK", 2025, 987653).text();
        for (int i = 0; i < 10; i++) {
            ask(number, "李雷", "198.51.100.10").andExpect(redirectedUrl("/requests/follow"));
        }

        ask(number, "李雷", "198.51.100.10").andExpect(status().isTooManyRequests());
        ask(number, "李雷", "198.51.100.99").andExpect(redirectedUrl("/requests/follow"));
    }

    private ResultActions ask(String number, String name, String address) throws Exception {
        return web.perform(post("/requests/follow/lost-code")
                .param("_back", "/requests/follow/lost-code")
                .param("receiptNumber", number)
                .param("name", name)
                .param("identityNumber", "11010519491231002X")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }
}
