package org.zhiqing.server.catalog.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.catalog.duty.CoverageChanged;
import org.zhiqing.server.catalog.duty.NewStatement;
import org.zhiqing.server.catalog.duty.StatementCheck;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Stating why a body or fund has nothing of its own to publish of a thing: none, not applicable, published elsewhere. */
@Service
@Transactional
public class BudgetStatements {

    private final BudgetStatementStore store;
    private final BudgetEntryStore entries;
    private final BudgetList list;
    private final BudgetReopening reopening;
    private final BudgetTasks tasks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BudgetStatements(
            BudgetStatementStore store,
            BudgetEntryStore entries,
            BudgetList list,
            BudgetReopening reopening,
            BudgetTasks tasks,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.list = list;
        this.reopening = reopening;
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes a statement; it settles nothing yet.
     *
     * @return its id
     * @throws Findings {@code catalog.thing-missing}, and what {@link StatementCheck} names
     * @throws Refusal {@code catalog.budget-subject-not-found}, {@code catalog.round-closed},
     *     {@code catalog.statement-waits}, {@code catalog.entry-settled}
     */
    @Requires(Act.DUTY_STATE)
    public long propose(long roundId, long id, @Nullable BudgetThing thing, NewStatement statement, Actor by) {
        BudgetRound round = list.round(by.organ(), roundId);
        BudgetSubject subject = list.subject(round, id);
        if (!round.isOpen()) {
            throw new Refusal("catalog.round-closed", String.valueOf(round.year()));
        }
        Optional<BudgetEntry> entry = thing == null ? Optional.empty() : entries.of(id, thing);
        Findings.Collector findings = new Findings.Collector();
        findings.when(entry.isEmpty(), "thing", "catalog.thing-missing");
        NewStatement checked = StatementCheck.checked(
                new NewStatement(statement.kind(), today().getYear(), statement.reason(), statement.link()),
                today(),
                findings);
        findings.throwIfAny();
        BudgetEntry meant = entry.orElseThrow();
        String name = subject.name() + "—" + meant.thing().label();
        if (meant.isSettled()) {
            throw new Refusal("catalog.entry-settled", name);
        }
        if (store.ofSubject(id).stream().anyMatch(one -> one.thing() == meant.thing() && one.isProposed())) {
            throw new Refusal("catalog.statement-waits", name);
        }
        long added = store.add(id, meant.thing(), checked, by, today());
        tasks.askToConfirm(round, subject, meant.thing(), added, by);
        audit.record(by, "budget-statement.proposed", "budget-round/" + roundId, name + "：" + checked.reason());
        return added;
    }

    /**
     * Confirms a statement of somebody else: it settles the thing from today on.
     *
     * @return id of the body or fund
     * @throws Refusal {@code catalog.statement-not-found}, {@code catalog.statement-decided},
     *     {@code catalog.own-statement}
     */
    @Requires(Act.STATEMENT_CONFIRM)
    public long confirm(long roundId, long statementId, Actor by) {
        BudgetRound round = list.round(by.organ(), roundId);
        BudgetStatement statement = get(round, statementId);
        BudgetSubject subject = list.subject(round, statement.subject());
        String name = subject.name() + "—" + statement.thing().label();
        if (!statement.isProposed()) {
            throw new Refusal("catalog.statement-decided", name);
        }
        if (statement.proposedBy() == by.person()) {
            throw new Refusal("catalog.own-statement", name);
        }
        store.confirm(statementId, by, today());
        tasks.confirmed(statementId, by);
        entries.of(subject.id(), statement.thing())
                .filter(entry -> !entry.isSettled())
                .ifPresent(entry -> entries.settleByStatement(entry.id(), statementId, today()));
        tasks.follow(round, subject, by);
        audit.record(by, "budget-statement.confirmed", "budget-round/" + roundId, name);
        events.publishEvent(new CoverageChanged(by.organ()));
        return subject.id();
    }

    /**
     * Ends a statement that holds, or turns a proposed one down; what it settled is open again, and so is the round.
     *
     * @return id of the body or fund
     * @throws Refusal {@code catalog.statement-not-found}, {@code catalog.statement-ended}
     */
    @Requires(Act.STATEMENT_CONFIRM)
    public long end(long roundId, long statementId, Actor by) {
        BudgetRound round = list.round(by.organ(), roundId);
        BudgetStatement statement = get(round, statementId);
        BudgetSubject subject = list.subject(round, statement.subject());
        String name = subject.name() + "—" + statement.thing().label();
        if (statement.endedOn() != null) {
            throw new Refusal("catalog.statement-ended", name);
        }
        store.end(statementId, by, today());
        tasks.confirmed(statementId, by);
        audit.record(by, "budget-statement.ended", "budget-round/" + roundId, name);
        events.publishEvent(new CoverageChanged(by.organ()));
        entries.of(subject.id(), statement.thing())
                .filter(entry -> Long.valueOf(statementId).equals(entry.statement()))
                .ifPresent(entry -> reopening.reopen(entry, by));
        return subject.id();
    }

    private BudgetStatement get(BudgetRound round, long id) {
        return store.find(id)
                .filter(statement -> list.find(round, statement.subject()).isPresent())
                .orElseThrow(() -> new Refusal("catalog.statement-not-found"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
