package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A refused post, asked again as the page that sent it. Where the address of that page and the form have a value of the
 * same name, the page gets that of its address, once; the container, which merges the two, sits below this wrapper.
 */
final class AsGet extends HttpServletRequestWrapper {

    private final Map<String, String[]> inAddress = new LinkedHashMap<>();

    /** @param address of the page, with its query */
    AsGet(HttpServletRequest request, String address) {
        super(request);
        UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .forEach((name, values) -> inAddress.put(
                        decoded(name), values.stream().map(AsGet::decoded).toArray(String[]::new)));
    }

    private static String decoded(@Nullable String part) {
        return part == null ? "" : URLDecoder.decode(part, StandardCharsets.UTF_8);
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
        String[] own = inAddress.get(name);
        return own == null ? super.getParameter(name) : own[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] own = inAddress.get(name);
        return own == null ? super.getParameterValues(name) : own.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
        all.putAll(inAddress);
        return all;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
