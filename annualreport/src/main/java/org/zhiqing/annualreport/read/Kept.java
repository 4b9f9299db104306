package org.zhiqing.annualreport.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out for short texts that recur in every report. For use by many threads. Takes nothing more once it is
 * full, so that the texts of strangers' files do not fill the memory.
 */
final class Kept<V> {

    private static final int MOST = 20_000;

    private final Map<String, V> values = new ConcurrentHashMap<>();

    /** Returns what is kept of the text, or else what {@code work} makes of it; {@code work} may ask for other texts. */
    V of(String text, Function<String, V> work) {
        V kept = values.get(text);
        if (kept == null) {
            kept = work.apply(text);
            if (values.size() < MOST) {
                values.put(text, kept);
            }
        }
        return kept;
    }
}
