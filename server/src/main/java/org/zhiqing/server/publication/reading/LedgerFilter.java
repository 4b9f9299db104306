package org.zhiqing.server.publication.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.DocumentStep;

/**
 * Which lines of the approval ledger are wanted. Each part that is empty or {@code null} restricts nothing.
 *
 * @param fromOn first day, included
 * @param untilOn last day, included
 * @param person part of a name
 * @param words part of a title
 */
public record LedgerFilter(
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable Long unit,
        @Nullable String kind,
        @Nullable DocumentStep step,
        String person,
        String words) {}
