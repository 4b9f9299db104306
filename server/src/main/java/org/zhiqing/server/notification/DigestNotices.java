package org.zhiqing.server.notification;

import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.work.reminder.DigestMade;
import org.zhiqing.server.work.reminder.Reminder;

/** Sends a person's daily digest to where the person wants it, as one message. */
@Component
class DigestNotices {

    /** An SMS does not hold more. */
    static final int NAMED = 8;

    private final PersonAddressStore store;
    private final Outbox outbox;

    DigestNotices(PersonAddressStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    /** Within the transaction of the digest. */
    @EventListener
    void on(DigestMade digest) {
        store.of(digest.person())
                .ifPresent(to -> outbox.put(
                        new NewNotice(digest.organ(), to, "期限提醒", digest.on().toString(), sentence(digest), false)));
    }

    private static String sentence(DigestMade digest) {
        int count = digest.lines().size();
        String named =
                digest.lines().stream().limit(NAMED).map(Reminder::sentence).collect(Collectors.joining("；"));
        return Sentences.of("notification.digest", count, named + (count > NAMED ? "；等" : ""));
    }
}
