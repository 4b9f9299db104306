package org.zhiqing.server.catalog.budget;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body (预算单位) or special fund (专项资金) of a round.
 *
 * @param body id of the organ or unit that it is; {@code null} for an affiliated institution that is none here, and for a
 *     fund
 * @param unit id of the unit that answers for it; {@code null} for the disclosure office
 * @param owner id of the person in charge; {@code null} for all clerks of the unit
 * @param leftOutOn since when it counts no more; {@code null} while it does
 */
public record BudgetSubject(
        long id,
        long round,
        SubjectKind kind,
        String name,
        @Nullable Long body,
        @Nullable Long unit,
        @Nullable Long owner,
        @Nullable LocalDate leftOutOn,
        String leftReason) {

    public boolean isFund() {
        return kind == SubjectKind.FUND;
    }

    public boolean counts() {
        return leftOutOn == null;
    }

    /** Returns what is to be published of it. */
    public List<BudgetThing> things() {
        return BudgetThing.of(isFund());
    }
}
