package org.zhiqing.server.work.delegation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.work.Tasks;
import org.zhiqing.server.work.Waiting;
import org.zhiqing.server.work.WorkList;

/** Acting in the place of somebody who is away. */
@Service
@Transactional(readOnly = true)
public class StandingIn {

    private final Places places;
    private final People people;
    private final Tasks tasks;
    private final WorkList work;

    StandingIn(Places places, People people, Tasks tasks, WorkList work) {
        this.places = places;
        this.people = people;
        this.tasks = tasks;
        this.work = work;
    }

    /**
     * What waits for a person in somebody else's place.
     *
     * @param waiting nearest due day first
     */
    public record InPlace(Delegation delegation, List<Waiting> waiting) {}

    /**
     * Lets the person act in the place of the one who is away, if they may today.
     *
     * @throws Refusal {@code work.delegation-not-found} if it is not theirs to use, or not today
     */
    @Requires(Act.WORK_READ)
    public void begin(long delegation, Actor by) {
        if (people.actor(by.person())
                .flatMap(own -> places.actor(own, delegation))
                .isEmpty()) {
            throw new Refusal("work.delegation-not-found");
        }
    }

    /** Returns what waits for the person in others' places today; nothing while they act in one. */
    @Requires(Act.WORK_READ)
    public List<InPlace> waitingFor(Actor actor) {
        return places.inForce(actor).stream()
                .flatMap(one -> places
                        .inPlace(actor, one)
                        .map(placed -> new InPlace(one, work.shown(tasks.waitingFor(placed), placed.organ())))
                        .stream())
                .toList();
    }
}
