package org.zhiqing.server.publication.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.publication.PublicHits;
import org.zhiqing.server.screening.WordsChanged;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/**
 * Looks through what is public, some documents in each transaction, so that a stop in the middle loses nothing: the next
 * start goes on where it was.
 */
@Component
class ArchiveWork {

    static final String TASK = "archive-screening";

    private static final int AT_ONCE = 200;

    private final ArchiveStore store;
    private final PublicHits hits;
    private final Tasks tasks;
    private final TransactionOperations transaction;
    private final Clock clock;

    ArchiveWork(ArchiveStore store, PublicHits hits, Tasks tasks, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.hits = hits;
        this.tasks = tasks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks for a scan in the transaction that changes the lists. */
    @EventListener
    void on(WordsChanged changed) {
        store.ask(changed.organ(), changed.organName(), changed.version(), clock.instant());
    }

    /** Goes on with the scans that were asked for until none is left. */
    @Scheduled(fixedDelay = 5_000)
    void work() {
        while (Boolean.TRUE.equals(transaction.execute(status -> some()))) {
            continue;
        }
    }

    /** Looks through some documents; returns whether there is more to do. */
    private boolean some() {
        Optional<ArchiveScan> taken = store.take();
        if (taken.isEmpty()) {
            return false;
        }
        ArchiveScan scan = taken.get();
        Instant now = clock.instant();
        List<ArchiveStore.Candidate> next = store.next(scan, AT_ONCE);
        List<ArchiveStore.Candidate> found =
                next.stream().filter(ArchiveStore.Candidate::isPublic).toList();
        for (ArchiveStore.Candidate edition : found) {
            store.put(scan, edition, hits.of(scan.organ(), edition.document(), edition.edition()), now);
        }
        if (next.isEmpty()) {
            store.finish(scan.id(), now);
            tell(scan.organ(), scan.organName());
        } else {
            store.goOn(scan.id(), next.get(next.size() - 1).document(), found.size());
        }
        return true;
    }

    /** Tells the disclosure office how much waits for a decision, or that nothing does any more. */
    void tell(long organ, String organName) {
        tasks.close(TASK, organ, Actor.system(organ, organName));
        int open = store.openCount(organ);
        if (open > 0) {
            tasks.open(NewTask.forRole(
                    Role.DISCLOSURE_OFFICE,
                    organ,
                    null,
                    TASK,
                    organ,
                    "dispose",
                    Sentences.of("publication.task-archive", open),
                    "/desk/screening",
                    null));
        }
    }
}
