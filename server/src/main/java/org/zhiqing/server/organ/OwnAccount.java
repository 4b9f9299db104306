package org.zhiqing.server.organ;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.CalledByUseCases;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.account.Passwords;
import org.zhiqing.server.organ.account.SecondFactors;

/** What people do with their own account (我的账号): change the password, take or give up the second factor. */
@Service
@Transactional
@CalledByUseCases
public class OwnAccount {

    /**
     * What the person's app needs.
     *
     * @param secret in Base32, in groups of four
     * @param link {@code otpauth:} address, opened by an app on the same phone
     */
    public record Enrolment(String secret, String link) {}

    private final PersonStore people;
    private final OrganStore organs;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final SignIn signIn;
    private final AuditTrail audit;

    OwnAccount(
            PersonStore people,
            OrganStore organs,
            Passwords passwords,
            SecondFactors secondFactors,
            SignIn signIn,
            AuditTrail audit) {
        this.people = people;
        this.organs = organs;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.signIn = signIn;
        this.audit = audit;
    }

    /**
     * Sets a new password for somebody who has just shown the old one, or been asked for one at first sign-in.
     *
     * @param again must equal {@code password}
     * @throws Findings fields {@code newPassword}, {@code newPasswordAgain}
     * @throws Refusal {@code organ.account-closed}
     */
    public void choosePassword(long person, String password, String again) {
        Person found = people.find(person).orElseThrow(() -> new Refusal("organ.account-closed"));
        Findings.Collector findings = new Findings.Collector();
        passwords.check(findings, "newPassword", password, found.account(), person);
        findings.when(!password.equals(again), "newPasswordAgain", "organ.password-differs");
        findings.throwIfAny();
        passwords.set(person, password, false);
        audit.record(self(found), "person.password-changed", "person/" + person, "");
    }

    /**
     * Changes the own password.
     *
     * @throws Findings as {@link #choosePassword}
     * @throws Refusal as {@link SignIn#confirm}
     */
    public void changePassword(Actor by, String oldPassword, String totp, String password, String again) {
        signIn.confirm(by, oldPassword, totp);
        choosePassword(by.person(), password, again);
    }

    /** Returns what the person's app needs; empty if the second factor is active already. */
    public Optional<Enrolment> enrolment(long person) {
        if (secondFactors.active(person)) {
            return Optional.empty();
        }
        return people.find(person)
                .map(found -> secondFactors.enrolment(
                        person,
                        found.account(),
                        organs.find(found.organ()).map(Organ::shortName).orElse("政府信息公开")))
                .map(made -> new Enrolment(made.secret(), made.link()));
    }

    /**
     * Makes the second factor active with its first code.
     *
     * @throws Findings field {@code totp}
     */
    public void enrol(long person, String code) {
        Findings.Collector findings = new Findings.Collector();
        findings.when(!secondFactors.confirm(person, code), "totp", "organ.first-code-wrong");
        findings.throwIfAny();
        people.find(person)
                .ifPresent(found -> audit.record(self(found), "person.second-factor-taken", "person/" + person, ""));
    }

    /** Returns whether the person has an active second factor. */
    @Transactional(readOnly = true)
    public boolean hasSecondFactor(long person) {
        return secondFactors.active(person);
    }

    /** Returns when the person signed in last before now; empty if never. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastSignIn(long person) {
        return people.find(person).flatMap(found -> Optional.ofNullable(found.lastSignInAt()));
    }

    private Actor self(Person person) {
        return new Actor(
                person.id(),
                person.name(),
                person.organ(),
                organs.find(person.organ()).map(Organ::name).orElse(""),
                person.unit(),
                person.roles());
    }
}
