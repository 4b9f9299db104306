package org.zhiqing.server.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhiqing.server.kernel.Refusal;

/**
 * Wakes when the next document is due, and makes public what is. It has a thread of its own, so that no other work of the
 * server makes a release late; what was due while the server stood is released when it starts.
 */
@Component
class ReleaseTimer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseTimer.class);

    /** The clock may be set while we sleep, and another process may have scheduled something. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(20);

    private final ScheduledRelease releases;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> waking;

    ReleaseTimer(ScheduledRelease releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread named = new Thread(task, "release");
            named.setDaemon(true);
            return named;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        wakeAfter(Duration.ZERO);
    }

    @TransactionalEventListener
    void on(DocumentScheduled scheduled) {
        wakeAfter(until(scheduled.at()));
    }

    /** Releases everything that is due now; what fails is left for the next time, and said. */
    void releaseDue() {
        for (long id : releases.due()) {
            try {
                releases.release(id);
            } catch (Refusal refusal) {
                releases.notReleased(id, refusal);
            } catch (RuntimeException failed) {
                LOG.error(
                        "document {} is due and could not be released; tried again in {} s",
                        id,
                        LONGEST_SLEEP.toSeconds(),
                        failed);
            }
        }
    }

    private void wake() {
        awake();
        Duration next = LONGEST_SLEEP;
        try {
            releaseDue();
            next = releases.next().map(this::until).orElse(LONGEST_SLEEP);
        } catch (RuntimeException failed) {
            LOG.error("could not look for documents that are due; tried again in {} s", next.toSeconds(), failed);
        } finally {
            wakeAfter(next);
        }
    }

    private Duration until(Instant at) {
        Duration left = Duration.between(clock.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private synchronized void awake() {
        waking = null;
    }

    /** Wakes after so long, unless it wakes sooner anyway. */
    private synchronized void wakeAfter(Duration wanted) {
        long millis = Math.min(wanted.toMillis() + 1, LONGEST_SLEEP.toMillis());
        if (thread.isShutdown()) {
            return;
        }
        if (waking != null && waking.getDelay(TimeUnit.MILLISECONDS) <= millis) {
            return;
        }
        if (waking != null) {
            waking.cancel(false);
        }
        waking = thread.schedule(this::wake, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
