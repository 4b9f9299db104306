package org.zhiqing.server.catalog.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing of one body or fund.
 *
 * @param subject id of the body or fund
 * @param settledOn the day on which it was published or stated; {@code null} while it is open
 * @param document id of the document that published it, or {@code null}
 * @param statement id of the statement that settles it, or {@code null}
 */
public record BudgetEntry(
        long id,
        long round,
        long subject,
        BudgetThing thing,
        @Nullable LocalDate settledOn,
        @Nullable Long document,
        @Nullable Long statement) {

    public boolean isSettled() {
        return settledOn != null;
    }
}
