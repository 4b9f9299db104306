package org.zhiqing.server.screening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a list.
 *
 * @param word as looked for; for a restricted document its title or its number
 * @param suggestion what to write instead; may be empty
 * @param from the first day on which the rule counts; {@code null} for always
 * @param until the last day on which it counts; {@code null} for ever
 */
public record ListedWord(
        WordKind kind, String word, String suggestion, @Nullable LocalDate from, @Nullable LocalDate until) {

    /** Returns whether the rule counts on the day. */
    boolean counts(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
