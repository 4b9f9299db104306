package org.zhiqing.server.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zhiqing.server.files.SealedTexts;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.notification.OutboxStore.Taken;
import org.zhiqing.server.organ.Organs;

/**
 * Sends what waits in the outbox, beside the work of everybody. A notice is taken out in one transaction, sent in none,
 * and ticked off in another: a server that stops in between sends it again, with the same key.
 */
@Component
@EnableConfigurationProperties(NotificationServers.class)
class Sending {

    /** After so long each failed try is followed by the next; after the last it is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    static final Duration LOST = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final OutboxStore store;
    private final SealedTexts sealed;
    private final NotificationSettings settings;
    private final Organs organs;
    private final GivenUpTask task;
    private final Map<NoticeChannel, Carrier> carriers = new EnumMap<>(NoticeChannel.class);
    private final TransactionOperations transaction;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    Sending(
            OutboxStore store,
            SealedTexts sealed,
            NotificationSettings settings,
            Organs organs,
            GivenUpTask task,
            List<Carrier> carriers,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.sealed = sealed;
        this.settings = settings;
        this.organs = organs;
        this.task = task;
        carriers.stream().filter(Carrier::isReady).forEach(one -> this.carriers.put(one.channel(), one));
        this.transaction = transaction;
        this.clock = clock;
    }

    @Async
    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void round() {
        if (!carriers.isEmpty() && running.compareAndSet(false, true)) {
            try {
                sendAll();
            } finally {
                running.set(false);
            }
        }
    }

    /** Sends until nothing is due. */
    void sendAll() {
        for (Optional<Taken> next = take(); next.isPresent(); next = take()) {
            Taken notice = next.get();
            Optional<Fault> fault = send(notice);
            transaction.executeWithoutResult(status -> done(notice, fault));
        }
    }

    private Optional<Taken> take() {
        Instant now = clock.instant();
        return store.take(carriers.keySet(), now, now.plus(LOST));
    }

    private Optional<Fault> send(Taken notice) {
        Carrier carrier = carriers.get(notice.channel());
        Carrier.Parcel parcel;
        try {
            parcel = parcel(notice);
        } catch (Refusal unreadable) {
            return Optional.of(Fault.KEY_MISSING);
        }
        try {
            return carrier == null ? Optional.of(Fault.UNREACHABLE) : carrier.carry(parcel);
        } catch (RuntimeException unforeseen) {
            LOG.error("notice {} not sent", notice.id(), unforeseen);
            return Optional.of(Fault.UNREACHABLE);
        }
    }

    private Carrier.Parcel parcel(Taken notice) {
        Long secret = notice.secret();
        String open = notice.sentence();
        return new Carrier.Parcel(
                notice.key(),
                settings.sender(notice.organ()),
                organs.get(notice.organ()).name(),
                sealed.open(notice.address()),
                notice.subject(),
                secret != null ? sealed.open(secret) : open == null ? "" : open);
    }

    private void done(Taken notice, Optional<Fault> fault) {
        Instant now = clock.instant();
        if (fault.isEmpty()) {
            store.sent(notice.id(), now);
            if (notice.secret() != null) {
                sealed.forget(notice.secret());
            }
            return;
        }
        LOG.warn("通知 {} 第 {} 次没有发出：{}", notice.id(), notice.tries(), fault.get().label());
        if (notice.tries() <= PAUSES.size()) {
            store.failed(notice.id(), fault.get(), now.plus(PAUSES.get(notice.tries() - 1)));
        } else {
            store.givenUp(notice.id(), fault.get(), now);
            task.tell(notice.organ());
        }
    }
}
