package org.zhiqing.server.work.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;

/** Who stood, stands and will stand in for whom, and who could. */
@Service
@Transactional(readOnly = true)
public class DelegationList {

    private final DelegationStore store;
    private final Organs organs;
    private final People people;
    private final Clock clock;

    DelegationList(DelegationStore store, Organs organs, People people, Clock clock) {
        this.store = store;
        this.organs = organs;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One of the list.
     *
     * @param standing where it stands today, in Chinese
     */
    public record Line(Delegation delegation, String standing, boolean mayEnd) {}

    /**
     * Somebody who could stand in.
     *
     * @param roles of the absent person's, in which they could
     */
    public record Candidate(Person person, Set<Role> roles) {}

    /**
     * Returns all delegations of the organs that the person names substitutes for or audits, for others only their own;
     * newest first.
     */
    @Requires(Act.WORK_READ)
    public List<Line> find(Actor by) {
        LocalDate today = LocalDate.now(clock);
        List<Delegation> found = by.may(Act.DELEGATE_FOR_ABSENT) || by.may(Act.AUDIT_READ)
                ? organs.within(by).stream()
                        .flatMap(organ -> store.ofOrgan(organ.id()).stream())
                        .sorted(Comparator.comparing(Delegation::id).reversed())
                        .toList()
                : store.ofPerson(by.person());
        return found.stream()
                .map(one -> new Line(one, one.standing(today), one.openOn(today) && mayEnd(by, one)))
                .toList();
    }

    /** Returns those for whom the person may name a substitute: themselves, or everybody in reach who takes steps. */
    @Requires(Act.WORK_READ)
    public List<Person> absentees(Actor by) {
        LocalDate today = LocalDate.now(clock);
        if (!by.may(Act.DELEGATE_FOR_ABSENT)) {
            return by.may(Act.DELEGATE) ? people.find(by.person()).stream().toList() : List.of();
        }
        return organs.within(by).stream()
                .flatMap(organ -> people.ofOrgan(organ.id()).stream())
                .filter(person -> person.openOn(today)
                        && !Substitutes.standInRoles(person.roles()).isEmpty())
                .toList();
    }

    /**
     * Returns the person for whom a substitute is to be named, as they act themselves.
     *
     * @throws Refusal {@code organ.person-not-found}, also for one of an organ out of reach;
     *     {@code work.delegation-for-others}; {@code work.takes-no-steps}
     */
    Actor absent(Actor by, long person) {
        Actor absent = people.actor(person)
                .filter(one -> organs.within(by).stream().anyMatch(organ -> organ.id() == one.organ()))
                .orElseThrow(() -> new Refusal("organ.person-not-found", person));
        if (person != by.person()) {
            by.refused(Act.DELEGATE_FOR_ABSENT).ifPresent(refusal -> {
                throw new Refusal("work.delegation-for-others", absent.name());
            });
        }
        if (Substitutes.standInRoles(absent.roles()).isEmpty()) {
            throw new Refusal("work.takes-no-steps", absent.name());
        }
        return absent;
    }

    /**
     * Returns the roles of the person in which somebody can stand in.
     *
     * @throws Refusal as {@link Delegations#name}
     */
    @Requires({Act.DELEGATE, Act.DELEGATE_FOR_ABSENT})
    public Set<Role> roles(Actor by, long person) {
        return Substitutes.standInRoles(absent(by, person).roles());
    }

    /** Returns the person for whom a substitute is to be named. Refuses as {@link #roles}. */
    @Requires({Act.DELEGATE, Act.DELEGATE_FOR_ABSENT})
    public Person person(Actor by, long person) {
        return people.find(absent(by, person).person())
                .orElseThrow(() -> new Refusal("organ.person-not-found", person));
    }

    /** Returns who could stand in for the person in one role at least. Refuses as {@link #roles}. */
    @Requires({Act.DELEGATE, Act.DELEGATE_FOR_ABSENT})
    public List<Candidate> candidates(Actor by, long person) {
        Actor absent = absent(by, person);
        LocalDate today = LocalDate.now(clock);
        return people.ofOrgan(absent.organ()).stream()
                .filter(one -> one.id() != person && one.id() != by.person() && one.openOn(today))
                .map(one -> new Candidate(one, roles(one, absent)))
                .filter(one -> !one.roles().isEmpty())
                .toList();
    }

    private static Set<Role> roles(Person person, Actor absent) {
        Actor as = new Actor(person.id(), person.name(), person.organ(), "", person.unit(), person.roles());
        Set<Role> roles = Substitutes.standInRoles(absent.roles());
        roles.removeIf(role -> Substitutes.refuses(as, role, absent.unit()).isPresent());
        return roles;
    }

    boolean mayEnd(Actor by, Delegation delegation) {
        boolean own = by.standsInFor() == null && delegation.concerns(by.person());
        return own
                || by.may(Act.DELEGATE_FOR_ABSENT)
                        && organs.within(by).stream().anyMatch(organ -> organ.id() == delegation.organ());
    }
}
