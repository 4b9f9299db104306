package org.zhiqing.server.organ.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Refusal;

/** What a person shows to prove who they are: password and code, each try counted before it is decided. */
@Component
public class Credentials {

    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final Lockout lockout;

    Credentials(Passwords passwords, SecondFactors secondFactors, Lockout lockout) {
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.lockout = lockout;
    }

    /**
     * Returns whether the password is right. Costs the same and counts the same for accounts that do not exist.
     *
     * @param account as typed
     * @param person 0 if no such account exists
     * @throws Refusal {@code organ.account-locked}, whether the password is right or not
     */
    public boolean password(String account, long person, String password, Lockout.Limit limit) {
        Optional<Instant> locked = lockout.attempt(account, limit);
        boolean right = person == 0 ? passwords.matchesNobody(password) : passwords.matches(person, password);
        refuseIfLocked(locked);
        if (right) {
            lockout.passed(account);
        }
        return right;
    }

    /**
     * Returns whether the code of the second factor is right and was not used before.
     *
     * @throws Refusal {@code organ.account-locked}
     */
    public boolean code(String account, long person, String code, Lockout.Limit limit) {
        refuseIfLocked(lockout.attempt(account, limit));
        boolean right = secondFactors.shows(person, code);
        if (right) {
            lockout.passed(account);
        }
        return right;
    }

    /** Returns whether a code is to be shown besides the password. */
    public boolean hasSecondFactor(long person) {
        return secondFactors.active(person);
    }

    /** Forgets failed tries: the person is in. */
    public void complete(String account) {
        lockout.clear(account);
    }

    private static void refuseIfLocked(Optional<Instant> locked) {
        if (locked.isPresent()) {
            throw new Refusal("organ.account-locked", locked.get());
        }
    }
}
