package org.zhiqing.server.search;

import java.util.List;
import java.util.Map;

/**
 * What the index found, before anything is read from the registers.
 *
 * @param facets for each facet the values with their counts, most first; a facet's counts ignore its own filter, so
 *     that another value can be chosen
 */
record Found(List<Match> matches, long total, Map<SearchFacet, Map<String, Integer>> facets) {

    /**
     * A document that was found.
     *
     * @param title the whole title
     * @param passages of the body; of an attachment if the body has none
     */
    record Match(long document, List<Piece> title, List<List<Piece>> passages, boolean inAttachment) {}
}
