package org.zhiqing.server.organ.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Findings;

/** Passwords (密码), kept as Argon2id digests. */
@Component
public class Passwords {

    private static final int NOT_AGAIN = 5;
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** A digest that no password has; trying one against it costs what any other does. */
    private static final String NOBODYS = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(KIBIBYTES, PASSES, LANES, zeros(SALT_BYTES), zeros(DIGEST_BYTES));

    private final PasswordStore store;
    private final Clock clock;
    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, DIGEST_BYTES, LANES, KIBIBYTES, PASSES);

    Passwords(PasswordStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
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
        return matches(password, kept.isEmpty() ? NOBODYS : kept.get(0).hash()) && !kept.isEmpty();
    }

    /** Does the work of {@link #matches} for an account that does not exist; always {@code false}. */
    public boolean matchesNobody(String password) {
        matches(password, NOBODYS);
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

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    private String digest(String password) {
        return String.valueOf(argon2.encode(password));
    }

    private boolean matches(String password, String hash) {
        return password.length() <= 1000 && argon2.matches(password, hash);
    }
}
