package org.zhiqing.server.walk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.web.PersonAuthentication;

/** Sends people along the routes. */
@Component
class Visitors {

    private final ObjectProvider<MockMvc> web;
    private final ThingsMaker things;

    /** Each comes from an address of its own, so that nobody is stopped for coming too often. */
    private final AtomicInteger sent = new AtomicInteger();

    Visitors(ObjectProvider<MockMvc> web, ThingsMaker things) {
        this.web = web;
        this.things = things;
    }

    /** Reads the page, or sends the form filled in this way; {@code who} is {@code null} for a visitor. */
    MockHttpServletResponse go(Route route, java.net.URI address, Inputs inputs, long version, @Nullable Actor who)
            throws Exception {
        return send(
                route.isGet()
                        ? get(address)
                        : inputs.form(route, address, version).with(csrf()),
                who);
    }

    /** As {@link #go} to the route's things of an office. */
    MockHttpServletResponse go(Route route, Things of, Inputs inputs, @Nullable Actor who) throws Exception {
        return go(route, route.address(of.of(route), "0"), inputs, things.version(of, route), who);
    }

    MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, @Nullable Actor who)
            throws Exception {
        if (who != null) {
            request.with(authentication(new PersonAuthentication(who.person())));
        }
        request.with(each -> {
            each.setRemoteAddr("10.77." + sent.incrementAndGet() / 250 % 250 + "." + sent.get() % 250);
            return each;
        });
        return web.getObject().perform(request).andReturn().getResponse();
    }

    /** What became of it: let through, refused or sent to sign in. */
    static String outcome(MockHttpServletResponse response) {
        String to = response.getRedirectedUrl();
        if (to != null && to.startsWith("/desk/sign-in?to=")) {
            return "sign-in";
        }
        return response.getStatus() == 403 || response.getStatus() == 401 ? "refused" : "let through";
    }
}
