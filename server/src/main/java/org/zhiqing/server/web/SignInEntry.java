package org.zhiqing.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Sends visitors who ask for a desk page to the sign-in page, which brings them back afterwards. A form that arrives
 * after the session has ended gets the sign-in page itself, with what was typed ({@link KeptPost}).
 */
@Component
class SignInEntry implements AuthenticationEntryPoint {

    private static final String PAGE = "/desk/sign-in";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST") && keep(request, response)) {
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String to = request.getMethod().equals("GET") ? request.getRequestURI() + query : "/desk";
        response.sendRedirect(PAGE + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    /** Shows the sign-in page with what was typed; returns {@code false} if the post does not say where it came from. */
    boolean keep(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (KeptPost.take(request).isEmpty()) {
            return false;
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        request.getRequestDispatcher(PAGE).forward(new AsGet(request, PAGE), response);
        return true;
    }
}
