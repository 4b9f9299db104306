package org.zhiqing.server.portal;

import java.util.List;
import org.zhiqing.server.search.SearchResult;

/**
 * The page of a search.
 *
 * @param choices for each facet that can narrow further, its values
 * @param chosen what the search is narrowed to, each with the address without it
 * @param orders by relevance or by day, with addresses
 * @param href the own address, ending so that a page number can be put behind it
 */
public record SearchPage(
        SearchResult result, List<Group> choices, List<Choice> chosen, List<Choice> orders, String href) {

    /** A facet with its values, most hits first. */
    public record Group(String label, List<Choice> values) {}

    /** A link; {@code chosen} if it is what the page shows now. */
    public record Choice(String label, int count, String href, boolean chosen) {}
}
