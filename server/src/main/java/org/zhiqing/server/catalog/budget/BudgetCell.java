package org.zhiqing.server.catalog.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A thing of a body or fund as the table of the round shows it.
 *
 * @param due last day, {@code null} while the accounts are not approved
 * @param lateDays working days after the last day, up to publication or today; 0 in time
 * @param statement that stands for it, waiting or confirmed, or {@code null}
 */
public record BudgetCell(
        BudgetEntry entry,
        EntryStanding standing,
        BudgetRound.@Nullable Due due,
        int lateDays,
        @Nullable BudgetStatement statement) {

    static EntryStanding standing(
            BudgetEntry entry, BudgetRound.@Nullable Due due, @Nullable BudgetStatement statement, LocalDate today) {
        LocalDate settled = entry.settledOn();
        if (settled != null) {
            if (entry.statement() != null) {
                return EntryStanding.STATED;
            }
            return due != null && settled.isAfter(due.on()) ? EntryStanding.LATE : EntryStanding.PUBLISHED;
        }
        if (due != null && today.isAfter(due.on())) {
            return EntryStanding.OVERDUE;
        }
        if (statement != null) {
            return EntryStanding.PROPOSED;
        }
        return due == null ? EntryStanding.UNAPPROVED : EntryStanding.WAITING;
    }
}
