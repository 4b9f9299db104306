package org.zhiqing.server.organ;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.account.Lockout;
import org.zhiqing.server.organ.account.Passwords;
import org.zhiqing.server.organ.account.SecondFactors;

/**
 * Helping people back into their accounts: a forgotten password, a lost phone, a locked account. The security
 * administrator does it; for a security administrator the system administrator does; nobody for themselves.
 */
@Service
@Transactional
public class AccountRecovery {

    /** A reset of the second factor as it was recorded, with the names of those who did and who vouched. */
    public record Reset(Instant at, String by, String witness, String reason) {}

    private final PersonStore people;
    private final OrganScope scope;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final Lockout lockout;
    private final AuditTrail audit;
    private final Clock clock;

    AccountRecovery(
            PersonStore people,
            OrganScope scope,
            Passwords passwords,
            SecondFactors secondFactors,
            Lockout lockout,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.scope = scope;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.lockout = lockout;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns whether this administrator is the one to help this person. */
    public boolean mayHelp(Actor by, Person person) {
        boolean security = person.roles().contains(Role.SECURITY_ADMINISTRATOR);
        return person.id() != by.person()
                && by.is(security ? Role.SYSTEM_ADMINISTRATOR : Role.SECURITY_ADMINISTRATOR)
                && scope.covers(by, person.organ());
    }

    /**
     * Sets another password, to be changed at the next sign-in.
     *
     * @throws Findings field {@code password}
     * @throws Refusal {@code organ.person-not-found}, {@code organ.recovery-by-another}
     */
    @Requires({Act.ROLES_GRANT, Act.PEOPLE_EDIT})
    public void resetPassword(Actor by, long person, String password) {
        Person found = helped(by, person);
        Findings.Collector findings = new Findings.Collector();
        passwords.check(findings, "password", password, found.account(), person);
        findings.throwIfAny();
        passwords.set(person, password, true);
        lockout.clear(found.account());
        audit.record(by, "person.password-reset", "person/" + person, found.name());
    }

    /**
     * Ends a lock-out before its time.
     *
     * @throws Refusal {@code organ.person-not-found}, {@code organ.recovery-by-another}
     */
    @Requires({Act.ROLES_GRANT, Act.PEOPLE_EDIT})
    public void unlock(Actor by, long person) {
        Person found = helped(by, person);
        lockout.clear(found.account());
        audit.record(by, "person.unlocked", "person/" + person, found.name());
    }

    /**
     * Removes the second factor of somebody who has lost it.
     *
     * @param witness another person who has made sure that it is the person who asks
     * @throws Findings fields {@code reason}, {@code witness}
     * @throws Refusal {@code organ.person-not-found}, {@code organ.recovery-by-another}, {@code organ.no-second-factor}
     */
    @Requires({Act.ROLES_GRANT, Act.PEOPLE_EDIT})
    public void resetSecondFactor(Actor by, long person, String reason, long witness) {
        Person found = helped(by, person);
        Findings.Collector findings = new Findings.Collector();
        findings.when(reason.isBlank(), "reason", "organ.field-missing");
        OrganCheck.length(findings, "reason", reason, 300);
        Optional<Person> second = people.find(witness)
                .filter(other -> other.organ() == found.organ()
                        && other.id() != person
                        && other.id() != by.person()
                        && other.openOn(LocalDate.now(clock)));
        findings.when(second.isEmpty(), "witness", "organ.witness-missing");
        findings.throwIfAny();
        if (!secondFactors.active(person)) {
            throw new Refusal("organ.no-second-factor", found.name());
        }
        secondFactors.reset(person, by.person(), witness, reason.strip());
        audit.record(
                by,
                "person.second-factor-reset",
                "person/" + person,
                found.name() + "，核实人：" + second.map(Person::name).orElse("") + "，原因：" + reason.strip());
    }

    /** Returns until when the person's account is locked; empty if it is not. */
    @Transactional(readOnly = true)
    public Optional<Instant> lockedUntil(Person person) {
        return lockout.lockedUntil(person.account());
    }

    /** Returns whether the person has an active second factor. */
    @Transactional(readOnly = true)
    public boolean hasSecondFactor(long person) {
        return secondFactors.active(person);
    }

    /** Returns what was reset before, newest first. */
    @Transactional(readOnly = true)
    public List<Reset> resets(long person) {
        return secondFactors.resets(person).stream()
                .map(reset -> new Reset(reset.at(), name(reset.by()), name(reset.witness()), reset.reason()))
                .toList();
    }

    private String name(long person) {
        return people.find(person).map(Person::name).orElse("系统");
    }

    private Person helped(Actor by, long person) {
        Person found = people.find(person).orElseThrow(() -> new Refusal("organ.person-not-found", person));
        if (!mayHelp(by, found)) {
            throw new Refusal("organ.recovery-by-another", found.name());
        }
        return found;
    }
}
