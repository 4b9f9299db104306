package org.zhiqing.server.catalog.budget;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.CalledByUseCases;

/** What publication reports: that a document has published things of a budget round, or is public no more. */
@Service
@CalledByUseCases
@Transactional
public class BudgetReports {

    private final BudgetStore store;
    private final BudgetEntryStore entries;
    private final BudgetStatementStore statements;
    private final BudgetReopening reopening;
    private final BudgetTasks tasks;

    BudgetReports(
            BudgetStore store,
            BudgetEntryStore entries,
            BudgetStatementStore statements,
            BudgetReopening reopening,
            BudgetTasks tasks) {
        this.store = store;
        this.entries = entries;
        this.statements = statements;
        this.reopening = reopening;
        this.tasks = tasks;
    }

    /**
     * A document is public that holds these entries. What another document settles already stays as it is; a statement
     * gives way to it.
     *
     * @param on the day on which it was first public with them
     */
    public void published(Collection<Long> ids, long document, LocalDate on, Actor by) {
        for (BudgetEntry entry : entries.all(ids)) {
            Long stated = entry.statement();
            entries.settleByDocument(entry.id(), document, on);
            if (stated != null) {
                statements.end(stated, by, on);
            }
            BudgetRound round = store.find(entry.round()).orElseThrow();
            store.subject(entry.subject()).ifPresent(subject -> tasks.follow(round, subject, by));
        }
    }

    /** A document is public no more: what it had settled is open again, with the last day that it had. */
    public void withdrawn(long document, Actor by) {
        entries.settledBy(document).forEach(entry -> reopening.reopen(entry, by));
    }

    /** The document holds this entry no more. */
    public void parted(long entry, long document, Actor by) {
        entries.settledBy(document).stream().filter(one -> one.id() == entry).forEach(one -> reopening.reopen(one, by));
    }
}
