package org.zhiqing.server.organ.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Findings;

/** Passwords (密码), kept as Argon2id digests. */
@Component
public class Passwords {

    private static final int NOT_AGAIN = 5;

    private final PasswordStore store;
    private final Clock clock;
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobodys;

    Passwords(PasswordStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.nobodys = digest("no such account");
    }

    /** Why a right password does not suffice to get in. */
    public enum Standing {
        GOOD,
        MUST_CHANGE,
        TOO_OLD
    }

    /** Returns whether this is the person's password. Costs the same when the person has none. */
    public boolean matches(long person, String password) {
        List<PasswordStore.Kept> kept = store.newest(person, 1);
        return matches(password, kept.isEmpty() ? nobodys : kept.get(0).hash()) && !kept.isEmpty();
    }

    /** Does the work of {@link #matches} for an account that does not exist; always {@code false}. */
    public boolean matchesNobody(String password) {
        matches(password, nobodys);
        return false;
    }

    /** Returns whether the person's password may be used on, with {@code maxAgeDays} 0 for any age. */
    public Standing standing(long person, int maxAgeDays) {
        List<PasswordStore.Kept> kept = store.newest(person, 1);
        if (kept.isEmpty() || kept.get(0).mustChange()) {
            return Standing.MUST_CHANGE;
        }
        Instant end = kept.get(0).setAt().plus(Duration.ofDays(maxAgeDays));
        return maxAgeDays > 0 && !clock.instant().isBefore(end) ? Standing.TOO_OLD : Standing.GOOD;
    }

    /**
     * Notes what is wrong with a new password, under the form field {@code field}.
     *
     * @param person 0 for somebody who has none yet
     */
    public void check(Findings.Collector findings, String field, String password, String account, long person) {
        PasswordPolicy.check(findings, field, password, account);
        boolean usedBefore = person != 0
                && !password.isEmpty()
                && store.newest(person, NOT_AGAIN).stream().anyMatch(kept -> matches(password, kept.hash()));
        findings.when(usedBefore, field, "organ.password-used-before", NOT_AGAIN);
    }

    /** Sets a password that was checked. {@code mustChange}: somebody else chose it, the person changes it first. */
    public void set(long person, String password, boolean mustChange) {
        store.add(person, digest(password), clock.instant(), mustChange);
        store.forget(person, NOT_AGAIN);
    }

    private String digest(String password) {
        return String.valueOf(argon2.encode(password));
    }

    private boolean matches(String password, String hash) {
        return password.length() <= 1000 && argon2.matches(password, hash);
    }
}
