package org.zhiqing.server.organ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** The one named person who answers for disclosure in a unit (责任人), with those before. */
@Service
@Transactional
public class UnitResponsibility {

    private final ResponsibleStore store;
    private final OrganStore organs;
    private final PersonStore people;
    private final OrganScope scope;
    private final AuditTrail audit;
    private final Clock clock;

    UnitResponsibility(
            ResponsibleStore store,
            OrganStore organs,
            PersonStore people,
            OrganScope scope,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.organs = organs;
        this.people = people;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns who is responsible now; empty if nobody was named. */
    @Transactional(readOnly = true)
    public Optional<Responsible> of(long unit) {
        return store.history(unit).stream().filter(one -> one.untilOn() == null).findFirst();
    }

    /** Returns everybody who has been, newest first. */
    @Transactional(readOnly = true)
    public List<Responsible> history(long unit) {
        return store.history(unit);
    }

    /**
     * Names the responsible person from today on.
     *
     * @throws Refusal {@code organ.not-found}, {@code organ.out-of-scope}, {@code organ.person-not-found},
     *     {@code organ.person-elsewhere} if the person serves another organ or the account is closed
     */
    @Requires(Act.ORGAN_EDIT)
    public void name(Actor by, long unit, long person) {
        Organ found = organs.find(unit).filter(Organ::isUnit).orElseThrow(() -> new Refusal("organ.not-found", unit));
        scope.check(by, unit);
        LocalDate today = LocalDate.now(clock);
        Person named = people.find(person).orElseThrow(() -> new Refusal("organ.person-not-found", person));
        if (named.organ() != scope.ownerOf(unit) || !named.openOn(today)) {
            throw new Refusal("organ.person-elsewhere", named.name(), found.name());
        }
        change(unit, person, today);
        audit.record(by, "unit.responsible-named", "organ/" + unit, found.name() + "：" + named.name());
    }

    /** Returns the units for which the person answers now. */
    @Transactional(readOnly = true)
    public List<Organ> unitsOf(long person) {
        return store.unitsOf(person).stream()
                .map(organs::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Lets another person answer, from today on, for all units for which one answers now. */
    @Requires(Act.HANDOVER)
    public void handOver(Actor by, long from, long to) {
        LocalDate today = LocalDate.now(clock);
        String name = people.find(to).map(Person::name).orElse("");
        for (Organ unit : unitsOf(from)) {
            change(unit.id(), to, today);
            audit.record(by, "unit.responsible-named", "organ/" + unit.id(), unit.name() + "：" + name);
        }
    }

    private void change(long unit, long person, LocalDate today) {
        if (of(unit).filter(now -> now.person() == person).isEmpty()) {
            store.end(unit, today.minusDays(1));
            store.add(unit, person, today);
        }
    }
}
