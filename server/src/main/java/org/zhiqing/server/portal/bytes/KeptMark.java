package org.zhiqing.server.portal.bytes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Tells the filter in front which answers may be kept: marked pages, and the files that the program carries. */
@Configuration(proxyBeanMethods = false)
class KeptMark implements WebMvcConfigurer, HandlerInterceptor {

    static final String ATTRIBUTE = KeptMark.class.getName();

    /** A page, kept only as it is without a query. */
    static final String PAGE = "page";

    /** A file of the program, the same whatever query stands behind its name. */
    static final String FILE = "file";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(SameForEverybody.class)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            if (request.getQueryString() == null) {
                request.setAttribute(ATTRIBUTE, PAGE);
            }
        } else if (handler instanceof ResourceHttpRequestHandler) {
            request.setAttribute(ATTRIBUTE, FILE);
        }
        return true;
    }
}
