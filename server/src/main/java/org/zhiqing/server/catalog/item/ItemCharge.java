package org.zhiqing.server.catalog.item;

import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.CalledByUseCases;

/** Puts items into other people's charge, for a handover that has checked who may. */
@Component
@CalledByUseCases
public class ItemCharge {

    private final CatalogItemStore store;

    ItemCharge(CatalogItemStore store) {
        this.store = store;
    }

    /** Makes the person the one in charge. */
    public void give(CatalogItem item, long person) {
        store.save(new CatalogItem(
                item.id(), item.organ(), item.plan().ownedBy(person), item.begunOn(), item.closedOn(), item.version()));
    }
}
