package org.zhiqing.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts how many of the documents found have each value of some facets. */
final class FacetCounts implements Collector {

    private final List<SearchFacet> facets;
    private final Map<SearchFacet, Map<String, Integer>> counts = new EnumMap<>(SearchFacet.class);

    private FacetCounts(List<SearchFacet> facets) {
        this.facets = facets;
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    static CollectorManager<FacetCounts, Map<SearchFacet, Map<String, Integer>>> of(List<SearchFacet> facets) {
        return new CollectorManager<>() {
            @Override
            public FacetCounts newCollector() {
                return new FacetCounts(facets);
            }

            @Override
            public Map<SearchFacet, Map<String, Integer>> reduce(Collection<FacetCounts> parts) {
                FacetCounts sum = newCollector();
                parts.forEach(part -> part.counts.forEach(
                        (facet, values) -> values.forEach((value, count) -> sum.add(facet, value, count))));
                return sum.counts;
            }
        };
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        List<LeafCount> parts = new ArrayList<>();
        for (SearchFacet facet : facets) {
            parts.add(new LeafCount(facet, DocValues.getSortedSet(leaf.reader(), facet.parameter())));
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // counts need no scores
            }

            @Override
            public void collect(int doc) throws IOException {
                for (LeafCount part : parts) {
                    part.collect(doc);
                }
            }

            @Override
            public void finish() throws IOException {
                for (LeafCount part : parts) {
                    part.finish();
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private void add(SearchFacet facet, String value, int count) {
        counts.computeIfAbsent(facet, f -> new HashMap<>()).merge(value, count, Integer::sum);
    }

    /** The counts of one facet in one segment of the index. */
    private final class LeafCount {

        private final SearchFacet facet;
        private final SortedSetDocValues values;
        private final int[] byOrd;

        LeafCount(SearchFacet facet, SortedSetDocValues values) {
            this.facet = facet;
            this.values = values;
            this.byOrd = new int[(int) values.getValueCount()];
        }

        void collect(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byOrd[(int) values.nextOrd()]++;
                }
            }
        }

        void finish() throws IOException {
            for (int ord = 0; ord < byOrd.length; ord++) {
                if (byOrd[ord] > 0) {
                    add(facet, values.lookupOrd(ord).utf8ToString(), byOrd[ord]);
                }
            }
        }
    }
}
