package org.zhiqing.server.publication.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.DocumentStep;

/**
 * A line of the approval ledger (审核台账): who did what with which edition of which document, when, and with what
 * opinion.
 *
 * @param kind slug of the document's kind
 * @param sm3 digest of the edition as it was then
 */
public record LedgerLine(
        Instant at,
        long document,
        String title,
        String kind,
        @Nullable Long unit,
        int edition,
        DocumentStep step,
        DocumentStage from,
        DocumentStage to,
        String opinion,
        String personName,
        String sm3) {}
