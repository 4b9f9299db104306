package org.zhiqing.server.organ;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.CalledByUseCases;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.account.AccountRules;
import org.zhiqing.server.organ.account.Credentials;
import org.zhiqing.server.organ.account.Lockout;
import org.zhiqing.server.organ.account.Passwords;

/**
 * Signing in (登录), and signing once more for an act of weight. Every success and every failure stands in the operation
 * log; failures stay counted whatever becomes of the transaction around them. GB/T 22239-2019, 身份鉴别.
 */
@Service
@CalledByUseCases
public class SignIn {

    /** What is still to be done before the person is in. */
    public enum Step {
        SECOND_FACTOR,
        NEW_PASSWORD,
        ENROLMENT,
        DONE
    }

    private final PersonStore people;
    private final OrganStore organs;
    private final Credentials credentials;
    private final Passwords passwords;
    private final AccountRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    SignIn(
            PersonStore people,
            OrganStore organs,
            Credentials credentials,
            Passwords passwords,
            AccountRules rules,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.organs = organs;
        this.credentials = credentials;
        this.passwords = passwords;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes account and password.
     *
     * @param account as typed; upper and lower case are the same
     * @param origin network address, for the log
     * @return the person's id, to be asked for the {@link #next} step
     * @throws Refusal {@code organ.sign-in-refused} (the same for a wrong account and a wrong password),
     *     {@code organ.account-locked} or {@code organ.account-closed} (told only with the right password)
     */
    public long begin(String account, String password, String origin) {
        Optional<Person> person = people.findByAccount(account.strip());
        long id = person.map(Person::id).orElse(0L);
        Lockout.Limit limit = limit();
        if (!credentials.password(account, id, password, limit) || person.isEmpty()) {
            String who = person.map(known -> "账号 " + known.account()).orElse("没有这个账号");
            failed(id, who + "，密码不符，来自 " + origin);
            throw new Refusal(
                    "organ.sign-in-refused", limit.after(), limit.time().toMinutes());
        }
        if (!mayUse(person.get())) {
            failed(id, "账号 " + person.get().account() + "已经停用，来自 " + origin);
            throw new Refusal("organ.account-closed");
        }
        return id;
    }

    /**
     * Returns what the person has still to do.
     *
     * @param codeShown whether {@link #showCode} has been passed in this sign-in
     * @throws Refusal {@code organ.account-closed}
     */
    @Transactional(readOnly = true)
    public Step next(long person, boolean codeShown) {
        Person found = usable(person);
        boolean hasFactor = credentials.hasSecondFactor(person);
        if (hasFactor && !codeShown) {
            return Step.SECOND_FACTOR;
        }
        if (passwords.standing(person, rules.passwordMaxAgeDays(site())) != Passwords.Standing.GOOD) {
            return Step.NEW_PASSWORD;
        }
        return !hasFactor && rules.secondFactorRequired(site(), found.roles()) ? Step.ENROLMENT : Step.DONE;
    }

    /**
     * Takes the code of the second factor.
     *
     * @throws Refusal {@code organ.code-wrong}, also for a code that was used before; {@code organ.account-locked},
     *     {@code organ.account-closed}
     */
    public void showCode(long person, String code, String origin) {
        Person found = usable(person);
        if (!credentials.code(found.account(), person, code, limit())) {
            failed(person, "账号 " + found.account() + "，动态口令不符，来自 " + origin);
            throw new Refusal("organ.code-wrong");
        }
    }

    /**
     * Records that the person is in.
     *
     * @return for how long the session may stand idle
     * @throws Refusal {@code organ.account-closed}
     */
    @Transactional
    public Duration finish(long person, String origin) {
        Person found = usable(person);
        credentials.complete(found.account());
        people.signedIn(person, clock.instant());
        audit.record(actor(found), "person.signed-in", "person/" + person, "来自 " + origin);
        return rules.idleTime(site());
    }

    /**
     * Lets a signed-in person sign for an act of weight by proving again who they are.
     *
     * @param totp the code of the second factor; needed if the person has one, else ignored
     * @throws Refusal {@code organ.signature-refused}, {@code organ.signature-needs-code} or
     *     {@code organ.account-locked}; failures count towards the lock-out
     */
    public void confirm(Actor by, String password, @Nullable String totp) {
        Person found = usable(by.person());
        boolean hasFactor = credentials.hasSecondFactor(found.id());
        if (hasFactor && (totp == null || totp.isBlank())) {
            throw new Refusal("organ.signature-needs-code");
        }
        boolean right = credentials.password(found.account(), found.id(), password, limit())
                && (!hasFactor || credentials.code(found.account(), found.id(), String.valueOf(totp), limit()));
        if (!right) {
            failed(found.id(), "账号 " + found.account() + "，签署时密码或者动态口令不符");
            throw new Refusal("organ.signature-refused");
        }
        credentials.complete(found.account());
    }

    /** Returns whether the person must show a code besides the password when signing. */
    public boolean signsWithCode(Actor by) {
        return credentials.hasSecondFactor(by.person());
    }

    private Person usable(long person) {
        return people.find(person).filter(this::mayUse).orElseThrow(() -> new Refusal("organ.account-closed"));
    }

    private boolean mayUse(Person person) {
        LocalDate today = LocalDate.now(clock);
        return person.openOn(today)
                && organs.find(person.organ())
                        .filter(organ -> organ.existsOn(today))
                        .isPresent();
    }

    private void failed(long person, String detail) {
        audit.recordAtOnce(Actor.system(site(), ""), "person.sign-in-failed", "person/" + person, detail);
    }

    private Actor actor(Person person) {
        String organ = organs.find(person.organ()).map(Organ::name).orElse("");
        return new Actor(person.id(), person.name(), person.organ(), organ, person.unit(), person.roles());
    }

    private Lockout.Limit limit() {
        return rules.lockLimit(site());
    }

    private long site() {
        return organs.site().map(Organ::id).orElse(0L);
    }
}
