package org.zhiqing.server.publication.inventory;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/** Tells the disclosure office what is to be re-assessed: every night and at every start. Tasks name no title. */
@Component
class InventoryTasks {

    static final String SUBJECT = "inventory";

    private static final int LONGEST_AHEAD = 90;

    private final InventoryStore store;
    private final InventorySettings settings;
    private final Tasks tasks;
    private final Clock clock;

    InventoryTasks(InventoryStore store, InventorySettings settings, Tasks tasks, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Walks what is due soon in all organs; doing it twice changes nothing. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
    @Transactional
    void walk() {
        store.dueBy(LocalDate.now(clock).plusDays(LONGEST_AHEAD)).forEach(this::follow);
    }

    /** Opens the task of an entry if its day is near; quietly when it is there. */
    void follow(InventoryEntry entry) {
        LocalDate today = LocalDate.now(clock);
        boolean near = !today.isBefore(settings.taskFrom(entry.organ(), entry.assessOn()));
        if (entry.isListed() && near && tasks.openOf(SUBJECT, entry.id()).isEmpty()) {
            tasks.open(NewTask.forRole(
                    Role.DISCLOSURE_OFFICE,
                    entry.organ(),
                    null,
                    SUBJECT,
                    entry.id(),
                    "reassess",
                    Sentences.of(
                            "publication.task-reassess",
                            String.valueOf(entry.id()),
                            entry.kind().label(),
                            entry.groundWords()),
                    "/desk/inventory/" + entry.id(),
                    entry.assessOn()));
        }
    }

    void close(InventoryEntry entry, Actor by) {
        tasks.close(SUBJECT, entry.id(), by);
    }
}
