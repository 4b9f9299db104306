package org.zhiqing.server.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhiqing.server.search.SearchFacet;
import org.zhiqing.server.search.SearchQuery;

/** Addresses of searches: each filter is a link. */
final class SearchAddress {

    private SearchAddress() {}

    /** Returns the address of the search, from its first page. */
    static String of(SearchQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", query.text());
        for (SearchFacet facet : SearchFacet.values()) {
            String value = query.filters().get(facet);
            if (value != null) {
                parameters.put(facet.parameter(), value);
            }
        }
        if (query.newestFirst()) {
            parameters.put("order", "newest");
        }
        return "/search?"
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    static String with(SearchQuery query, SearchFacet facet, String value) {
        Map<SearchFacet, String> filters = new EnumMap<>(SearchFacet.class);
        filters.putAll(query.filters());
        filters.put(facet, value);
        return of(new SearchQuery(query.text(), filters, query.newestFirst(), 1));
    }

    static String without(SearchQuery query, SearchFacet facet) {
        return with(query, facet, "");
    }

    static String ordered(SearchQuery query, boolean newestFirst) {
        return of(new SearchQuery(query.text(), query.filters(), newestFirst, 1));
    }
}
