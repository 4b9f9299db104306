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
    private final SiteFrame siteFrame;

    Frame(SignedIn signedIn, List<Menu> menus, SiteFrame siteFrame) {
        this.signedIn = signedIn;
        this.menus = menus;
        this.siteFrame = siteFrame;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        boolean desk = request.getRequestURI().startsWith("/desk");
        Actor actor = desk ? signedIn.actor(request).orElse(null) : null;
        Refused refused = refused(request);
        SiteFrame.Site site = siteFrame.get();
        return new Shell(
                actor,
                actor == null ? List.of() : menu(actor, request.getRequestURI()),
                site.demonstration(),
                site.siteName(),
                site.organName(),
                site.organ(),
                done(request),
                refused == null ? null : refused.sentence(),
                refused == null ? List.of() : refused.problems(),
                path(request),
                () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    /** Why the post behind this page was refused, or what was typed before signing in once more. */
    private static @Nullable Refused refused(HttpServletRequest request) {
        var typed = Refused.of(request) == null ? KeptPost.resumed(request) : null;
        if (typed != null) {
            new Refused(Sentences.of("web.typed-before-sign-in"), List.of(), typed, false).keepIn(request);
        }
        return Refused.of(request);
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
