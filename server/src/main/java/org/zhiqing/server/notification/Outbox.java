package org.zhiqing.server.notification;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.files.SealedTexts;
import org.zhiqing.server.kernel.Refusal;

/**
 * What waits to be sent. Always in the transaction of the act that causes it, so that an act and its notice are both
 * there or both not; nothing is sent before that transaction has ended.
 */
@Service
public class Outbox {

    private final OutboxStore store;
    private final NotificationSettings settings;
    private final SealedTexts sealed;
    private final Clock clock;

    Outbox(OutboxStore store, NotificationSettings settings, SealedTexts sealed, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.sealed = sealed;
        this.clock = clock;
    }

    /**
     * Puts a notice into the outbox; quietly nothing where the organ has turned the channel off.
     *
     * @throws Refusal {@code files.key-missing}, only for a secret notice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(NewNotice notice) {
        if (settings.on(notice.organ(), notice.to().channel())) {
            Long secret = notice.secret() ? sealed.keep(notice.sentence()) : null;
            store.add(notice, secret, clock.instant());
        }
    }
}
