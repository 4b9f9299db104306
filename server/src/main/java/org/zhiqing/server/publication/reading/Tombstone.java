package org.zhiqing.server.publication.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.WithdrawalReason;

/**
 * What remains of a withdrawn document for the public.
 *
 * @param title {@code null} where secrecy or privacy was the reason
 * @param note what the organ says about it; {@code null} likewise
 * @param mergedInto the document that it was merged into, or {@code null}
 */
public record Tombstone(
        long id,
        String indexNumber,
        String section,
        WithdrawalReason reason,
        LocalDate withdrawnOn,
        @Nullable String title,
        @Nullable String note,
        @Nullable Long mergedInto) {}
