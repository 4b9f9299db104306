package org.zhiqing.server.catalog.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.CalledByUseCases;

/** What publication reports: that something has become public under an item, or is public no more. */
@Service
@CalledByUseCases
@Transactional
public class DutyReports {

    private final CatalogItemList items;
    private final DutyStore duties;
    private final DutyOpening opening;
    private final DutyTasks tasks;
    private final ApplicationEventPublisher events;

    DutyReports(
            CatalogItemList items,
            DutyStore duties,
            DutyOpening opening,
            DutyTasks tasks,
            ApplicationEventPublisher events) {
        this.items = items;
        this.duties = duties;
        this.opening = opening;
        this.tasks = tasks;
        this.events = events;
    }

    /**
     * A document has become public under the item. It settles the duty that it was written for, or the one that is due
     * first; a duty that arose later than that day is never settled by it.
     *
     * @param duty the duty that it was written for, or {@code null}
     */
    public void published(long item, @Nullable Long duty, long document, LocalDate on, Actor by) {
        CatalogItem found = items.find(item).orElseThrow();
        opening.upToToday(found);
        duties.fulfil(item, document, on);
        List<Duty> open = duties.open(item).stream()
                .filter(one -> !one.from().isAfter(on))
                .toList();
        Optional<Duty> meant =
                open.stream().filter(one -> duty != null && one.id() == duty).findFirst();
        meant.or(() -> open.stream().findFirst()).ifPresent(settled -> {
            duties.settleByDocument(settled.id(), document, on);
            tasks.close(settled.id(), by);
        });
        opening.upToToday(found);
        events.publishEvent(new CoverageChanged(found.organ()));
    }

    /** A document is public no more: what it had settled waits again, with the due day that it had. */
    public void withdrawn(long document, LocalDate on) {
        Optional<CatalogItem> item = duties.itemOf(document).flatMap(items::find);
        duties.endFulfilment(document, on);
        duties.settledBy(document).forEach(duty -> duties.reopen(duty.id()));
        item.ifPresent(found -> {
            opening.upToToday(found);
            events.publishEvent(new CoverageChanged(found.organ()));
        });
    }

    /** Returns the item under which the document is public. */
    @Transactional(readOnly = true)
    public Optional<Long> itemOf(long document) {
        return duties.itemOf(document);
    }
}
