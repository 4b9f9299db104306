package org.zhiqing.server.catalog.item;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.Organs;

/** Keeping an organ's catalog (维护公开目录). */
@Service
@Transactional
public class CatalogItems {

    private final CatalogItemStore store;
    private final CatalogItemList list;
    private final PlanCheck check;
    private final UnitWords units;
    private final Organs organs;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CatalogItems(
            CatalogItemStore store,
            CatalogItemList list,
            PlanCheck check,
            UnitWords units,
            Organs organs,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.list = list;
        this.check = check;
        this.units = units;
        this.organs = organs;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the items over that are shipped for organs of this kind; those that are there already stay as they are.
     *
     * @return how many were added
     */
    @Requires(Act.CATALOG_EDIT)
    public int adoptShipped(Actor by) {
        var organ = organs.get(by.organ());
        List<CatalogItem> there = store.ofOrgan(by.organ());
        Set<String> known = new HashSet<>();
        there.forEach(item -> known.add(item.plan().terms().key()));
        int number = there.stream().mapToInt(item -> item.plan().number()).max().orElse(0);
        int added = 0;
        for (ItemPlan plan : ShippedItems.of(organ, units.of(by.organ()))) {
            if (known.add(plan.terms().key())) {
                number++;
                added++;
                store.add(by.organ(), plan.numbered(number), today());
            }
        }
        audit.record(by, "catalog.adopted", "organ/" + by.organ(), added + " 项");
        events.publishEvent(new CatalogChanged(by.organ(), null));
        return added;
    }

    /**
     * Adds an item.
     *
     * @return its id
     * @throws Findings what {@link PlanCheck} names
     */
    @Requires(Act.CATALOG_EDIT)
    public long add(ItemPlan plan, Actor by) {
        ItemPlan checked = check.checked(plan, by.organ(), 0);
        long id = store.add(by.organ(), checked, today());
        CatalogItem item = list.get(by.organ(), id);
        audit.record(by, "catalog-item.added", "catalog-item/" + id, item.name());
        events.publishEvent(new CatalogChanged(by.organ(), id));
        return id;
    }

    /**
     * Changes what an item says, who answers for it and when it is due. Duties that have arisen keep their due days.
     *
     * @throws Refusal {@code catalog.item-not-found}, {@code catalog.item-closed},
     *     {@code catalog.item-changed-meanwhile}
     * @throws Findings what {@link PlanCheck} names
     */
    @Requires(Act.CATALOG_EDIT)
    public void change(long id, int version, ItemPlan plan, Actor by) {
        CatalogItem item = open(id, by);
        ItemPlan checked = check.checked(plan, by.organ(), id);
        store.save(new CatalogItem(id, item.organ(), checked, item.begunOn(), null, version));
        audit.record(by, "catalog-item.changed", "catalog-item/" + id, item.name());
        events.publishEvent(new CatalogChanged(by.organ(), id));
    }

    /**
     * Ends an item: it makes nothing due from today on. Its record stays.
     *
     * @throws Refusal {@code catalog.item-not-found}, {@code catalog.item-closed},
     *     {@code catalog.item-changed-meanwhile}
     * @throws Findings {@code catalog.reason-missing}
     */
    @Requires(Act.CATALOG_EDIT)
    public void close(long id, int version, String reason, Actor by) {
        CatalogItem item = open(id, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(reason.isBlank(), "reason", "catalog.reason-missing");
        findings.throwIfAny();
        store.save(new CatalogItem(id, item.organ(), item.plan(), item.begunOn(), today(), version));
        audit.record(by, "catalog-item.closed", "catalog-item/" + id, item.name() + "：" + reason.strip());
        events.publishEvent(new CatalogChanged(by.organ(), id));
    }

    private CatalogItem open(long id, Actor by) {
        CatalogItem item = list.get(by.organ(), id);
        if (!item.isOpen()) {
            throw new Refusal("catalog.item-closed", item.name());
        }
        return item;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
