package org.zhiqing.server.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;

/** Which units can be asked to countersign: those that exist today and have a head who can do it. */
@Component
public class CountersigningUnits {

    private final Organs organs;
    private final People people;
    private final Clock clock;

    CountersigningUnits(Organs organs, People people, Clock clock) {
        this.organs = organs;
        this.people = people;
        this.clock = clock;
    }

    /** Returns the units of an organ that can be asked, in their order. */
    public List<Organ> units(long organ) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> headed = people.holding(Role.UNIT_HEAD, organ).stream()
                .filter(person -> person.unit() != null)
                .map(Person::unit)
                .collect(Collectors.toSet());
        return organs.unitsOf(organ).stream()
                .filter(unit -> headed.contains(unit.id()))
                .filter(unit -> unit.existsOn(today))
                .toList();
    }
}
