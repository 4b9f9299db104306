package org.zhiqing.server.publication;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed secrecy review (保密审查记录): who concluded what, on which basis, about exactly which words.
 *
 * @param edition number of the edition
 * @param actedFor id of the absent person in whose place it was signed, or {@code null}
 * @param sm3 the digest that was signed
 * @param covers whether the edition still has exactly these words; otherwise the review is void
 * @param batched whether it was signed for a whole batch at once
 */
public record SecrecyReview(
        long id,
        int edition,
        long person,
        String personName,
        @Nullable Long actedFor,
        Instant signedAt,
        SecrecyConclusion conclusion,
        String basis,
        String sm3,
        boolean covers,
        boolean batched) {

    /** Returns whether it was signed by one of these, or in the place of one. */
    public boolean isOfAny(Set<Long> persons) {
        return persons.contains(person) || actedFor != null && persons.contains(actedFor);
    }

    /** Returns whether it lets the edition become public. */
    public boolean allows() {
        return covers && conclusion == SecrecyConclusion.MAY_BE_PUBLIC;
    }
}
