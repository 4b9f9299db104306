package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/**
 * Lets people through to the desk's pages by {@link Requires}. Below {@code /desk} a handler without it is closed to
 * all; one with an empty list is open to visitors (signing in, first run). A form that was opened in somebody's place is
 * not taken in another capacity.
 */
@Component
class DeskGate implements HandlerInterceptor {

    /** Field of every form: in whose place its page was opened. */
    static final String CAPACITY = "_capacity";

    private final SignedIn signedIn;

    DeskGate(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw new Refusal("web.closed");
        }
        Act[] acts = requires.value();
        if (acts.length == 0) {
            return true;
        }
        Actor actor = signedIn.actor(request).orElseThrow(() -> new Refusal("web.not-signed-in"));
        String opened = request.getMethod().equals("POST") ? request.getParameter(CAPACITY) : null;
        if (SignedIn.noticesEnd(request)) {
            throw new Refusal("web.stand-in-ended");
        }
        if (opened != null && !opened.equals(capacity(actor))) {
            throw new Refusal("web.stand-in-changed", actor.name());
        }
        if (Arrays.stream(acts).noneMatch(actor::may)) {
            actor.must(acts[0]);
        }
        return true;
    }

    /** Returns what {@link #CAPACITY} must say. */
    static String capacity(Actor actor) {
        Long other = actor.standsInFor();
        return other == null ? "" : other.toString();
    }
}
