package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends visitors who ask for a desk page to the sign-in page, which brings them back afterwards. */
@Component
class SignInEntry implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String to = request.getMethod().equals("GET") ? request.getRequestURI() + query : "/desk";
        response.sendRedirect("/desk/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }
}
