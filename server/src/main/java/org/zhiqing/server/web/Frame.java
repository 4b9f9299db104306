package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Sentences;

/** Gives every page its {@link Shell}. A handler says what was done with the flash attribute {@code done}. */
@ControllerAdvice
class Frame {

    private final SignedIn signedIn;
    private final List<Menu> menus;

    Frame(SignedIn signedIn, List<Menu> menus) {
        this.signedIn = signedIn;
        this.menus = menus;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        boolean desk = request.getRequestURI().startsWith("/desk");
        Actor actor = desk ? signedIn.actor(request).orElse(null) : null;
        Refused refused = Refused.of(request);
        return new Shell(
                actor,
                actor == null ? List.of() : menu(actor, request.getRequestURI()),
                false,
                "政府信息公开",
                "",
                Map.of(),
                done(request),
                refused == null ? null : refused.sentence(),
                refused == null ? List.of() : refused.problems(),
                path(request),
                () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    private List<Shell.Entry> menu(Actor actor, String path) {
        return menus.stream().flatMap(menu -> menu.of(actor, path).stream()).toList();
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null || request.getMethod().equals("POST") ? "" : "?" + query);
    }

    private static @Nullable String done(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        if (flash == null || flash.get("done") == null) {
            return null;
        }
        Object args = flash.get("doneArgs");
        return Sentences.of(String.valueOf(flash.get("done")), args instanceof Object[] many ? many : new Object[0]);
    }
}
