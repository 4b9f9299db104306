package org.zhiqing.server.catalog.item;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Refusal;

/** Reading the items of catalogs. */
@Component
@Transactional(readOnly = true)
public class CatalogItemList {

    private final CatalogItemStore store;

    CatalogItemList(CatalogItemStore store) {
        this.store = store;
    }

    /** Returns the organ's open items in their order. */
    public List<CatalogItem> open(long organ) {
        return store.ofOrgan(organ).stream().filter(CatalogItem::isOpen).toList();
    }

    /** Returns all items of the organ in their order, ended ones too. */
    public List<CatalogItem> all(long organ) {
        return store.ofOrgan(organ);
    }

    /** Returns the item, ended ones too. */
    public Optional<CatalogItem> find(long id) {
        return store.find(id);
    }

    /**
     * Returns the organ's item.
     *
     * @throws Refusal {@code catalog.item-not-found}, also for an item of another organ
     */
    public CatalogItem get(long organ, long id) {
        return store.find(id)
                .filter(item -> item.organ() == organ)
                .orElseThrow(() -> new Refusal("catalog.item-not-found"));
    }

    /** Returns the open items in the charge of the person, by id. */
    public List<CatalogItem> ownedBy(long person) {
        return store.ownedBy(person);
    }

    /** Returns the ids of the organs that have open items. */
    public List<Long> organs() {
        return store.organs();
    }
}
