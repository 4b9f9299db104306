package org.zhiqing.server.publication.outlet;

import java.time.Duration;
import java.time.Instant;

/**
 * What was seen at an outlet.
 *
 * @param actedAt when the act was done
 * @param seenAt when a visitor's request was answered so
 * @param asWanted whether it shows what the act wanted
 * @param proof the answer in short, such as {@code HTTP 410}
 */
public record OutletCheck(
        Outlet outlet,
        Presence wanted,
        String address,
        Instant actedAt,
        Instant seenAt,
        boolean asWanted,
        String proof) {

    /** Returns how long after the act, in seconds with two decimals. */
    public String after() {
        Duration after = Duration.between(actedAt, seenAt);
        return String.format(java.util.Locale.ROOT, "%.2f", Math.max(0, after.toMillis()) / 1000.0);
    }

    /** Returns how the outlet stands, in words. */
    public String label() {
        return wanted.label(asWanted);
    }
}
