package org.zhiqing.server.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicLine;

/** Searching what is public. */
@Component
public class PublicSearch {

    private final SearchIndex index;
    private final PublicDocuments documents;

    PublicSearch(SearchIndex index, PublicDocuments documents) {
        this.index = index;
        this.documents = documents;
    }

    /**
     * Returns a page of what was found. Every hit is read from the register now: what has been withdrawn is not among
     * them, whatever the index still holds. Nothing that can be typed is an error.
     */
    public SearchResult search(SearchQuery query) {
        Found found = new IndexSearch(index.folder()).find(query);
        List<Long> ids = found.matches().stream().map(Found.Match::document).toList();
        Map<Long, PublicLine> lines =
                documents.lines(ids).stream().collect(Collectors.toMap(PublicLine::id, Function.identity()));
        List<SearchHit> hits = found.matches().stream()
                .flatMap(match -> Optional.ofNullable(lines.get(match.document())).stream()
                        .map(line -> new SearchHit(line, match.title(), match.passages(), match.inAttachment())))
                .toList();
        return new SearchResult(
                query,
                new Page<>(hits, query.page(), SearchQuery.PAGE_SIZE, found.total()),
                found.facets(),
                index.isComplete());
    }
}
