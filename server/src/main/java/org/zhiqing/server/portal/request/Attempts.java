package org.zhiqing.server.portal.request;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often a visitor may look a request up or file one, so that query codes cannot be tried out. Kept in memory for the
 * visitors seen last.
 */
@Component
class Attempts {

    private static final int VISITORS = 20_000;
    private static final int LOOK_UPS = 10;
    private static final Duration LOOK_UP_TIME = Duration.ofMinutes(5);
    private static final int FILINGS = 30;
    private static final Duration FILING_TIME = Duration.ofHours(1);

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > VISITORS;
        }
    };

    /** Counts an attempt to look a request up, by visitor and by number: many visitors may try the same number. */
    boolean mayLookUp(String visitor, String receiptNumber) {
        boolean byVisitor = take("visitor " + visitor, LOOK_UPS, LOOK_UP_TIME);
        String number = receiptNumber.length() > 40 ? receiptNumber.substring(0, 40) : receiptNumber;
        boolean byNumber = take("number " + number, LOOK_UPS, LOOK_UP_TIME);
        return byVisitor && byNumber;
    }

    /** Counts an attempt to file a request. */
    boolean mayFile(String visitor) {
        return take("filing " + visitor, FILINGS, FILING_TIME);
    }

    private synchronized boolean take(String key, int count, Duration time) {
        return buckets.computeIfAbsent(key, any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(count).refillGreedy(count, time))
                        .build())
                .tryConsume(1);
    }
}
