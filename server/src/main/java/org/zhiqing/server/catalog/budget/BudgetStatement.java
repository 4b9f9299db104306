package org.zhiqing.server.catalog.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.catalog.duty.StatementKind;

/**
 * Why a body or fund has nothing to publish of a thing; nobody but the office sees it until another person confirms it.
 *
 * @param subject id of the body or fund
 * @param link where it is published, for {@code ELSEWHERE}; else empty
 * @param confirmedOn {@code null} while it waits
 * @param endedOn first day on which it holds no more, or was turned down; {@code null} while it stands
 */
public record BudgetStatement(
        long id,
        long subject,
        BudgetThing thing,
        StatementKind kind,
        String reason,
        String link,
        long proposedBy,
        String proposedName,
        LocalDate proposedOn,
        String confirmedName,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate endedOn) {

    public boolean isProposed() {
        return confirmedOn == null && endedOn == null;
    }

    /** Returns whether it settles the thing. */
    public boolean holds() {
        return confirmedOn != null && endedOn == null;
    }
}
