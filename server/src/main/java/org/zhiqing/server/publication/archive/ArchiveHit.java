package org.zhiqing.server.publication.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.screening.HitKind;

/**
 * Something found in a public document.
 *
 * @param shown masked
 * @param listVersion the version of the organ's lists by which it was found
 * @param decision {@code null} while nobody has decided
 */
public record ArchiveHit(
        long id,
        long document,
        String title,
        HitKind kind,
        String place,
        String shown,
        String suggestion,
        int listVersion,
        Instant foundAt,
        @Nullable HitDecision decision,
        String reason,
        String decidedName,
        @Nullable Instant decidedAt) {}
