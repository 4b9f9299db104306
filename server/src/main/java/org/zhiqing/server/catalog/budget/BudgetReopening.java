package org.zhiqing.server.catalog.budget;

import org.springframework.stereotype.Component;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Actor;

/** What was settled is open again: so is its round, and whoever is in charge is told. */
@Component
class BudgetReopening {

    private final BudgetStore store;
    private final BudgetEntryStore entries;
    private final BudgetTasks tasks;
    private final AuditTrail audit;

    BudgetReopening(BudgetStore store, BudgetEntryStore entries, BudgetTasks tasks, AuditTrail audit) {
        this.store = store;
        this.entries = entries;
        this.tasks = tasks;
        this.audit = audit;
    }

    void reopen(BudgetEntry entry, Actor by) {
        BudgetRound round = store.find(entry.round()).orElseThrow();
        if (!round.isOpen()) {
            store.save(round.closed(null, ""));
            audit.record(by, "budget-round.reopened", "budget-round/" + round.id(), round.year() + "年");
        }
        entries.reopen(entry.id());
        store.subject(entry.subject())
                .ifPresent(subject -> tasks.follow(store.find(entry.round()).orElseThrow(), subject, by));
    }
}
