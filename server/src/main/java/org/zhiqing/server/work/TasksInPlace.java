package org.zhiqing.server.work;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;

/** What waits for somebody who acts in another's place: tasks for the other's role, as far as they pass to a substitute. */
@Component
class TasksInPlace {

    private final TaskStore store;
    private final List<PassingTasks> passing;

    TasksInPlace(TaskStore store, List<PassingTasks> passing) {
        this.store = store;
        this.passing = List.copyOf(passing);
    }

    /** @param substitute who {@code standsInFor} somebody */
    List<Task> waitingFor(Actor substitute) {
        return store.waitingFor(substitute).stream()
                .filter(task -> task.role() != null && passing.stream().anyMatch(module -> module.passes(task)))
                .toList();
    }
}
