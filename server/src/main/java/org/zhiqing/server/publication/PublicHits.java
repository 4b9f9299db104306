package org.zhiqing.server.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.CalledByUseCases;
import org.zhiqing.server.screening.ScreeningHit;

/** What the screening finds in an edition that is public, for the use cases in {@code publication.archive}. */
@Component
@CalledByUseCases
public class PublicHits {

    private final EditionStore editions;
    private final EditionHits hits;

    PublicHits(EditionStore editions, EditionHits hits) {
        this.editions = editions;
        this.hits = hits;
    }

    /** Returns every hit of the edition, each different one once. */
    public List<ScreeningHit> of(long organ, long document, int edition) {
        return hits.of(organ, document, editions.get(document, edition));
    }

    /** Returns the version of the organ's lists by which it looks now. */
    public int version(long organ) {
        return hits.version(organ);
    }
}
