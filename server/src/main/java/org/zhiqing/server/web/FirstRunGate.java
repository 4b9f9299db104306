package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhiqing.server.organ.Demonstration;
import org.zhiqing.server.organ.Organs;

/** As long as there is no organ, every page leads to the first-run page. */
@Component
class FirstRunGate implements HandlerInterceptor {

    static final String PAGE = "/desk/setup";

    private final Organs organs;
    private final Demonstration demonstration;
    private volatile boolean open;

    FirstRunGate(Organs organs, Demonstration demonstration) {
        this.organs = organs;
        this.demonstration = demonstration;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (open || demonstration.isMarked() || organs.any()) {
            open = true;
            return true;
        }
        response.sendRedirect(PAGE);
        return false;
    }
}
