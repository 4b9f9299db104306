package org.zhiqing.server.desk.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.AccountRecovery;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.organ.RoleGranting;
import org.zhiqing.server.work.handover.HandoverList;

/** Makes the pages of people for a reader. */
@Component
class PersonViews {

    private final People people;
    private final Organs organs;
    private final RoleGranting granting;
    private final AccountRecovery recovery;
    private final HandoverList handovers;
    private final Clock clock;

    PersonViews(
            People people,
            Organs organs,
            RoleGranting granting,
            AccountRecovery recovery,
            HandoverList handovers,
            Clock clock) {
        this.people = people;
        this.organs = organs;
        this.granting = granting;
        this.recovery = recovery;
        this.handovers = handovers;
        this.clock = clock;
    }

    /**
     * Returns the person if they are of an organ for which the reader may act.
     *
     * @throws Refusal {@code organ.person-not-found}
     */
    Person person(Actor by, long id) {
        return people.find(id)
                .filter(found -> organs.within(by).stream().anyMatch(organ -> organ.id() == found.organ()))
                .orElseThrow(() -> new Refusal("organ.person-not-found", id));
    }

    /** @throws Refusal {@code organ.person-not-found} */
    PersonView of(Actor by, long id) {
        Person person = person(by, id);
        boolean administrator = by.may(Act.PEOPLE_EDIT) || by.may(Act.ROLES_GRANT) || by.may(Act.AUDIT_READ);
        boolean own = by.person() == id;
        LocalDate today = LocalDate.now(clock);
        return new PersonView(
                person,
                organs.get(person.organ()),
                person.unit() == null ? null : organs.get(person.unit()),
                unitsOf(person.organ()),
                today,
                administrator ? recovery.lockedUntil(person).orElse(null) : null,
                recovery.hasSecondFactor(id),
                administrator ? granting.history(by, id) : List.of(),
                administrator ? recovery.resets(id) : List.of(),
                witnesses(by, person, today),
                handovers.find(by).stream()
                        .filter(record -> record.from() == id || record.to() == id)
                        .toList(),
                by.may(Act.PEOPLE_EDIT),
                by.may(Act.ROLES_GRANT) && !own,
                recovery.mayHelp(by, person),
                by.may(Act.HANDOVER),
                own);
    }

    /** Returns the units of an organ that exist, in their order. */
    List<Organ> unitsOf(long organ) {
        return organs.unitsOf(organ).stream()
                .filter(unit -> unit.existsOn(LocalDate.now(clock)))
                .toList();
    }

    private List<Person> witnesses(Actor by, Person person, LocalDate today) {
        return people.ofOrgan(person.organ()).stream()
                .filter(other -> other.id() != person.id() && other.id() != by.person() && other.openOn(today))
                .toList();
    }
}
