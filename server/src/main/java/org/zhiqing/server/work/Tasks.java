package org.zhiqing.server.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.CalledByUseCases;

/**
 * Opening, closing and listing what waits for whom (待办). Always in the transaction of the act that causes it, so that
 * an act and its task are both there or both not.
 */
@Service
@CalledByUseCases
@Transactional
public class Tasks {

    private final TaskStore store;
    private final TasksInPlace inPlace;
    private final Clock clock;

    Tasks(TaskStore store, TasksInPlace inPlace, Clock clock) {
        this.store = store;
        this.inPlace = inPlace;
        this.clock = clock;
    }

    /** Opens a task. */
    public void open(NewTask task) {
        store.add(task, clock.instant());
    }

    /** Closes every open task of a subject; quietly when there is none. */
    public void close(String subject, long subjectId, Actor by) {
        store.close(subject, subjectId, null, clock.instant(), by.person());
    }

    /** Closes the open tasks of one step of a subject; quietly when there is none. */
    public void close(String subject, long subjectId, String step, Actor by) {
        store.close(subject, subjectId, step, clock.instant(), by.person());
    }

    /** Sets the due day of a subject's open tasks of a step; quietly when there is none. */
    public void reschedule(String subject, long subjectId, String step, @Nullable LocalDate dueOn) {
        store.reschedule(subject, subjectId, step, dueOn);
    }

    /** Returns what waits for the person, or for them in another's place, nearest due day first, then oldest first. */
    @Transactional(readOnly = true)
    public List<Task> waitingFor(Actor actor) {
        return actor.standsInFor() == null ? store.waitingFor(actor) : inPlace.waitingFor(actor);
    }

    /** Returns how many tasks wait for the person, as {@link #waitingFor}. */
    @Transactional(readOnly = true)
    public int countWaitingFor(Actor actor) {
        return actor.standsInFor() == null
                ? store.countWaitingFor(actor)
                : inPlace.waitingFor(actor).size();
    }

    /** Returns the open tasks of a subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Task> openOf(String subject, long subjectId) {
        return store.openOf(subject, subjectId);
    }

    /** Returns the open tasks that wait for this one person, oldest first; not those for the holders of a role. */
    @Transactional(readOnly = true)
    public List<Task> openOfPerson(long person) {
        return store.openOfPerson(person);
    }

    /** Moves every open task of one person to another (离职交接). */
    public void handOver(long from, long to) {
        store.moveAll(from, to);
    }
}
