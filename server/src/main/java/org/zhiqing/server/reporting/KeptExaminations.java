package org.zhiqing.server.reporting;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Reports that the people of an organ had examined and said to keep, for themselves to look at again. */
@Service
@Transactional
public class KeptExaminations {

    private final ExaminationStore store;
    private final AuditTrail audit;
    private final Clock clock;

    KeptExaminations(ExaminationStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A kept file as it was handed in.
     *
     * @param content the same bytes
     * @param kind of the organ examined; {@code null} if not known
     */
    public record Original(String name, byte[] content, @Nullable OrganKind kind) {}

    /** Keeps a report that was examined, for the actor's organ. */
    @Requires(Act.REPORT_READ)
    public void keep(Examined examined, Original file, Actor by) {
        long id = store.add(examined, file, by, clock.instant());
        audit.record(
                by, "examination.kept", "examination/" + id, examined.reading().fileName());
    }

    /** Returns what the actor's organ keeps, newest first. */
    @Requires(Act.REPORT_READ)
    @Transactional(readOnly = true)
    public List<KeptExamination> all(Actor by) {
        return store.of(by.organ());
    }

    /**
     * Returns the file of a kept report.
     *
     * @throws Refusal {@code reporting.exam-not-found}
     */
    @Requires(Act.REPORT_READ)
    @Transactional(readOnly = true)
    public Original original(long id, Actor by) {
        return store.original(by.organ(), id).orElseThrow(() -> notFound(id));
    }

    /**
     * Forgets a kept report.
     *
     * @throws Refusal {@code reporting.exam-not-found}
     */
    @Requires(Act.REPORT_READ)
    public void remove(long id, Actor by) {
        String fileName = store.remove(by.organ(), id).orElseThrow(() -> notFound(id));
        audit.record(by, "examination.removed", "examination/" + id, fileName);
    }

    private static Refusal notFound(long id) {
        return new Refusal("reporting.exam-not-found", id);
    }
}
