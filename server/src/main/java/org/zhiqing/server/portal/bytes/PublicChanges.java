package org.zhiqing.server.portal.bytes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.SectionsChanged;
import org.zhiqing.server.catalog.duty.CoverageChanged;
import org.zhiqing.server.catalog.item.CatalogChanged;
import org.zhiqing.server.organ.OrganChanged;
import org.zhiqing.server.publication.DocumentChanged;
import org.zhiqing.server.publication.DocumentPublished;
import org.zhiqing.server.publication.DocumentWithdrawn;

/** Everything that changes what public pages say. Heard inside the transaction that makes the change. */
@Component
class PublicChanges {

    private final KeptPages pages;

    PublicChanges(KeptPages pages) {
        this.pages = pages;
    }

    @EventListener({
        DocumentPublished.class,
        DocumentChanged.class,
        DocumentWithdrawn.class,
        SectionsChanged.class,
        CatalogChanged.class,
        CoverageChanged.class,
        OrganChanged.class
    })
    void change() {
        pages.change();
    }
}
