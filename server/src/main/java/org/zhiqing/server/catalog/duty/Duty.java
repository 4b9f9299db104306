package org.zhiqing.server.catalog.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an item makes due (公开任务).
 *
 * @param item id of the item
 * @param occasion what happened; empty for a duty of a period
 * @param from day of the event, or first day of the period
 * @param dueOn last day, included
 * @param settledOn the day on which it was settled; {@code null} while it waits
 * @param document id of the document that settled it, or {@code null}
 * @param statement id of the statement that settled it, or {@code null}
 */
public record Duty(
        long id,
        long item,
        String occasion,
        LocalDate from,
        LocalDate dueOn,
        @Nullable LocalDate settledOn,
        @Nullable Long document,
        @Nullable Long statement) {

    /** Returns where it stands on the day. */
    public DutyStanding standing(LocalDate today) {
        if (settledOn != null) {
            return settledOn.isAfter(dueOn) ? DutyStanding.LATE : DutyStanding.IN_TIME;
        }
        return today.isAfter(dueOn) ? DutyStanding.OVERDUE : DutyStanding.WAITING;
    }
}
