package org.zhiqing.server.catalog.budget;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.calendar.HolidayNoticeChanged;
import org.zhiqing.server.kernel.Actor;

/** Counts the last days of open rounds again when a holiday notice comes in: what was provisional may be another day. */
@Component
@Transactional
class BudgetWalk {

    private final BudgetStore store;
    private final BudgetSettings settings;
    private final BudgetTasks tasks;

    BudgetWalk(BudgetStore store, BudgetSettings settings, BudgetTasks tasks) {
        this.store = store;
        this.settings = settings;
        this.tasks = tasks;
    }

    @EventListener
    void on(HolidayNoticeChanged changed) {
        store.open().forEach(this::recount);
    }

    private void recount(BudgetRound round) {
        BudgetRound counted =
                round.budget(round.approvedOn(), settings.due(round.approvedOn(), round.period(), round.workingDays()));
        var accounts = round.accountsApprovedOn();
        if (accounts != null) {
            counted = counted.accounts(accounts, settings.due(accounts, round.period(), round.workingDays()));
        }
        if (!counted.equals(round)) {
            store.save(counted);
            BudgetRound saved = store.find(round.id()).orElseThrow();
            Actor system = Actor.system(round.organ(), "");
            store.subjects(round.id()).forEach(subject -> tasks.follow(saved, subject, system));
        }
    }
}
