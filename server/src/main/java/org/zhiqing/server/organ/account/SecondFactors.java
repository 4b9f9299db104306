package org.zhiqing.server.organ.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The second factor (二次验证): a time-based code from an app that only the person has. */
@Component
@Transactional
public class SecondFactors {

    private static final int SECRET_LENGTH = 20;

    /**
     * What the person's app needs.
     *
     * @param secret in Base32, in groups of four
     * @param link {@code otpauth:} address, opened by an app on the same phone
     */
    public record Enrolment(String secret, String link) {}

    /** A reset that was recorded. */
    public record Reset(Instant at, long by, long witness, String reason) {}

    private final SecondFactorStore store;
    private final SecretBox box;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(SecondFactorStore store, SecretBox box, Clock clock) {
        this.store = store;
        this.box = box;
        this.clock = clock;
    }

    /** Returns whether the person must show a code. */
    @Transactional(readOnly = true)
    public boolean active(long person) {
        return store.find(person).filter(kept -> kept.confirmed()).isPresent();
    }

    /** Returns the secret that waits for its first code, made now if there is none yet. Not for an active one. */
    public Enrolment enrolment(long person, String account, String issuer) {
        byte[] secret = store.find(person)
                .filter(kept -> !kept.confirmed())
                .flatMap(kept -> box.open(kept.secret(), person))
                .orElseGet(() -> make(person));
        String text = Totp.base32(secret);
        String label = encoded(issuer) + ":" + encoded(account);
        return new Enrolment(
                text.replaceAll("(.{4})(?=.)", "$1 "),
                "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + encoded(issuer));
    }

    /** Takes the first code; from then on the factor is active. Returns {@code false} for a wrong code. */
    public boolean confirm(long person, String code) {
        boolean right = shows(person, code, false);
        if (right) {
            store.confirm(person, clock.instant());
        }
        return right;
    }

    /** Returns whether the code is right. A right code is used up even if the caller's transaction is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean shows(long person, String code) {
        return shows(person, code, true);
    }

    /** Removes the factor; the person enrols anew. */
    public void remove(long person) {
        store.remove(person);
    }

    /** Removes the factor of somebody who has lost it, and keeps who did so, who vouched, and why. */
    public void reset(long person, long by, long witness, String reason) {
        store.remove(person);
        store.addReset(person, new Reset(clock.instant(), by, witness, reason));
    }

    /** Returns what was reset, newest first. */
    @Transactional(readOnly = true)
    public List<Reset> resets(long person) {
        return store.resets(person);
    }

    private boolean shows(long person, String code, boolean active) {
        Optional<SecondFactorStore.Kept> kept = store.lock(person).filter(factor -> factor.confirmed() == active);
        Optional<byte[]> secret = kept.flatMap(factor -> box.open(factor.secret(), person));
        if (kept.isEmpty() || secret.isEmpty()) {
            return false;
        }
        OptionalLong step =
                Totp.accepted(secret.get(), code, clock.instant(), kept.get().usedStep());
        step.ifPresent(used -> store.use(person, used));
        return step.isPresent();
    }

    private byte[] make(long person) {
        byte[] secret = new byte[SECRET_LENGTH];
        random.nextBytes(secret);
        store.put(person, box.close(secret, person), clock.instant());
        return secret;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
