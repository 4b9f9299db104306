package org.zhiqing.server.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.web.PersonAuthentication;
import org.zhiqing.server.web.ShownAgain;

/**
 * Every form of every page sent with nothing typed: all that is required is named at once, beside its field, and above
 * the form with the name of the field.
 */
@SystemTest
class EveryProblemTests {

    private final MockMvc web;
    private final Routes routes;
    private final ThingsMaker maker;
    private final Set<String> sent = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int visitors;

    @Autowired
    EveryProblemTests(MockMvc web, Routes routes, ThingsMaker maker) {
        this.web = web;
        this.routes = routes;
        this.maker = maker;
    }

    @Test
    void anEmptyFormIsToldEverythingItLacksAtOnce() throws Exception {
        Things things = maker.make();
        send("/requests/new?as=person", null);
        send("/requests/new?as=organisation", null);
        send("/desk/documents/new?of=normative-document", things.office().the(Role.CLERK));
        send("/desk/requests/new?channel=MAIL", things.office().the(Role.REQUEST_HANDLER));
        for (Role role : Role.values()) {
            for (Route route : routes.all()) {
                if (route.isGet() && route.isInDesk() && mayOpen(role, route)) {
                    send(
                            route.address(things.of(route), "0").toString(),
                            things.office().the(role));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(sent).hasSizeGreaterThan(30);
    }

    private static boolean mayOpen(Role role, Route route) {
        List<Act> acts = route.acts();
        return acts != null
                && (acts.isEmpty() || acts.stream().anyMatch(act -> act.roles().contains(role)));
    }

    private void send(String page, @Nullable Actor who) throws Exception {
        var shown = web.perform(get(URI.create(page)).with(as(who))).andReturn().getResponse();
        String type = shown.getContentType();
        if (shown.getStatus() != 200 || type == null || !type.startsWith("text/html")) {
            return;
        }
        Document html = Jsoup.parse(shown.getContentAsString(StandardCharsets.UTF_8));
        for (Element form : html.select("form[method=post]")) {
            Set<String> required = required(form);
            String name =
                    form.attr("action") + " " + form.select("[name=_form]").attr("value");
            if (!required.isEmpty() && sent.add(page.contains("?") ? name + page : name)) {
                check(name, required, form, who);
            }
        }
    }

    private void check(String name, Set<String> required, Element form, @Nullable Actor who) throws Exception {
        var post = multipart(URI.create(form.attr("action")));
        for (Element filled : form.select("input[type=hidden], input[checked], button[name][value]")) {
            post.param(filled.attr("name"), filled.attr("value"));
        }
        for (Element select : form.select("select")) {
            post.param(select.attr("name"), chosen(select));
        }
        ResultActions refused = web.perform(post.with(csrf()).with(as(who)));
        if (refused.andReturn().getResponse().getStatus() != 422) {
            return;
        }
        Document again = Jsoup.parse(ShownAgain.of(web, refused, as(who))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        for (String field : required) {
            if (again.select(".has-problem [name=" + field + "]").isEmpty()) {
                wrong.add(name + " does not name " + field);
            }
        }
        List<String> lines = again.select(".notice-error li").eachText();
        if (lines.isEmpty() || new HashSet<>(lines).size() != lines.size()) {
            wrong.add(name + " does not tell its problems apart: " + lines);
        }
    }

    /** Returns the fields that have to be filled in and are not yet. */
    private static Set<String> required(Element form) {
        Set<String> names =
                new TreeSet<>(form.select("input[required], textarea[required]").eachAttr("name"));
        names.addAll(form.select("fieldset:has(> legend > .required):not(:has([checked])) input")
                .eachAttr("name"));
        form.select("select[required]").stream()
                .filter(select -> chosen(select).isEmpty())
                .forEach(select -> names.add(select.attr("name")));
        return names;
    }

    private static String chosen(Element select) {
        Element chosen = select.selectFirst("option[selected]");
        return (chosen == null ? select.expectFirst("option") : chosen).attr("value");
    }

    private RequestPostProcessor as(@Nullable Actor who) {
        String address = "10.78." + ++visitors / 250 % 250 + "." + visitors % 250;
        return request -> {
            request.setRemoteAddr(address);
            return who == null
                    ? request
                    : authentication(new PersonAuthentication(
                                    Objects.requireNonNull(who).person()))
                            .postProcessRequest(request);
        };
    }
}
