package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A refused post, asked again as the page that sent it. What stands in that page's own address is left out of the typed
 * parameters: the container adds it, and would otherwise give every such value twice.
 */
final class AsGet extends HttpServletRequestWrapper {

    private final Set<String> inAddress;

    /** @param address of the page, with its query */
    AsGet(HttpServletRequest request, String address) {
        super(request);
        this.inAddress = UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .keySet();
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return inAddress.contains(name) ? null : super.getParameter(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return inAddress.contains(name) ? null : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> typed = new LinkedHashMap<>(super.getParameterMap());
        typed.keySet().removeAll(inAddress);
        return typed;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
