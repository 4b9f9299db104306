package org.zhiqing.server.catalog.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Stating why an item has no document (公开事项声明): proposed by one person, public once another has confirmed it. */
@Service
@Transactional
public class Statements {

    private final CatalogItemList items;
    private final StatementStore store;
    private final DutyStore duties;
    private final DutyOpening opening;
    private final DutyTasks tasks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Statements(
            CatalogItemList items,
            StatementStore store,
            DutyStore duties,
            DutyOpening opening,
            DutyTasks tasks,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.store = store;
        this.duties = duties;
        this.opening = opening;
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes a statement; nothing is public yet.
     *
     * @return its id
     * @throws Findings what {@link StatementCheck} names
     * @throws Refusal {@code catalog.item-not-found}, {@code catalog.item-closed}, {@code catalog.statement-waits},
     *     {@code catalog.statement-holds}
     */
    @Requires(Act.DUTY_STATE)
    public long propose(long item, NewStatement statement, Actor by) {
        CatalogItem found = items.get(by.organ(), item);
        if (!found.isOpen()) {
            throw new Refusal("catalog.item-closed", found.name());
        }
        List<Statement> made = store.ofItem(item);
        if (made.stream().anyMatch(Statement::isProposed)) {
            throw new Refusal("catalog.statement-waits", found.name());
        }
        if (made.stream().anyMatch(one -> one.holds(today()) && one.year() == null)) {
            throw new Refusal("catalog.statement-holds", found.name());
        }
        NewStatement checked = StatementCheck.checked(statement, today());
        long id = store.add(item, checked, by, clock.instant());
        tasks.askToConfirm(found, id, by);
        audit.record(by, "catalog-statement.proposed", "catalog-item/" + item, found.name() + "：" + checked.reason());
        return id;
    }

    /**
     * Confirms a statement of somebody else: it is public at once and settles what the item has open.
     *
     * @throws Refusal {@code catalog.statement-not-found}, {@code catalog.statement-decided},
     *     {@code catalog.own-statement}
     */
    @Requires(Act.STATEMENT_CONFIRM)
    public void confirm(long id, Actor by) {
        Statement statement = get(id, by);
        CatalogItem item = items.get(by.organ(), statement.item());
        if (!statement.isProposed()) {
            throw new Refusal("catalog.statement-decided", item.name());
        }
        if (statement.proposedBy() == by.person()) {
            throw new Refusal("catalog.own-statement", item.name());
        }
        store.confirm(id, by, today());
        tasks.confirmed(id, by);
        for (Duty duty : duties.open(item.id())) {
            if (statement.year() == null || statement.year() == duty.from().getYear()) {
                duties.settleByStatement(duty.id(), id, today());
                tasks.close(duty.id(), by);
            }
        }
        audit.record(by, "catalog-statement.confirmed", "catalog-item/" + item.id(), item.name());
        events.publishEvent(new CoverageChanged(by.organ()));
    }

    /**
     * Ends a statement that holds, or turns a proposed one down. What it settled stays settled; the next period is due
     * again.
     *
     * @throws Refusal {@code catalog.statement-not-found}, {@code catalog.statement-ended}
     */
    @Requires(Act.STATEMENT_CONFIRM)
    public void end(long id, Actor by) {
        Statement statement = get(id, by);
        CatalogItem item = items.get(by.organ(), statement.item());
        if (statement.endedOn() != null) {
            throw new Refusal("catalog.statement-ended", item.name());
        }
        store.end(id, by, today());
        tasks.confirmed(id, by);
        audit.record(by, "catalog-statement.ended", "catalog-item/" + item.id(), item.name());
        opening.upToToday(item);
        events.publishEvent(new CoverageChanged(by.organ()));
    }

    private Statement get(long id, Actor by) {
        return store.find(id)
                .filter(statement -> items.find(statement.item())
                        .filter(item -> item.organ() == by.organ())
                        .isPresent())
                .orElseThrow(() -> new Refusal("catalog.statement-not-found"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
