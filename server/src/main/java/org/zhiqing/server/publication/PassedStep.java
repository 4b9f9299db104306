package org.zhiqing.server.publication;

import java.time.Instant;

/**
 * A step that was taken, as the approval ledger keeps it.
 *
 * @param edition number of the edition it was taken with
 * @param sm3 digest of that edition as it was then
 */
public record PassedStep(
        DocumentStep step,
        DocumentStage from,
        DocumentStage to,
        int edition,
        String opinion,
        long person,
        String personName,
        Instant at,
        String sm3) {}
