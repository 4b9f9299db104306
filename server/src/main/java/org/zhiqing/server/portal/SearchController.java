package org.zhiqing.server.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.publication.Validity;
import org.zhiqing.server.search.PublicSearch;
import org.zhiqing.server.search.SearchFacet;
import org.zhiqing.server.search.SearchQuery;
import org.zhiqing.server.search.SearchResult;

/** 检索: one box, then results that links narrow. */
@Controller
class SearchController {

    private static final int MOST_CHOICES = 8;

    private final PublicSearch search;
    private final Site site;
    private final KindNames kinds;

    SearchController(PublicSearch search, Site site, KindNames kinds) {
        this.search = search;
        this.site = site;
        this.kinds = kinds;
    }

    @GetMapping("/search")
    String search(@RequestParam Map<String, String> asked, Model model) {
        Map<SearchFacet, String> filters = new EnumMap<>(SearchFacet.class);
        Arrays.stream(SearchFacet.values())
                .forEach(facet -> filters.put(facet, asked.getOrDefault(facet.parameter(), "")));
        SearchQuery query = new SearchQuery(
                asked.getOrDefault("q", ""),
                filters,
                "newest".equals(asked.get("order")),
                Asked.page(asked.get("page")));
        SearchResult result = search.search(query);
        model.addAttribute("page", page(result));
        return "portal/search";
    }

    private SearchPage page(SearchResult result) {
        SearchQuery query = result.query();
        List<Section> sections = site.sections();
        List<SearchPage.Group> choices = new ArrayList<>();
        List<SearchPage.Choice> chosen = new ArrayList<>();
        result.facets().forEach((facet, counts) -> {
            String now = query.filters().get(facet);
            if (now != null) {
                String words = facet.label() + "：" + label(facet, now, sections);
                chosen.add(new SearchPage.Choice(words, 0, SearchAddress.without(query, facet), true));
            }
            List<SearchPage.Choice> values = inOrder(facet, counts)
                    .filter(entry -> !entry.getKey().equals(now))
                    .limit(MOST_CHOICES)
                    .map(entry -> new SearchPage.Choice(
                            label(facet, entry.getKey(), sections),
                            entry.getValue(),
                            SearchAddress.with(query, facet, entry.getKey()),
                            false))
                    .toList();
            if (values.size() > 1 || now != null && !values.isEmpty()) {
                choices.add(new SearchPage.Group(facet.label(), values));
            }
        });
        return new SearchPage(result, choices, chosen, orders(query), SearchAddress.of(query) + "&");
    }

    /** Years from the newest, everything else by hits. */
    private static Stream<Map.Entry<String, Integer>> inOrder(SearchFacet facet, Map<String, Integer> counts) {
        Stream<Map.Entry<String, Integer>> entries = counts.entrySet().stream();
        return facet == SearchFacet.YEAR
                ? entries.sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                : entries;
    }

    private static List<SearchPage.Choice> orders(SearchQuery query) {
        return List.of(
                new SearchPage.Choice("按相关程度", 0, SearchAddress.ordered(query, false), !query.newestFirst()),
                new SearchPage.Choice("按发布日期", 0, SearchAddress.ordered(query, true), query.newestFirst()));
    }

    private String label(SearchFacet facet, String value, List<Section> sections) {
        return switch (facet) {
            case SECTION ->
                sections.stream()
                        .filter(section -> section.slug().equals(value))
                        .map(Section::name)
                        .findFirst()
                        .orElse(value);
            case KIND -> kinds.of(value);
            case VALIDITY ->
                Arrays.stream(Validity.values())
                        .filter(validity -> validity.name().equals(value))
                        .map(Validity::label)
                        .findFirst()
                        .orElse(value);
            case YEAR -> value + "年";
            case ORGAN -> value;
        };
    }
}
