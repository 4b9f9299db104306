package org.zhiqing.server.notification;

import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/** Tells the system administrator how many notices were given up, or that none is any more. */
@Component
class GivenUpTask {

    static final String SUBJECT = "notification";

    private final OutboxStore store;
    private final Tasks tasks;
    private final Organs organs;

    GivenUpTask(OutboxStore store, Tasks tasks, Organs organs) {
        this.store = store;
        this.tasks = tasks;
        this.organs = organs;
    }

    void tell(long organ) {
        tasks.close(SUBJECT, organ, Actor.system(organ, organs.get(organ).name()));
        int count = store.countGivenUp(organ);
        if (count > 0) {
            tasks.open(NewTask.forRole(
                    Role.SYSTEM_ADMINISTRATOR,
                    organ,
                    null,
                    SUBJECT,
                    organ,
                    "given-up",
                    Sentences.of("notification.task-given-up", count),
                    "/desk/notifications",
                    null));
        }
    }
}
