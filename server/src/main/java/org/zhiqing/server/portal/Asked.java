package org.zhiqing.server.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.Validity;

/** What stands in a query, read kindly: whatever makes no sense counts as not asked for. */
final class Asked {

    private Asked() {}

    /** Returns a page number from 1. */
    static int page(@Nullable String typed) {
        return number(typed).filter(number -> number > 0).orElse(1);
    }

    static @Nullable Integer year(@Nullable String typed) {
        return number(typed).filter(year -> year >= 1900 && year <= 2999).orElse(null);
    }

    static @Nullable Validity validity(@Nullable String typed) {
        return Arrays.stream(Validity.values())
                .filter(validity -> validity.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            LocalDate day = typed == null ? null : LocalDate.parse(typed.strip());
            return day == null || day.getYear() < 1900 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static Optional<Integer> number(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,8}")
                ? Optional.of(Integer.parseInt(typed.strip()))
                : Optional.empty();
    }
}
