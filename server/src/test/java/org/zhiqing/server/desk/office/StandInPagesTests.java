package org.zhiqing.server.desk.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.web.PersonAuthentication;
import org.zhiqing.server.work.delegation.Delegations;

/** Acting in somebody's place on the desk: chosen, seen on every page, left again, over when the delegation is. */
@SystemTest
class StandInPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    PublishingDesk desk;

    @Autowired
    Offices offices;

    @Autowired
    Delegations delegations;

    @Autowired
    DocumentDossiers dossiers;

    @Autowired
    Clock clock;

    /** As the browser keeps them. */
    Map<String, Cookie> cookies;

    PublishingOffice office;
    Actor deputy;
    Document submitted;
    long id;

    @BeforeEach
    void somebodyIsAway() {
        cookies = new HashMap<>();
        office = desk.office();
        deputy = offices.person(office.office(), office.office().unit(), "钱代办", Role.CLERK);
        submitted = office.submitted("外出期间送来的动态");
        LocalDate today = LocalDate.now(clock);
        id = delegations.name(
                new Delegations.Wish(
                        office.head().person(), deputy.person(), Set.of(Role.UNIT_HEAD), today, today, "出差"),
                office.head());
    }

    @Test
    void theWayFromTheDeskToTheStepAndBack() throws Exception {
        assertThat(read("/desk")).contains("代李建国办理", "初核《外出期间送来的动态》", "/desk/delegations/" + id + "/enter");

        MockHttpServletResponse entered =
                send(post("/desk/delegations/" + id + "/enter").param("to", "/desk/documents/" + submitted.id()));
        assertThat(entered.getRedirectedUrl()).isEqualTo("/desk/documents/" + submitted.id());
        assertThat(read("/desk/documents/" + submitted.id())).contains("您现在是“钱代办 代 李建国”", "初核通过");

        check();
        Document checked = dossiers.get(submitted.id(), office.clerk());
        assertThat(checked.stage()).isEqualTo(DocumentStage.REVIEWING);
        assertThat(read("/desk/documents/" + submitted.id())).contains("钱代办 代 李建国");

        send(post("/desk/delegations/leave"));
        assertThat(read("/desk")).doesNotContain("您现在是“");
    }

    @Test
    void onceTheDelegationIsOverTheStepIsNotTakenAndThePersonIsToldSo() throws Exception {
        send(post("/desk/delegations/" + id + "/enter"));
        delegations.end(id, office.head());

        MockHttpServletResponse refused = check();

        assertThat(refused.getContentAsString()).contains("代办的期限已经到了");
        assertThat(dossiers.get(submitted.id(), office.clerk()).stage()).isEqualTo(DocumentStage.CHECKING);
        assertThat(read("/desk")).doesNotContain("您现在是“", "代办的期限已经到了");
    }

    @Test
    void aFormThatWasOpenedInOneCapacityIsNotTakenInAnother() throws Exception {
        send(post("/desk/delegations/" + id + "/enter"));

        MockHttpServletResponse own = send(post("/desk/documents/" + submitted.id() + "/check")
                .param("version", String.valueOf(submitted.version()))
                .param("_capacity", ""));

        assertThat(own.getStatus()).isEqualTo(409);
        assertThat(own.getContentAsString()).contains("您换了办理的身份");
        assertThat(dossiers.get(submitted.id(), office.clerk()).stage()).isEqualTo(DocumentStage.CHECKING);
    }

    @Test
    void anAddressElsewhereIsNotFollowed() throws Exception {
        assertThat(send(post("/desk/delegations/" + id + "/enter").param("to", "//example.org"))
                        .getRedirectedUrl())
                .isEqualTo("/desk");
    }

    @Test
    void whoIsAwayIsRemindedOfIt() throws Exception {
        assertThat(web.perform(get("/desk")
                                .with(authentication(
                                        new PersonAuthentication(office.head().person()))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("由钱代办代您办理");
    }

    private MockHttpServletResponse check() throws Exception {
        return send(post("/desk/documents/" + submitted.id() + "/check")
                .param("version", String.valueOf(submitted.version()))
                .param("opinion", "同意")
                .param("_capacity", String.valueOf(office.head().person())));
    }

    private String read(String path) throws Exception {
        MockHttpServletResponse response = send(get(path));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse response = web.perform(
                        request.with(csrf()).with(authentication(new PersonAuthentication(deputy.person()))))
                .andReturn()
                .getResponse();
        Arrays.stream(response.getCookies()).forEach(cookie -> cookies.put(cookie.getName(), cookie));
        return response;
    }
}
