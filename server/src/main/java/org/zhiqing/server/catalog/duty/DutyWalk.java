package org.zhiqing.server.catalog.duty;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.catalog.item.CatalogChanged;
import org.zhiqing.server.catalog.item.CatalogItemList;

/** Opens what has become due: every night, at every start, and when a catalog changes. */
@Component
@Transactional
class DutyWalk {

    private final CatalogItemList items;
    private final DutyOpening opening;

    DutyWalk(CatalogItemList items, DutyOpening opening) {
        this.items = items;
        this.opening = opening;
    }

    /** Walks the open items of all organs. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    void walk() {
        items.organs().forEach(organ -> items.open(organ).forEach(opening::upToToday));
    }

    /** Walks what changed, in the transaction that changed it; whoever is in charge now is told anew. */
    @EventListener
    void on(CatalogChanged changed) {
        Long item = changed.item();
        if (item == null) {
            items.all(changed.organ()).forEach(opening::upToToday);
        } else {
            items.find(item).ifPresent(opening::anew);
        }
    }
}
