package org.zhiqing.server.work.handover;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.Organs;

/** The records of handovers. They are read by those who hand over and audit, and by the two persons themselves. */
@Service
@Transactional(readOnly = true)
public class HandoverList {

    private final HandoverStore store;
    private final Organs organs;

    HandoverList(HandoverStore store, Organs organs) {
        this.store = store;
        this.organs = organs;
    }

    /** Returns the organ's handovers without their items, newest first; for others than below only their own. */
    @Requires(Act.WORK_READ)
    public List<HandoverRecord> find(Actor by) {
        if (!readsAll(by)) {
            return store.ofPerson(by.person());
        }
        return organs.within(by).stream()
                .flatMap(organ -> store.ofOrgan(organ.id()).stream())
                .sorted(Comparator.comparing(HandoverRecord::id).reversed())
                .toList();
    }

    /**
     * Returns a record with everything that moved.
     *
     * @throws Refusal {@code work.handover-not-found}, also for somebody whom it does not concern
     */
    @Requires(Act.WORK_READ)
    public HandoverRecord get(Actor by, long id) {
        return store.find(id)
                .filter(record -> concerns(by, record))
                .orElseThrow(() -> new Refusal("work.handover-not-found"));
    }

    private boolean concerns(Actor by, HandoverRecord record) {
        boolean party = record.from() == by.person() || record.to() == by.person();
        return party || readsAll(by) && organs.within(by).stream().anyMatch(organ -> organ.id() == record.organ());
    }

    private static boolean readsAll(Actor by) {
        return by.may(Act.HANDOVER) || by.may(Act.AUDIT_READ);
    }
}
