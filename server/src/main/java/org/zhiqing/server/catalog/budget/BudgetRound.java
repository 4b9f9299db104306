package org.zhiqing.server.catalog.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A round of one organ and budget year (预决算公开). There is one a year.
 *
 * @param year of the budget; the final accounts are those of the year before
 * @param approvedOn the day on which the budget was approved; not counted
 * @param accountsApprovedOn the same for last year's accounts; {@code null} until it is known
 * @param period length in days
 * @param workingDays whether those are working days, else calendar days
 * @param due last day of the budgets, included
 * @param accountsDue last day of the final accounts; {@code null} until their approval is known
 * @param closedOn the day on which all was published; {@code null} while something is open
 * @param version rises by one with every save
 */
public record BudgetRound(
        long id,
        long organ,
        int year,
        LocalDate approvedOn,
        @Nullable LocalDate accountsApprovedOn,
        int period,
        boolean workingDays,
        Due due,
        @Nullable Due accountsDue,
        @Nullable LocalDate closedOn,
        String closedName,
        int version) {

    /**
     * A last day.
     *
     * @param provisional whether it runs into a year whose holidays are not known (暂定)
     */
    public record Due(LocalDate on, boolean provisional) {

        /** Returns {@code 2026-03-26}, with （暂定） where that is so. */
        public String shown() {
            return on + (provisional ? "（暂定）" : "");
        }
    }

    /** Returns the last day of the thing; {@code null} for accounts that are not approved yet. */
    public @Nullable Due due(BudgetThing thing) {
        return thing.isOfAccounts() ? accountsDue : due;
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    /** Returns {@code 20 个工作日}. */
    public String periodWords() {
        return period + (workingDays ? " 个工作日" : " 日");
    }

    BudgetRound accounts(LocalDate newApprovedOn, Due newDue) {
        return new BudgetRound(
                id,
                organ,
                year,
                approvedOn,
                newApprovedOn,
                period,
                workingDays,
                due,
                newDue,
                closedOn,
                closedName,
                version);
    }

    BudgetRound budget(LocalDate newApprovedOn, Due newDue) {
        return new BudgetRound(
                id,
                organ,
                year,
                newApprovedOn,
                accountsApprovedOn,
                period,
                workingDays,
                newDue,
                accountsDue,
                closedOn,
                closedName,
                version);
    }

    BudgetRound closed(@Nullable LocalDate on, String name) {
        return new BudgetRound(
                id,
                organ,
                year,
                approvedOn,
                accountsApprovedOn,
                period,
                workingDays,
                due,
                accountsDue,
                on,
                name,
                version);
    }
}
