package org.zhiqing.server.organ;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** The records of organs: what pages, guides and letters repeat (art. 12), with all that was saved before. */
@Service
@Transactional
public class OrganRecords {

    private final OrganRecordStore records;
    private final OrganStore organs;
    private final OrganScope scope;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganRecords(
            OrganRecordStore records,
            OrganStore organs,
            OrganScope scope,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.organs = organs;
        this.scope = scope;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the organ's record as it is now; an empty one before the first save. */
    @Transactional(readOnly = true)
    public OrganRecord of(long organ) {
        return records.newest(organ).orElseGet(() -> OrganRecord.empty(organ));
    }

    /** Returns everything that was ever saved, newest first. */
    @Transactional(readOnly = true)
    public List<OrganRecord> history(long organ) {
        return records.history(organ);
    }

    /**
     * Saves the record.
     *
     * @param record its version is that of {@link #of} as the person read it
     * @throws Findings fields as named in {@link OrganRecord}; {@code points[0].name} and so on
     * @throws Refusal {@code organ.not-found}, {@code organ.out-of-scope} or {@code kernel.changed-meanwhile}
     */
    @Requires(Act.ORGAN_EDIT)
    public void save(Actor by, OrganRecord record) {
        Organ organ = organs.find(record.organ()).orElseThrow(() -> new Refusal("organ.not-found", record.organ()));
        scope.check(by, organ.id());
        Findings.Collector findings = new Findings.Collector();
        OrganCheck.record(findings, record);
        findings.throwIfAny();
        records.lock(organ.id());
        OrganRecord before = of(organ.id());
        if (before.version() != record.version()) {
            throw new Refusal(
                    "kernel.changed-meanwhile", organ.name() + "的信息", before.recordedBy(), before.recordedAt());
        }
        records.add(OrganCheck.recorded(record, organ.id(), clock.instant(), by.name()));
        audit.record(by, "organ.record-saved", "organ/" + organ.id(), organ.name());
        events.publishEvent(new OrganChanged(organ.id()));
    }
}
