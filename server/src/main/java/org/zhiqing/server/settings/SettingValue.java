package org.zhiqing.server.settings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organ chose, from a day on.
 *
 * @param value {@code null} when it gave up its own choice
 * @param basis on what ground: a decision, a notice; may be empty
 */
public record SettingValue(
        long id,
        long organ,
        String key,
        @Nullable String value,
        LocalDate fromOn,
        String basis,
        Instant recordedAt,
        String recordedBy) {}
