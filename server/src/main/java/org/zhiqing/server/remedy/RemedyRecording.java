package org.zhiqing.server.remedy;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Recording cases and their results. */
@Service
@Transactional
public class RemedyRecording {

    private final RemedyStore cases;
    private final AuditTrail audit;
    private final Clock clock;

    RemedyRecording(RemedyStore cases, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a case, or what has become of it.
     *
     * @param handedIn with id 0 for a new case; its organ is taken from the actor
     * @return the id of the case
     * @throws Findings everything that is wrong with it
     * @throws Refusal {@code remedy.not-found}, {@code remedy.changed-meanwhile}
     */
    @Requires(Act.REMEDY_RECORD)
    public long record(RemedyCase handedIn, Actor by) {
        if (handedIn.organ() != by.organ()) {
            throw new Refusal("remedy.not-found");
        }
        return record(handedIn.handedIn(), by);
    }

    /** As {@link #record(RemedyCase, Actor)} for the actor's organ. */
    @Requires(Act.REMEDY_RECORD)
    public long record(HandedInCase form, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        form.check(LocalDate.now(clock), wrong);
        wrong.throwIfAny();
        RemedyCase handedIn = form.toCase(by.organ());
        if (handedIn.id() == 0) {
            long id = cases.add(handedIn);
            audit.record(by, "remedy.recorded", "remedy/" + id, detail(handedIn));
            return id;
        }
        if (cases.get(handedIn.id(), by.organ()).isEmpty()) {
            throw new Refusal("remedy.not-found");
        }
        if (!cases.save(handedIn)) {
            throw new Refusal("remedy.changed-meanwhile");
        }
        audit.record(by, "remedy.changed", "remedy/" + handedIn.id(), detail(handedIn));
        return handedIn.id();
    }

    private static String detail(RemedyCase of) {
        return of.procedure().label() + " " + of.caseNumber() + "，"
                + of.result().label();
    }
}
