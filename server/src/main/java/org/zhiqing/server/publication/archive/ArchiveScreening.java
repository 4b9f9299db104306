package org.zhiqing.server.publication.archive;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.PublicHits;

/** Asking for a look through everything that is public, and deciding what was found, one by one (存量信息检查). */
@Service
@Transactional
public class ArchiveScreening {

    private static final int LONGEST = 500;

    private final ArchiveStore store;
    private final ArchiveWork work;
    private final PublicHits hits;
    private final AuditTrail audit;
    private final Clock clock;

    ArchiveScreening(ArchiveStore store, ArchiveWork work, PublicHits hits, AuditTrail audit, Clock clock) {
        this.store = store;
        this.work = work;
        this.hits = hits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for a scan of the person's organ by the lists as they are; it is done in the background. */
    @Requires(Act.HIT_DISPOSE)
    public void ask(Actor by) {
        store.ask(by.organ(), by.organName(), hits.version(by.organ()), clock.instant());
        audit.record(by, "archive-scan.asked", "organ/" + by.organ(), "");
    }

    /** Returns the newest scan of the person's organ. */
    @Transactional(readOnly = true)
    @Requires(Act.WORDS_READ)
    public Optional<ArchiveScan> newest(Actor by) {
        return store.newest(by.organ());
    }

    /** Returns a page (from 1) of what waits for a decision, or of what was decided. */
    @Transactional(readOnly = true)
    @Requires(Act.WORDS_READ)
    public Page<ArchiveHit> page(boolean open, int number, int size, Actor by) {
        return store.page(by.organ(), open, number, size);
    }

    /**
     * Decides about one hit; the record stays.
     *
     * @throws Refusal {@code publication.archive-hit-not-found}, {@code publication.archive-hit-decided};
     *     {@code publication.secrecy-mark-stays} for a secrecy mark that is to stay public
     * @throws Findings {@code publication.decision-missing}, {@code publication.reason-missing},
     *     {@code publication.reason-too-long}
     */
    @Requires(Act.HIT_DISPOSE)
    public void decide(long id, @Nullable HitDecision decision, String reason, Actor by) {
        ArchiveHit hit = store.find(by.organ(), id).orElseThrow(() -> new Refusal("publication.archive-hit-not-found"));
        Findings.Collector findings = new Findings.Collector();
        findings.when(decision == null, "decision", "publication.decision-missing");
        if (!findings.when(reason.isBlank(), "reason", "publication.reason-missing")) {
            findings.when(reason.length() > LONGEST, "reason", "publication.reason-too-long", LONGEST);
        }
        findings.throwIfAny();
        if (hit.decision() != null) {
            throw new Refusal("publication.archive-hit-decided", hit.decidedName());
        }
        if (hit.kind().blocking() && decision == HitDecision.KEPT) {
            throw new Refusal("publication.secrecy-mark-stays");
        }
        if (decision != null) {
            store.decide(id, decision, reason.strip(), by, clock.instant());
            audit.record(
                    by,
                    "archive-hit.decided",
                    "document/" + hit.document(),
                    hit.place() + "：" + hit.kind().label() + "，" + decision.label());
            work.tell(by.organ(), by.organName());
        }
    }
}
