package org.zhiqing.server.organ;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;

/**
 * The first run (首次设置): with the one-time code the organ and its three administrators are made. There is never a
 * default account or password, and the three are different people (GB/T 22239-2019: 系统、安全、审计管理员).
 */
@Service
@Transactional
public class FirstRun {

    /**
     * @param code as printed on the terminal
     * @param organ the essentials of the organ; id, parent and version are ignored
     * @param record the essentials of its record; organ, version and who saved it are ignored
     */
    public record Setup(
            String code,
            Organ organ,
            OrganRecord record,
            Administrator system,
            Administrator security,
            Administrator audit) {}

    /** A person named as administrator; the password is changed at first sign-in. */
    public record Administrator(String name, String account, String password) {}

    private final SetupCode code;
    private final OrganStore organs;
    private final OrganRecordStore records;
    private final FirstPeople people;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FirstRun(
            SetupCode code,
            OrganStore organs,
            OrganRecordStore records,
            FirstPeople people,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.code = code;
        this.organs = organs;
        this.records = records;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Returns whether the system still waits for its first run. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        return !organs.any();
    }

    /**
     * Makes the organ, which gets the portal, and the three administrators.
     *
     * @throws Findings all that is wrong: {@code code}, the fields of the organ, and {@code systemName},
     *     {@code systemAccount}, {@code systemPassword} and so on for {@code security} and {@code audit}
     * @throws Refusal {@code organ.setup-done} if there is an organ already, {@code organ.setup-locked} after five wrong
     *     codes
     */
    @Transactional(noRollbackFor = {Findings.class, Refusal.class})
    public void setUp(Setup setup) {
        if (organs.any()) {
            throw new Refusal("organ.setup-done");
        }
        Findings.Collector findings = new Findings.Collector();
        findings.when(!code.matches(setup.code()), "code", "organ.setup-code-wrong");
        OrganCheck.organ(findings, setup.organ());
        OrganCheck.record(findings, setup.record());
        findings.when(setup.organ().isUnit(), "kind", "organ.unit-alone");
        people.check(findings, setup);
        findings.throwIfAny();
        long organ = organs.add(asSite(setup.organ()));
        Actor system = Actor.system(organ, setup.organ().name());
        records.add(OrganCheck.recorded(setup.record(), organ, clock.instant(), "首次设置"));
        people.add(organ, setup);
        code.use();
        audit.record(
                system,
                "organ.founded",
                "organ/" + organ,
                "首次设置：" + setup.organ().name());
        events.publishEvent(new OrganChanged(organ));
    }

    private static Organ asSite(Organ organ) {
        return new Organ(
                0,
                null,
                organ.kind(),
                organ.name().strip(),
                organ.shortName().strip(),
                organ.uscc().strip(),
                organ.indexCode().strip(),
                organ.government(),
                organ.ruleMaking(),
                true,
                null,
                0);
    }
}
