package org.zhiqing.server.search;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhiqing.server.publication.DocumentChanged;
import org.zhiqing.server.publication.DocumentPublished;
import org.zhiqing.server.publication.DocumentWithdrawn;

/** Brings what publication says into the index. What an outbox delivers twice is no harm: the public view is read. */
@Component
@EnableScheduling
class IndexUpdates {

    private final SearchIndex index;

    IndexUpdates(SearchIndex index) {
        this.index = index;
    }

    @ApplicationModuleListener
    void on(DocumentPublished published) {
        index.update(List.of(published.document()));
    }

    @ApplicationModuleListener
    void on(DocumentChanged changed) {
        index.update(List.of(changed.document()));
    }

    /** In the thread that withdrew it: when the withdrawal is answered, no search finds the document. */
    @TransactionalEventListener
    void on(DocumentWithdrawn withdrawn) {
        index.update(List.of(withdrawn.document()));
    }
}
