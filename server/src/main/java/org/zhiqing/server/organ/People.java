package org.zhiqing.server.organ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;

/** The people who work with the system (人员). */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonStore people;
    private final OrganStore organs;
    private final Clock clock;

    People(PersonStore people, OrganStore organs, Clock clock) {
        this.people = people;
        this.organs = organs;
        this.clock = clock;
    }

    /**
     * Returns the person as they may act now; empty when there is no such person, when the account is closed, when the
     * post ended before today, or when the organ exists no more.
     */
    public Optional<Actor> actor(long person) {
        LocalDate today = LocalDate.now(clock);
        return people.find(person).filter(found -> found.openOn(today)).flatMap(found -> organs.find(found.organ())
                .filter(organ -> organ.existsOn(today))
                .map(organ ->
                        new Actor(found.id(), found.name(), organ.id(), organ.name(), found.unit(), found.roles())));
    }

    /** Returns the person; empty when there is none with this id. */
    public Optional<Person> find(long person) {
        return people.find(person);
    }

    /** Returns everybody of an organ, closed accounts too, by unit. */
    public List<Person> ofOrgan(long organ) {
        return people.ofOrgan(organ);
    }

    /** Returns those of an organ who hold the role and may act today. */
    public List<Person> holding(Role role, long organ) {
        LocalDate today = LocalDate.now(clock);
        return people.holding(role, organ).stream()
                .filter(person -> person.openOn(today))
                .toList();
    }
}
