package org.zhiqing.server.work.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.CalledByUseCases;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.work.Tasks;

/** In whose place a person may act today. */
@Service
@CalledByUseCases
@Transactional(readOnly = true)
public class Places {

    private final DelegationStore store;
    private final People people;
    private final Tasks tasks;
    private final Clock clock;

    Places(DelegationStore store, People people, Tasks tasks, Clock clock) {
        this.store = store;
        this.people = people;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Returns the person in the place of the one who is away, in those of the given roles that the absent person holds
     * today and the substitute may still stand in for; empty when nothing of that is left.
     *
     * @param substitute as themselves
     */
    public Optional<Actor> actor(Actor substitute, long delegation) {
        return store.find(delegation)
                .filter(one -> one.substitute() == substitute.person() && one.inForceOn(LocalDate.now(clock)))
                .flatMap(one -> inPlace(substitute, one));
    }

    /** Returns how many tasks wait for the person in others' places today. */
    public int countWaitingFor(Actor actor) {
        return inForce(actor).stream()
                .flatMap(one -> inPlace(actor, one).stream())
                .mapToInt(tasks::countWaitingFor)
                .sum();
    }

    List<Delegation> inForce(Actor actor) {
        return actor.standsInFor() == null ? store.inForceFor(actor.person(), LocalDate.now(clock)) : List.of();
    }

    Optional<Actor> inPlace(Actor substitute, Delegation delegation) {
        return people.actor(delegation.absent())
                .filter(absent -> absent.organ() == substitute.organ() && absent.organ() == delegation.organ())
                .map(absent -> substitute.inPlaceOf(absent, passing(substitute, absent, delegation.roles())))
                .filter(placed -> !placed.roles().isEmpty());
    }

    private static Set<Role> passing(Actor substitute, Actor absent, Set<Role> given) {
        Set<Role> passing = EnumSet.noneOf(Role.class);
        given.stream()
                .filter(absent::is)
                .filter(role ->
                        Substitutes.refuses(substitute, role, absent.unit()).isEmpty())
                .forEach(passing::add);
        return passing;
    }
}
