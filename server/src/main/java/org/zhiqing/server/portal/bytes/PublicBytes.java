package org.zhiqing.server.portal.bytes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers visitors from {@link KeptPages}, ahead of sessions and security. Who has a session is let through, as is
 * every request with a query, except for the files that the program carries.
 */
@Component
@Order(Integer.MIN_VALUE + 10)
class PublicBytes extends OncePerRequestFilter {

    private final KeptPages pages;
    private final String sessionCookie;

    PublicBytes(KeptPages pages, @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.pages = pages;
        this.sessionCookie = sessionCookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = key(request);
        Optional<KeptPage> kept = pages.get(key).filter(page -> page.fits(request));
        Optional<KeptPages.Moment> since = kept.isPresent() ? Optional.empty() : pages.begin();
        if (kept.isPresent()) {
            kept.get().answer(request, response);
        } else if (since.isPresent() && request.getMethod().equals("GET")) {
            make(key, since.get(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void make(
            String key,
            KeptPages.Moment since,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        CapturedAnswer answer = new CapturedAnswer(request, response);
        chain.doFilter(request, answer);
        Optional<KeptPage> made = answer.page();
        if (made.isPresent()) {
            pages.keep(key, made.get(), since);
            made.get().answerBody(request, response);
        } else {
            answer.release();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")
                || path.startsWith("/desk")
                || path.indexOf(';') >= 0
                || request.getHeader(HttpHeaders.RANGE) != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || hasSession(request);
    }

    private boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(sessionCookie)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The address as it was asked for; feeds and site maps name the host. */
    private static String key(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ':' + request.getServerPort()
                + request.getRequestURI();
    }
}
