package org.zhiqing.server.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;

/**
 * Every route, asked for by every role, by somebody without a role and by a visitor: the answer is what the roles × acts
 * table says ({@link Act}), and nothing else decides.
 */
@SystemTest
class WhoMayTests {

    private final Routes routes;
    private final Visitors visitors;
    private final Offices offices;
    private Office office;

    @Autowired
    WhoMayTests(Routes routes, Visitors visitors, Offices offices) {
        this.routes = routes;
        this.visitors = visitors;
        this.offices = offices;
        this.office = offices.site();
    }

    @BeforeEach
    void anOffice() {
        office = offices.zone();
    }

    @Test
    void everyRouteOfTheDeskSaysWhoMayAndAllOthersAreOfThePortal() {
        assertThat(routes.all()).hasSizeGreaterThan(100);
        assertThat(routes.all()).filteredOn(Route::isOfDesk).allSatisfy(route -> {
            assertThat(route.isInDesk()).as(route.toString()).isTrue();
            assertThat(route.acts()).as(route.toString()).isNotNull();
        });
        assertThat(routes.all())
                .filteredOn(route -> !route.isOfDesk())
                .allSatisfy(route ->
                        assertThat(route.isInPortal()).as(route.toString()).isTrue());
        assertThat(routes.all())
                .as("forms are sent, pages are read, and there is nothing else")
                .allMatch(route -> route.isGet() || route.method().matches("POST"));
    }

    @Test
    void onlySigningInAndTheFirstRunAreOpenToVisitors() {
        assertThat(routes.all())
                .filteredOn(route -> route.isOfDesk() && List.of().equals(route.acts()) && !route.wantsActor())
                .allMatch(route -> route.pattern().startsWith("/desk/sign-in")
                        || route.pattern().equals("/desk/setup"));
    }

    @Test
    void everyRoleIsLetThroughExactlyWhereTheTableSaysSo() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            walk(role.label(), office.the(role), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void somebodyWithoutARoleAndAVisitorComeNoFurtherThanTheTableSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        walk("没有角色的人", offices.person(office, null, "没有角色的人"), wrong);
        walk("访客", null, wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWhoeverSendsIt() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            if (!route.isGet()) {
                Actor who = somebodyWhoMay(route);
                int status = visitors.send(post(route.address(Things.absent(route), "0")), who)
                        .getStatus();
                if (status != 403) {
                    wrong.add(route + " answers " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void walk(String name, @Nullable Actor who, List<String> wrong) throws Exception {
        for (Route route : routes.all()) {
            String expected = expected(route, who);
            var response = visitors.go(route, route.address(Things.absent(route), "0"), Inputs.NOTHING, 0, who);
            String found = Visitors.outcome(response);
            if (!found.equals(expected) || response.getStatus() >= 500) {
                wrong.add(name + ", " + route + ": " + expected + " is expected, " + found + " (" + response.getStatus()
                        + ")");
            }
        }
    }

    private static String expected(Route route, @Nullable Actor who) {
        List<Act> acts = route.acts();
        if (!route.isOfDesk() || acts != null && acts.isEmpty() && !route.wantsActor()) {
            return "let through";
        }
        if (who == null) {
            return "sign-in";
        }
        if (acts != null && acts.isEmpty()) {
            return "let through";
        }
        return acts != null && acts.stream().anyMatch(who::may) ? "let through" : "refused";
    }

    private @Nullable Actor somebodyWhoMay(Route route) {
        List<Act> acts = route.acts();
        return acts == null || acts.isEmpty()
                ? null
                : office.the(acts.get(0).roles().iterator().next());
    }
}
