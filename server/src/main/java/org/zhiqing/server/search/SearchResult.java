package org.zhiqing.server.search;

import java.util.Map;
import org.zhiqing.server.kernel.Page;

/**
 * What was found.
 *
 * @param facets for each facet its values with their counts, most first; a facet's counts ignore its own filter, so
 *     that another value can be chosen
 * @param complete whether the index holds everything that is public; {@code false} while it is being made anew
 */
public record SearchResult(
        SearchQuery query, Page<SearchHit> hits, Map<SearchFacet, Map<String, Integer>> facets, boolean complete) {}
