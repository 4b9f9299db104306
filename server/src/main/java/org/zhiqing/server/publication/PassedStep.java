package org.zhiqing.server.publication;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken, as the approval ledger keeps it.
 *
 * @param edition number of the edition it was taken with
 * @param actedFor id of the absent person in whose place it was taken, or {@code null}
 * @param unit id of the unit the person took it for, or {@code null}
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
        @Nullable Long actedFor,
        @Nullable Long unit,
        Instant at,
        String sm3) {

    /** What a countersigning unit's opinion begins with if it does not agree. */
    static final String DISAGREES = "有不同意见：";

    /** Returns whether it was the person's: taken by them, or in their place. */
    boolean isOfAny(Set<Long> persons) {
        return persons.contains(person) || actedFor != null && persons.contains(actedFor);
    }

    /** Returns whether a unit countersigned without agreeing. */
    boolean disagrees() {
        return step == DocumentStep.COUNTERSIGN && opinion.startsWith(DISAGREES);
    }
}
