package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The session of a signed-in person. */
@Component
public class Sessions {

    static final String STANDING_IN = "standingIn";

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CookieCsrfTokenRepository formTokens = formTokens();

    /**
     * Lets the person in: under a new session id, with a new form token, so that nothing that was known before signing
     * in is worth anything afterwards.
     *
     * @param idle after which the session ends by itself
     */
    public void open(long person, Duration idle, HttpServletRequest request, HttpServletResponse response) {
        renew(request);
        standForSelf(request);
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
        formTokens.saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonAuthentication(person));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Lets the signed-in person act in another's place from the next request on (代办). */
    public void standIn(long delegation, HttpServletRequest request) {
        request.getSession(true).setAttribute(STANDING_IN, delegation);
    }

    /** Lets the signed-in person act for themselves from the next request on. */
    public void standForSelf(HttpServletRequest request) {
        request.getSession(true).removeAttribute(STANDING_IN);
    }

    /** Returns where form tokens are kept: in a cookie that scripts cannot read and other sites do not send. */
    static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Gives the session another id. */
    public void renew(HttpServletRequest request) {
        request.getSession(true);
        request.changeSessionId();
    }
}
