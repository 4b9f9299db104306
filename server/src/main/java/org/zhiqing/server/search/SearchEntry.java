package org.zhiqing.server.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A public document as the index holds it.
 *
 * @param stamp changes whenever anything here may have changed
 * @param numbers document number and index number; only those it has
 * @param facets values for each facet; a document may lie in several sections
 */
record SearchEntry(
        long document,
        String stamp,
        String title,
        List<String> numbers,
        String body,
        String attachments,
        Map<SearchFacet, List<String>> facets,
        LocalDate publishedOn) {}
