package org.zhiqing.server.organ;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;

/** Of each of the three administrators the organ with the portal keeps at least one who can sign in without end. */
@Component
class LastAdministrator {

    private final PersonStore people;
    private final OrganStore organs;
    private final Clock clock;

    LastAdministrator(PersonStore people, OrganStore organs, Clock clock) {
        this.people = people;
        this.organs = organs;
        this.clock = clock;
    }

    /** @throws Refusal {@code organ.last-administrator} if nobody else holds an administrator's role of this person */
    void mustRemainWithout(Person leaving) {
        leaving.roles().stream().filter(Role::isAdministrator).forEach(role -> mustRemainWithout(leaving, role));
    }

    /** @throws Refusal {@code organ.last-administrator} if nobody else holds the role */
    void mustRemainWithout(Person leaving, Role role) {
        boolean ofTheSite = organs.find(leaving.organ()).filter(Organ::site).isPresent();
        LocalDate today = LocalDate.now(clock);
        boolean remains = people.ofOrgan(leaving.organ()).stream()
                .anyMatch(other -> other.id() != leaving.id()
                        && other.roles().contains(role)
                        && other.postEndsOn() == null
                        && other.openOn(today));
        if (ofTheSite && !remains) {
            throw new Refusal("organ.last-administrator", leaving.name(), role);
        }
    }
}
