package org.zhiqing.server.catalog.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;

/** Which bodies and special funds take part in a round, and who is in charge of each. */
@Service
@Transactional
public class BudgetSubjects {

    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 500;

    /** A body or fund that is to take part. */
    record Chosen(SubjectKind kind, String name, @Nullable Long body, @Nullable Long unit) {}

    private final BudgetStore store;
    private final BudgetEntryStore entries;
    private final BudgetList list;
    private final BudgetBodies bodies;
    private final BudgetTasks tasks;
    private final Organs organs;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    BudgetSubjects(
            BudgetStore store,
            BudgetEntryStore entries,
            BudgetList list,
            BudgetBodies bodies,
            BudgetTasks tasks,
            Organs organs,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.list = list;
        this.bodies = bodies;
        this.tasks = tasks;
        this.organs = organs;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns what the round is to have, each name once; notes what is wrong. */
    List<Chosen> checked(NewRound round, long organ, Findings.Collector findings) {
        List<Chosen> chosen = new ArrayList<>();
        List<BudgetBodies.Body> possible = bodies.of(organ, LocalDate.now(clock));
        for (Long id : round.bodies()) {
            Optional<BudgetBodies.Body> body =
                    possible.stream().filter(one -> one.organ().id() == id).findFirst();
            findings.when(body.isEmpty(), "bodies", "catalog.no-such-body");
            body.ifPresent(one -> chosen.add(
                    new Chosen(one.kind(), one.organ().name(), id, one.kind() == SubjectKind.UNIT ? id : null)));
        }
        chosen.addAll(named(SubjectKind.AFFILIATED, round.affiliated(), "affiliated", findings));
        findings.when(chosen.isEmpty() && findings.isEmpty(), "bodies", "catalog.body-missing");
        chosen.addAll(named(SubjectKind.FUND, round.funds(), "funds", findings));
        Set<String> names = new HashSet<>();
        return chosen.stream().filter(one -> names.add(one.name())).toList();
    }

    private static List<Chosen> named(SubjectKind kind, String lines, String field, Findings.Collector findings) {
        List<String> names =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        findings.when(
                names.stream().anyMatch(name -> name.length() > LONGEST), field, "catalog.body-name-long", LONGEST);
        return names.stream().map(name -> new Chosen(kind, name, null, null)).toList();
    }

    void add(BudgetRound round, Chosen chosen, Actor by) {
        long id = store.addSubject(round.id(), chosen.kind(), chosen.name(), chosen.body(), chosen.unit(), null)
                .orElseThrow();
        BudgetSubject subject = store.subject(id).orElseThrow();
        subject.things().forEach(thing -> entries.add(round.id(), id, thing));
        tasks.follow(round, subject, by);
    }

    /**
     * Adds affiliated institutions (所属单位) or special funds to a round; those that it has already stay as they are.
     *
     * @param names one a line
     * @return how many were added
     * @throws Findings {@code catalog.names-missing}, {@code catalog.body-name-long}
     * @throws Refusal {@code catalog.round-not-found}, {@code catalog.round-closed}
     */
    @Requires(Act.CATALOG_EDIT)
    public int add(long roundId, boolean funds, String names, Actor by) {
        BudgetRound round = openRound(roundId, by);
        Findings.Collector findings = new Findings.Collector();
        SubjectKind kind = funds ? SubjectKind.FUND : SubjectKind.AFFILIATED;
        List<Chosen> chosen = named(kind, names, "names", findings);
        findings.when(names.isBlank(), "names", "catalog.names-missing");
        findings.throwIfAny();
        Set<String> there = new HashSet<>();
        store.subjects(roundId).forEach(subject -> there.add(subject.name()));
        List<Chosen> fresh =
                chosen.stream().filter(one -> there.add(one.name())).toList();
        fresh.forEach(one -> add(round, one, by));
        audit.record(by, "budget-subject.added", "budget-round/" + roundId, kind.label() + " " + fresh.size() + " 个");
        return fresh.size();
    }

    /**
     * Says who answers for a body or fund.
     *
     * @param unit id of a unit of the organ; {@code null} or 0 for the disclosure office
     * @param owner id of a clerk of the organ; {@code null} for all clerks of the unit
     * @throws Findings {@code catalog.no-such-unit}, {@code catalog.no-such-owner}
     * @throws Refusal {@code catalog.budget-subject-not-found}, {@code catalog.round-closed}
     */
    @Requires(Act.CATALOG_EDIT)
    public void charge(long roundId, long id, @Nullable Long unit, @Nullable Long owner, Actor by) {
        BudgetRound round = openRound(roundId, by);
        BudgetSubject subject = list.subject(round, id);
        Long answering = unit == null || unit == 0 ? null : unit;
        LocalDate today = LocalDate.now(clock);
        Findings.Collector findings = new Findings.Collector();
        findings.when(
                answering != null
                        && organs.unitsOf(by.organ()).stream()
                                .noneMatch(one -> one.id() == answering && one.existsOn(today)),
                "unit",
                "catalog.no-such-unit");
        findings.when(
                owner != null && people.holding(Role.CLERK, by.organ()).stream().noneMatch(one -> one.id() == owner),
                "owner",
                "catalog.no-such-owner");
        findings.throwIfAny();
        store.charge(id, answering, owner);
        tasks.follow(round, list.subject(round, id), by);
        audit.record(by, "budget-subject.charged", "budget-round/" + roundId, subject.name());
    }

    /**
     * Leaves a body or fund out of the count, or takes it in again; what it has published stays recorded.
     *
     * @param reason why it is left out
     * @throws Findings {@code catalog.reason-missing}, {@code catalog.reason-too-long}
     * @throws Refusal {@code catalog.budget-subject-not-found}, {@code catalog.round-closed}
     */
    @Requires(Act.CATALOG_EDIT)
    public void leaveOut(long roundId, long id, boolean out, String reason, Actor by) {
        BudgetRound round = openRound(roundId, by);
        BudgetSubject subject = list.subject(round, id);
        Findings.Collector findings = new Findings.Collector();
        findings.when(out && reason.isBlank(), "reason", "catalog.reason-missing");
        findings.when(reason.length() > LONGEST_REASON, "reason", "catalog.reason-too-long", LONGEST_REASON);
        findings.throwIfAny();
        if (out == subject.counts()) {
            store.leaveOut(id, out ? LocalDate.now(clock) : null, out ? reason.strip() : "");
            tasks.follow(round, list.subject(round, id), by);
            audit.record(
                    by,
                    out ? "budget-subject.left-out" : "budget-subject.taken-in",
                    "budget-round/" + roundId,
                    subject.name() + (out ? "：" + reason.strip() : ""));
        }
    }

    private BudgetRound openRound(long id, Actor by) {
        BudgetRound round = list.round(by.organ(), id);
        if (!round.isOpen()) {
            throw new Refusal("catalog.round-closed", String.valueOf(round.year()));
        }
        return round;
    }
}
