package org.zhiqing.server.portal.bytes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

/**
 * The pages that are kept, within a limit of memory. A page counts only while nothing public has changed since it began
 * to be made, only on its day (Beijing), because pages say what is in force today, and only for a minute.
 *
 * <p>From the moment a transaction changes something public until after its end nothing is answered from here and
 * nothing is kept. So from the instant of the commit no visitor gets a page from before it.
 */
@Component
public class KeptPages {

    /** Whatever no change announces is seen after so long. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Clock clock;
    private final long most;
    private final Map<String, Kept> pages = new ConcurrentHashMap<>();
    private final AtomicLong weight = new AtomicLong();
    private final AtomicLong uses = new AtomicLong();
    private final AtomicLong generation = new AtomicLong();
    private final AtomicInteger changing = new AtomicInteger();
    private volatile Instant lastChangeAt;

    KeptPages(Clock clock, @Value("${zhiqing.portal.kept-pages:64MB}") DataSize most) {
        this.clock = clock;
        this.most = most.toBytes();
        this.lastChangeAt = clock.instant();
    }

    /** When a page began to be made. */
    record Moment(long generation, LocalDate day) {}

    private static final class Kept {
        final KeptPage page;
        final Moment since;
        final Instant until;
        volatile long lastUse;

        Kept(KeptPage page, Moment since, Instant until, long use) {
            this.page = page;
            this.since = since;
            this.until = until;
            this.lastUse = use;
        }
    }

    /** Returns the page, if one is kept that may still be answered. */
    Optional<KeptPage> get(String key) {
        Kept kept = pages.get(key);
        if (kept == null
                || changing.get() > 0
                || !kept.since.equals(now())
                || clock.instant().isAfter(kept.until)) {
            return Optional.empty();
        }
        kept.lastUse = uses.incrementAndGet();
        return Optional.of(kept.page);
    }

    /** Returns the moment to hand to {@link #keep} when the page is made; to be asked before anything is read for it. */
    Optional<Moment> begin() {
        Moment now = now();
        return changing.get() > 0 ? Optional.empty() : Optional.of(now);
    }

    /** Keeps a page unless something public has changed since; the longest unused ones make room. */
    synchronized void keep(String key, KeptPage page, Moment since) {
        if (changing.get() > 0 || !since.equals(now()) || page.weight() > most / 4) {
            return;
        }
        Kept before = pages.put(key, new Kept(page, since, clock.instant().plus(LONGEST), uses.incrementAndGet()));
        weight.addAndGet(page.weight() - (before == null ? 0L : before.page.weight()));
        if (weight.get() > most) {
            makeRoom();
        }
    }

    /**
     * Something public changes in the current transaction, or has just changed outside of one. Call it before the
     * transaction commits.
     */
    void change() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
            return;
        }
        changing.incrementAndGet();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
                changing.decrementAndGet();
            }
        });
    }

    /** Forgets every page. */
    synchronized void forget() {
        lastChangeAt = clock.instant();
        generation.incrementAndGet();
        pages.clear();
        weight.set(0);
    }

    /** Returns when something public changed last, as far as this process knows: at its start, or later. */
    public Instant lastChangeAt() {
        return lastChangeAt;
    }

    long weight() {
        return weight.get();
    }

    int count() {
        return pages.size();
    }

    private Moment now() {
        return new Moment(generation.get(), LocalDate.now(clock));
    }

    private void makeRoom() {
        var longestUnused = pages.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().lastUse))
                .toList();
        for (var entry : longestUnused) {
            if (weight.get() <= most * 3 / 4) {
                return;
            }
            if (pages.remove(entry.getKey(), entry.getValue())) {
                weight.addAndGet(-entry.getValue().page.weight());
            }
        }
    }
}
