package org.zhiqing.server.catalog.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.catalog.budget.BudgetRound.Due;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Opening, dating and closing the budget round of a year (预决算公开). */
@Service
@Transactional
public class BudgetRounds {

    private static final int NAMED = 5;

    private final BudgetStore store;
    private final BudgetSubjects subjects;
    private final BudgetList list;
    private final BudgetTasks tasks;
    private final BudgetSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    BudgetRounds(
            BudgetStore store,
            BudgetSubjects subjects,
            BudgetList list,
            BudgetTasks tasks,
            BudgetSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.list = list;
        this.tasks = tasks;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the round of a year on the day on which its budget was approved, and tells whoever is in charge.
     *
     * @return its id
     * @throws Findings {@code catalog.budget-year}, {@code catalog.round-twice}, {@code catalog.approval-missing},
     *     {@code catalog.day-in-future}, {@code catalog.day-too-early}, {@code catalog.no-such-body},
     *     {@code catalog.body-missing}, {@code catalog.body-name-long}
     */
    @Requires(Act.CATALOG_EDIT)
    public long open(NewRound round, Actor by) {
        Findings.Collector findings = new Findings.Collector();
        Integer year = round.year();
        int thisYear = today().getYear();
        if (!findings.when(
                year == null || year < thisYear - 3 || year > thisYear + 1,
                "year",
                "catalog.budget-year",
                String.valueOf(thisYear - 3),
                String.valueOf(thisYear + 1))) {
            findings.when(
                    store.ofOrgan(by.organ()).stream().anyMatch(one -> Objects.equals(one.year(), year)),
                    "year",
                    "catalog.round-twice",
                    String.valueOf(year));
        }
        approval(findings, "approvedOn", round.approvedOn());
        var chosen = subjects.checked(round, by.organ(), findings);
        findings.throwIfAny();
        LocalDate approvedOn = Objects.requireNonNull(round.approvedOn());
        int period = settings.period(by.organ());
        boolean working = settings.workingDays(by.organ());
        long id = store.add(
                new BudgetRound(
                        0,
                        by.organ(),
                        Objects.requireNonNull(year),
                        approvedOn,
                        null,
                        period,
                        working,
                        settings.due(approvedOn, period, working),
                        null,
                        null,
                        "",
                        0),
                by,
                clock.instant());
        BudgetRound opened = get(id, by);
        chosen.forEach(one -> subjects.add(opened, one, by));
        audit.record(by, "budget-round.opened", "budget-round/" + id, year + "年，" + chosen.size() + " 个单位和专项资金");
        return id;
    }

    private void approval(Findings.Collector findings, String field, @Nullable LocalDate day) {
        LocalDate today = today();
        findings.when(day == null, field, "catalog.approval-missing");
        findings.when(day != null && day.isAfter(today), field, "catalog.day-in-future", today);
        findings.when(
                day != null && day.isBefore(today.minusYears(3)), field, "catalog.day-too-early", today.minusYears(3));
    }

    /**
     * Corrects the day on which the budget was approved, or enters the one of last year's accounts; the last days and the
     * tasks follow.
     *
     * @param accounts whether it is the day of the accounts
     * @throws Findings {@code catalog.approval-missing}, {@code catalog.day-in-future}, {@code catalog.day-too-early}
     * @throws Refusal {@code catalog.round-not-found}, {@code catalog.round-closed},
     *     {@code catalog.round-changed-meanwhile}
     */
    @Requires(Act.CATALOG_EDIT)
    public BudgetRound approve(long id, int version, boolean accounts, @Nullable LocalDate on, Actor by) {
        BudgetRound round = mustBeOpen(get(id, by), version);
        Findings.Collector findings = new Findings.Collector();
        approval(findings, "on", on);
        findings.throwIfAny();
        LocalDate day = Objects.requireNonNull(on);
        Due due = settings.due(day, round.period(), round.workingDays());
        store.save(accounts ? round.accounts(day, due) : round.budget(day, due));
        BudgetRound saved = get(id, by);
        store.subjects(id).forEach(subject -> tasks.follow(saved, subject, by));
        audit.record(
                by,
                "budget-round.approved",
                "budget-round/" + id,
                (accounts ? "上年度决算批复日期 " : "预算批复日期 ") + day + "，应于 " + due.shown() + " 前公开");
        return saved;
    }

    /**
     * Closes the round: everything is public or stated.
     *
     * @throws Refusal {@code catalog.round-not-found}, {@code catalog.round-closed},
     *     {@code catalog.round-changed-meanwhile}; {@code catalog.round-incomplete}, which names what is missing
     */
    @Requires(Act.CATALOG_EDIT)
    public BudgetRound close(long id, int version, Actor by) {
        BudgetRound round = mustBeOpen(get(id, by), version);
        BudgetTable table = list.table(by.organ(), id);
        List<String> missing = table.missing();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "catalog.round-incomplete",
                    table.rate(),
                    missing.size(),
                    missing.stream().limit(NAMED).toList(),
                    missing.size() > NAMED ? "等" : "");
        }
        store.save(round.closed(today(), by.name()));
        audit.record(by, "budget-round.closed", "budget-round/" + id, round.year() + "年，公开率 100%");
        return get(id, by);
    }

    private BudgetRound get(long id, Actor by) {
        return list.round(by.organ(), id);
    }

    private static BudgetRound mustBeOpen(BudgetRound round, int version) {
        if (!round.isOpen()) {
            throw new Refusal("catalog.round-closed", String.valueOf(round.year()));
        }
        if (round.version() != version) {
            throw new Refusal("catalog.round-changed-meanwhile", String.valueOf(round.year()));
        }
        return round;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
