package org.zhiqing.server.publication.batch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch of reposted documents (转载批次): public by one signed review and one approval for all of them. Never counted
 * in table two.
 *
 * @param section slug of the section of all its documents
 * @param openedBy id of the person who brought it; 0 for the command line
 * @param sm3 over all its editions, as signed; {@code null} until then
 * @param documentCount documents in it, those left out aside
 * @param refusedCount files that were not taken in
 */
public record ImportBatch(
        long id,
        long organ,
        String name,
        String section,
        BatchStage stage,
        long openedBy,
        String openedName,
        Instant openedAt,
        @Nullable String sm3,
        @Nullable String approvedName,
        @Nullable Instant approvedAt,
        String opinion,
        int documentCount,
        int refusedCount,
        int version) {}
