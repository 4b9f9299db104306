package org.zhiqing.server.search;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a visitor looks for.
 *
 * @param text as typed; nothing in it is an operator but quotes around a phrase; cut to 200 characters; blank lists all
 * @param filters at most one value for each facet; blank values count as none
 * @param newestFirst by day of publication instead of by relevance
 * @param page from 1
 */
public record SearchQuery(String text, Map<SearchFacet, String> filters, boolean newestFirst, int page) {

    /** Hits on a page. */
    public static final int PAGE_SIZE = 10;

    /** The last page that is served; who needs more narrows the search. */
    public static final int LAST_PAGE = 500;

    private static final int LONGEST = 200;

    public SearchQuery {
        text = text.strip();
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        Map<SearchFacet, String> set = new EnumMap<>(SearchFacet.class);
        filters.forEach((facet, value) -> {
            if (!value.isBlank()) {
                set.put(facet, value);
            }
        });
        filters = Map.copyOf(set);
        page = Math.min(Math.max(1, page), LAST_PAGE);
    }
}
