package org.zhiqing.server.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.server.publication.kind.DisclosurePhase;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.publication.reading.PublicDocument;

/** What kinds of documents are called. */
@Component
class KindNames {

    private final DocumentKinds kinds;
    private final Map<String, String> labels = new LinkedHashMap<>();

    KindNames(DocumentKinds kinds) {
        this.kinds = kinds;
        kinds.all().forEach(kind -> labels.put(kind.slug(), kind.label()));
    }

    /** Returns all labels by slug, in the order of lists. */
    Map<String, String> all() {
        return labels;
    }

    /** Returns which of the five a document serves. */
    String phase(String slug, @Nullable DisclosurePhase said) {
        return kinds.get(slug).phase(said).label();
    }

    /** Returns what a document says besides, by the words of the page. */
    Map<String, String> elements(PublicDocument document) {
        return kinds.get(document.kind()).labelled(document.elements());
    }

    String of(String slug) {
        return labels.getOrDefault(slug, slug);
    }
}
