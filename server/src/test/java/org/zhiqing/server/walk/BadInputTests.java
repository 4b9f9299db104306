package org.zhiqing.server.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;

/**
 * Every form and every page with everything that can be wrong: never a fault of the system (500), and a refused form is
 * shown again by the page that sent it, so that nothing typed is lost.
 */
@SystemTest
class BadInputTests {

    /** A page that everybody may see, as the sender of every form. */
    private static final String SENDER = "/desk/permissions";

    private final Routes routes;
    private final Visitors visitors;
    private final ThingsMaker maker;

    @Autowired
    BadInputTests(Routes routes, Visitors visitors, ThingsMaker maker) {
        this.routes = routes;
        this.visitors = visitors;
        this.maker = maker;
    }

    @ParameterizedTest
    @EnumSource
    void noFormBreaksAnythingOrLosesWhatWasTyped(Inputs inputs) throws Exception {
        Things things = maker.make();
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            if (!route.isGet()) {
                var form = inputs.form(route, route.address(things.of(route), "0"), maker.version(things, route))
                        .param("_back", SENDER)
                        .with(csrf());
                var response = visitors.send(form, somebodyWhoMay(route, things.office()));
                boolean done = response.getStatus() == 302 || response.getStatus() == 200 && inputs != Inputs.NOTHING;
                if (response.getStatus() >= 500 || !done && !SENDER.equals(response.getForwardedUrl())) {
                    wrong.add(route + " answers " + response.getStatus() + ", shows " + response.getForwardedUrl());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BLANK", "GARBAGE", "CONTROL", "EXTREME", "NEGATIVE"})
    void noPageBreaksAtAStrangeQuestion(Inputs inputs) throws Exception {
        Things things = maker.make();
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            if (route.isGet()) {
                var page = get(route.address(things.of(route), "0"));
                Inputs.fields(route).forEach((name, type) -> page.param(name, inputs.value(type)));
                List.of("q", "page", "organ", "kind", "year", "sort")
                        .forEach(name -> page.param(name, inputs.value(String.class)));
                note(
                        route,
                        visitors.send(page, somebodyWhoMay(route, things.office()))
                                .getStatus(),
                        wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "EXTREME", "NEGATIVE"})
    void noPageBreaksAtAStrangeAddress(Inputs inputs) throws Exception {
        Things things = maker.make();
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            for (Class<?> type : List.of(int.class, long.class, String.class)) {
                String odd = URLEncoder.encode(inputs.value(type).replaceAll("[/;%\\\\]", ""), StandardCharsets.UTF_8)
                        .replace("+", "%20");
                String address = route.filledWith(odd);
                if (!address.equals(route.pattern())) {
                    var request = route.isGet()
                            ? get(URI.create(address))
                            : Inputs.RIGHT.form(route, URI.create(address), 0).with(csrf());
                    note(
                            route,
                            visitors.send(request, somebodyWhoMay(route, things.office()))
                                    .getStatus(),
                            wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void note(Route route, int status, List<String> wrong) {
        if (status >= 500) {
            wrong.add(route + " answers " + status);
        }
    }

    private static @Nullable Actor somebodyWhoMay(Route route, Office office) {
        List<Act> acts = route.acts();
        if (acts != null && acts.isEmpty() && route.wantsActor()) {
            return office.the(Role.CLERK);
        }
        return acts == null || acts.isEmpty()
                ? null
                : office.the(acts.get(0).roles().iterator().next());
    }
}
