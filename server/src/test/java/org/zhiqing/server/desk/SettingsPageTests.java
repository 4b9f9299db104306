package org.zhiqing.server.desk;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.web.PersonAuthentication;

/** The settings pages. */
@SystemTest
class SettingsPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    Offices offices;

    @Test
    void theListShowsValueAndSource() throws Exception {
        web.perform(get("/desk/settings").with(signedIn(offices.zone(), Role.SYSTEM_ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("15 个工作日")))
                .andExpect(content().string(containsString("系统默认")));
    }

    @Test
    void everyKindHasItsForm() throws Exception {
        Office office = offices.zone();
        for (String key : new String[] {"word", "remark", "days", "open", "way", "own"}) {
            web.perform(get("/desk/settings/sample." + key).with(signedIn(office, Role.DISCLOSURE_OFFICE_HEAD)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("name=\"value\"")));
        }
    }

    @Test
    void aChoiceIsSavedAndShown() throws Exception {
        Office office = offices.zone();
        web.perform(post("/desk/settings/sample.days")
                        .with(signedIn(office, Role.SYSTEM_ADMINISTRATOR))
                        .with(csrf())
                        .param("value", "30")
                        .param(
                                "fromOn",
                                LocalDate.now(java.time.Clock.system(Beijing.ZONE))
                                        .toString())
                        .param("version", "0"))
                .andExpect(redirectedUrl("/desk/settings"));
        web.perform(get("/desk/settings").with(signedIn(office, Role.SYSTEM_ADMINISTRATOR)))
                .andExpect(content().string(containsString("30 个工作日")));
    }

    @Test
    void aClerkIsTurnedAway() throws Exception {
        web.perform(get("/desk/settings").with(signedIn(offices.zone(), Role.CLERK)))
                .andExpect(status().isForbidden());
    }

    private static RequestPostProcessor signedIn(Office office, Role role) {
        return authentication(new PersonAuthentication(office.the(role).person()));
    }
}
