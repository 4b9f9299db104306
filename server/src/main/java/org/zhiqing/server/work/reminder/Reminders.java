package org.zhiqing.server.work.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;

/** A person's digest, as the first page of the desk shows it. */
@Service
@Transactional(readOnly = true)
public class Reminders {

    private final ReminderStore store;
    private final Clock clock;

    Reminders(ReminderStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Returns the person's digest of today without what is done meanwhile, nearest first; nothing in another's place. */
    @Requires(Act.WORK_READ)
    public List<Reminder> today(Actor actor) {
        return actor.standsInFor() == null ? store.of(actor.person(), LocalDate.now(clock)) : List.of();
    }
}
