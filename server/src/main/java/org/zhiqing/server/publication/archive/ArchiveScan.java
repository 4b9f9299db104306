package org.zhiqing.server.publication.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look through everything that is public of an organ.
 *
 * @param documentCount looked through so far
 * @param lastDocument id of the last one, 0 before the first
 * @param finishedAt {@code null} while it goes on
 */
public record ArchiveScan(
        long id,
        long organ,
        String organName,
        int listVersion,
        Instant askedAt,
        int documentCount,
        long lastDocument,
        @Nullable Instant finishedAt) {}
