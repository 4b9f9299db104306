package org.zhiqing.server.organ.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks an account for a while after failed sign-ins in a row. Counted in the database by the name that was typed, so
 * that it survives a restart and tells nobody which accounts exist. Each step is a transaction of its own: what is
 * refused later stays counted.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class Lockout {

    /** @param after failures in a row; {@code time} for which the account is locked then */
    public record Limit(int after, Duration time) {}

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int NAME_LENGTH = 60;

    private final LockoutStore store;
    private final Clock clock;

    Lockout(LockoutStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Counts an attempt before it is decided, so that many at once count too; {@link #passed} takes it back.
     *
     * @return until when the account is locked; empty if the attempt may go on
     */
    public Optional<Instant> attempt(String account, Limit limit) {
        Instant now = clock.instant();
        store.forgetBefore(now.minus(FORGOTTEN_AFTER), now);
        LockoutStore.Count count = store.lockAndRead(key(account), now);
        if (count.lockedUntil() != null && now.isBefore(count.lockedUntil())) {
            return Optional.of(count.lockedUntil());
        }
        int failed = count.lockedUntil() == null ? count.failedCount() + 1 : 1;
        store.write(key(account), failed, now, failed >= limit.after() ? now.plus(limit.time()) : null);
        return Optional.empty();
    }

    /** Returns until when the account is locked now; empty if it is not. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Instant> lockedUntil(String account) {
        return store.lockedUntil(key(account)).filter(until -> clock.instant().isBefore(until));
    }

    /** Takes the last attempt back: it was right, but more is to be shown. */
    public void passed(String account) {
        LockoutStore.Count count = store.lockAndRead(key(account), clock.instant());
        store.write(key(account), Math.max(0, count.failedCount() - 1), clock.instant(), null);
    }

    /** Forgets all failures of the account. */
    public void clear(String account) {
        store.remove(key(account));
    }

    private static String key(String account) {
        String lower = account.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "");
        return lower.length() <= NAME_LENGTH ? lower : lower.substring(0, NAME_LENGTH);
    }
}
