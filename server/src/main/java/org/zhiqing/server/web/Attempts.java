package org.zhiqing.server.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Refusal;

/**
 * How often a visitor may look a request up, ask for a lost code, file a request, have a report examined, or fail to sign in, so that query codes
 * and passwords cannot be tried out and nobody keeps the rest waiting; the lock-out of an account stands beside it. Kept
 * in memory for the visitors seen last.
 */
@Component
public class Attempts {

    private static final int VISITORS = 20_000;
    private static final int LOOK_UPS = 10;
    private static final Duration LOOK_UP_TIME = Duration.ofMinutes(5);
    private static final int RECOVERIES = 10;
    private static final Duration RECOVERY_TIME = Duration.ofHours(1);
    private static final int FILINGS = 30;
    private static final Duration FILING_TIME = Duration.ofHours(1);

    private static final int EXAMINATIONS = 20;
    private static final Duration EXAMINATION_TIME = Duration.ofMinutes(10);

    /** A whole office may sign in from behind one address. */
    private static final int WRONG_SIGN_INS = 50;

    private static final Duration WRONG_SIGN_IN_TIME = Duration.ofMinutes(10);

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > VISITORS;
        }
    };

    /** Counts an attempt to look a request up, by visitor and by number: many visitors may try the same number. */
    public boolean mayLookUp(String visitor, String receiptNumber) {
        return take("visitor " + visitor, LOOK_UPS, LOOK_UP_TIME)
                && take("number " + shortened(receiptNumber), LOOK_UPS, LOOK_UP_TIME);
    }

    /**
     * Counts somebody who says that they have lost the query code, by visitor only: how many codes leave for one request
     * is limited where they are sent, and nobody can use up what is another's.
     */
    public boolean mayRecover(String visitor) {
        return take("recovery by " + visitor, RECOVERIES, RECOVERY_TIME);
    }

    /** Counts an attempt to file a request. */
    public boolean mayFile(String visitor) {
        return take("filing " + visitor, FILINGS, FILING_TIME);
    }

    /**
     * Counts a report that is handed in for examination.
     *
     * @throws Refusal {@code web.examinations-too-many}
     */
    public void examine(String visitor) {
        if (!take("examination " + visitor, EXAMINATIONS, EXAMINATION_TIME)) {
            throw new Refusal(
                    "web.examinations-too-many",
                    String.valueOf(EXAMINATIONS),
                    String.valueOf(EXAMINATION_TIME.toMinutes()));
        }
    }

    /** Returns whether the visitor may still try to sign in. */
    public boolean maySignIn(String visitor) {
        return bucket("sign-in " + visitor, WRONG_SIGN_INS, WRONG_SIGN_IN_TIME).getAvailableTokens() > 0;
    }

    /** Counts a wrong password or code. */
    public void signInFailed(String visitor) {
        take("sign-in " + visitor, WRONG_SIGN_INS, WRONG_SIGN_IN_TIME);
    }

    private static String shortened(String receiptNumber) {
        return receiptNumber.length() > 40 ? receiptNumber.substring(0, 40) : receiptNumber;
    }

    private boolean take(String key, int count, Duration time) {
        return bucket(key, count, time).tryConsume(1);
    }

    private synchronized Bucket bucket(String key, int count, Duration time) {
        return buckets.computeIfAbsent(key, any -> Bucket.builder()
                .addLimit(limit -> limit.capacity(count).refillGreedy(count, time))
                .build());
    }
}
