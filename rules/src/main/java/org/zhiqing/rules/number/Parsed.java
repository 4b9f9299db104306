package org.zhiqing.rules.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number read from text, or what is wrong with the text. Exactly one of the two is there.
 *
 * @param value the number; null when the text is at fault
 * @param fault the first fault found; null when there is none
 */
public record Parsed<T>(@Nullable T value, @Nullable NumberFault fault) {

    /** @throws IllegalArgumentException if both or neither are there */
    public Parsed {
        if ((value == null) == (fault == null)) {
            throw new IllegalArgumentException("either a value or a fault");
        }
    }

    static <T> Parsed<T> of(T value) {
        return new Parsed<>(value, null);
    }

    static <T> Parsed<T> fault(NumberFault fault) {
        return new Parsed<>(null, fault);
    }

    /** Whether the text was a number of the kind asked for. */
    public boolean isValid() {
        return value != null;
    }

    /** The number; empty when the text is at fault. */
    public Optional<T> found() {
        return Optional.ofNullable(value);
    }

    /** @throws IllegalArgumentException naming the fault, if the text is at fault */
    public T orThrow() {
        if (value == null) {
            throw new IllegalArgumentException("not a valid number: " + fault);
        }
        return value;
    }
}
