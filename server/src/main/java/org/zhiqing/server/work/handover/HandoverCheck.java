package org.zhiqing.server.work.handover;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.work.Holding;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** What stands in the way of a handover. */
@Component
class HandoverCheck {

    private final Tasks tasks;
    private final People people;

    HandoverCheck(Tasks tasks, People people) {
        this.tasks = tasks;
        this.people = people;
    }

    /** Returns the tasks that wait for the person as holder of a role, as others may hold it. */
    List<Task> shared(Person leaver) {
        Actor as = new Actor(leaver.id(), leaver.name(), leaver.organ(), "", leaver.unit(), leaver.roles());
        return tasks.waitingFor(as).stream().filter(task -> task.role() != null).toList();
    }

    /** Notes each thing that the taker may not take, with the roles that would let them. */
    void taker(Findings.Collector wrong, List<Holding> holdings, Actor taker) {
        for (Holding holding : holdings) {
            Act needs = holding.needs();
            if (needs != null) {
                wrong.when(
                        !taker.may(needs),
                        "to",
                        "work.taker-lacks-role",
                        taker.name(),
                        holding.sentence(),
                        roles(needs));
            }
        }
    }

    /** Notes what nobody could do any more if the account were closed, and that nobody closes their own. */
    void closing(Findings.Collector wrong, Actor by, Person leaver, List<Task> shared) {
        wrong.when(by.person() == leaver.id(), "close", "work.own-account");
        for (Task task : shared) {
            wrong.when(!isDoneByOthers(task, leaver), "close", "work.task-left-alone", task.sentence(), roleOf(task));
        }
    }

    private boolean isDoneByOthers(Task task, Person leaver) {
        return people.holding(roleOf(task), leaver.organ()).stream()
                .anyMatch(other -> other.id() != leaver.id()
                        && (task.unit() == null || Objects.equals(task.unit(), other.unit())));
    }

    /** Returns roles of the leaver that would let the taker take what they may not take now; else any that would. */
    Set<Role> lacking(Person leaver, List<Holding> holdings, Actor taker) {
        Set<Role> lacking = EnumSet.noneOf(Role.class);
        for (Holding holding : holdings) {
            Act needs = holding.needs();
            if (needs != null && !taker.may(needs)) {
                needs.roles().stream()
                        .filter(leaver.roles()::contains)
                        .findFirst()
                        .or(() -> needs.roles().stream().findFirst())
                        .ifPresent(lacking::add);
            }
        }
        return lacking;
    }

    private static Role roleOf(Task task) {
        return Objects.requireNonNull(task.role());
    }

    private static String roles(Act act) {
        return act.roles().stream().map(Role::label).collect(Collectors.joining("、"));
    }
}
