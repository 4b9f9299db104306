package org.zhiqing.server.desk.report;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.web.PersonAuthentication;
import org.zhiqing.server.web.ShownAgain;

/** The pages of the year's tables. */
@SystemTest
class ReportPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    Offices offices;

    @Test
    void aZeroIsNoLinkAndWhatNobodyEnteredIsNoZero() throws Exception {
        web.perform(get("/desk/reports/2025/tables").with(office()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<span class=\"zero\">0</span>"),
                                containsString("<span class=\"blank\">未填报</span>"),
                                not(containsString(">0</a>")))));
    }

    @Test
    void whatIsBehindNoCellIsNotThere() throws Exception {
        web.perform(get("/desk/reports/2025/behind").with(office())).andExpect(status().isNotFound());
    }

    @Test
    void aYearWithoutAFormIsSaidAndNoFault() throws Exception {
        for (String page : List.of("tables", "behind?cell=requests/received/total")) {
            web.perform(get("/desk/reports/1999/" + page).with(office()))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("1999 年没有可用的年度报告格式")));
        }
    }

    @Test
    void anAuthorityAboveSeesTheTablesOfTheOrgansBelowItAndNoOthers() throws Exception {
        Office city = offices.government();
        Office zone = offices.zoneBelow(city);
        var authority = as(offices.person(city, null, "主管", Role.COMPETENT_AUTHORITY));
        web.perform(get("/desk/reports/2025/tables").with(authority))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(zone.name())));
        web.perform(get("/desk/reports/2025/tables?organ=" + zone.organ()).with(authority))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(zone.name() + "2025年统计表")));
        long elsewhere = offices.zone().organ();
        web.perform(get("/desk/reports/2025/tables?organ=" + elsewhere).with(authority))
                .andExpect(status().isNotFound());
        web.perform(get("/desk/reports/2025/behind?cell=requests/received/total&organ=" + elsewhere)
                        .with(authority))
                .andExpect(status().isNotFound());
        web.perform(get("/desk/reports/2025/tables?organ=" + city.organ()).with(as(zone.the(Role.DISCLOSURE_OFFICE))))
                .andExpect(status().isNotFound());
    }

    private static RequestPostProcessor as(Actor person) {
        return authentication(new PersonAuthentication(person.person()));
    }

    @ParameterizedTest
    @CsvSource({"1999, 没有可用的年度报告格式", "3000, 还没有开始"})
    void aYearWithoutReportIsSaidBesideItsField(String year, String why) throws Exception {
        RequestPostProcessor person = office();
        var refused = web.perform(post("/desk/reports")
                        .param("_back", "/desk/reports")
                        .param("year", year)
                        .with(person)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());

        ShownAgain.of(web, refused, person)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"field-year-problem\""),
                                containsString(why),
                                containsString("name=\"year\" value=\"" + year + "\""))));
    }

    @Test
    void whoMayNotCompileIsNotToldToBegin() throws Exception {
        Office office = offices.zone();
        var authority =
                new PersonAuthentication(office.the(Role.COMPETENT_AUTHORITY).person());

        web.perform(get("/desk/reports").with(authentication(authority)))
                .andExpect(content().string(allOf(containsString("还没有年度报告"), not(containsString("开始编制第一份")))));
    }

    private RequestPostProcessor office() {
        Office office = offices.zone();
        return authentication(
                new PersonAuthentication(office.the(Role.DISCLOSURE_OFFICE).person()));
    }
}
