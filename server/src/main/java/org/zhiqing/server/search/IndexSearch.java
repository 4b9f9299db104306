package org.zhiqing.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/** Asks the index. */
final class IndexSearch {

    private static final SortField NEWEST = new SortField(Fields.PUBLISHED_ON, SortField.Type.LONG, true);
    private static final SortField LATEST_KEY = new SortField(Fields.KEY, SortField.Type.LONG, true);
    private static final Sort BY_DAY = new Sort(NEWEST, LATEST_KEY);
    private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, NEWEST, LATEST_KEY);
    private static final String[] TEXTS = {Fields.TITLE, Fields.BODY, Fields.ATTACHMENTS};
    private static final int[] MOST_PASSAGES = {1, 2, 1};

    private final IndexFolder index;
    private final Wanted wanted;

    IndexSearch(IndexFolder index) {
        this.index = index;
        this.wanted = new Wanted(index.analyzer());
    }

    /** Returns the page of matches that the query asks for, with the counts of every facet. */
    Found find(SearchQuery asked) {
        Query text = wanted.text(asked.text());
        return index.searching(searcher -> {
            Query query = Wanted.narrowed(text, asked.filters(), Set.of());
            int last = asked.page() * SearchQuery.PAGE_SIZE;
            Sort order = asked.newestFirst() || asked.text().isBlank() ? BY_DAY : BY_RELEVANCE;
            var top = searcher.search(query, new TopFieldCollectorManager(order, last, null, Integer.MAX_VALUE, false));
            ScoreDoc[] page = Arrays.stream(top.scoreDocs)
                    .skip(last - SearchQuery.PAGE_SIZE)
                    .toArray(ScoreDoc[]::new);
            return new Found(matches(searcher, text, page), top.totalHits.value, facets(searcher, text, asked));
        });
    }

    private List<Found.Match> matches(IndexSearcher searcher, Query text, ScoreDoc[] page) throws IOException {
        int[] docs = Arrays.stream(page).mapToInt(hit -> hit.doc).toArray();
        Map<String, Object[]> passages =
                new Passages(searcher, index.analyzer()).of(text, docs, TEXTS.clone(), MOST_PASSAGES.clone());
        List<Found.Match> matches = new ArrayList<>();
        for (int i = 0; i < docs.length; i++) {
            Document stored = searcher.storedFields().document(docs[i], Set.of(Fields.ID, Fields.TITLE));
            List<List<Piece>> title = at(passages, Fields.TITLE, i);
            List<List<Piece>> body = at(passages, Fields.BODY, i);
            List<List<Piece>> attachments = at(passages, Fields.ATTACHMENTS, i);
            boolean inAttachment = !isMarked(body) && isMarked(attachments);
            matches.add(new Found.Match(
                    Long.parseLong(stored.get(Fields.ID)),
                    title.isEmpty() ? List.of(new Piece(stored.get(Fields.TITLE), false)) : title.get(0),
                    inAttachment ? attachments : body,
                    inAttachment));
        }
        return matches;
    }

    @SuppressWarnings("unchecked")
    private static List<List<Piece>> at(Map<String, Object[]> passages, String field, int i) {
        Object[] all = passages.get(field);
        @Nullable Object found = all == null ? null : all[i];
        return found == null ? List.of() : (List<List<Piece>>) found;
    }

    private static boolean isMarked(List<List<Piece>> passages) {
        return passages.stream().flatMap(List::stream).anyMatch(Piece::found);
    }

    /** Facets that no filter narrows are counted in one pass, each other one without its own filter. */
    private static Map<SearchFacet, Map<String, Integer>> facets(IndexSearcher searcher, Query text, SearchQuery asked)
            throws IOException {
        Set<SearchFacet> chosen = asked.filters().keySet();
        List<SearchFacet> open = Arrays.stream(SearchFacet.values())
                .filter(facet -> !chosen.contains(facet))
                .toList();
        Map<SearchFacet, Map<String, Integer>> counts = new EnumMap<>(SearchFacet.class);
        Query narrowed = Wanted.narrowed(text, asked.filters(), Set.of());
        counts.putAll(searcher.search(narrowed, FacetCounts.of(open)));
        for (SearchFacet facet : chosen) {
            Query others = Wanted.narrowed(text, asked.filters(), Set.of(facet));
            counts.putAll(searcher.search(others, FacetCounts.of(List.of(facet))));
        }
        counts.replaceAll((facet, values) -> mostFirst(values));
        return counts;
    }

    private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
