package org.zhiqing.server.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.server.publication.kind.DocumentKinds;

/** What kinds of documents are called. */
@Component
class KindNames {

    private final Map<String, String> labels = new LinkedHashMap<>();

    KindNames(DocumentKinds kinds) {
        kinds.all().forEach(kind -> labels.put(kind.slug(), kind.label()));
    }

    /** Returns all labels by slug, in the order of lists. */
    Map<String, String> all() {
        return labels;
    }

    String of(String slug) {
        return labels.getOrDefault(slug, slug);
    }
}
