package org.zhiqing.server.catalog.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement that settles an item (公开事项声明).
 *
 * @param item id of the item
 * @param year of {@link StatementKind#NONE}: the year in which there was none; otherwise {@code null}
 * @param reason as the public reads it
 * @param link where it is public instead; empty unless {@link StatementKind#ELSEWHERE}
 * @param confirmedOn the day from which it is public; {@code null} while it waits to be confirmed
 * @param endedOn the first day on which it holds no more, or on which it was refused; {@code null} while it stands
 */
public record Statement(
        long id,
        long item,
        StatementKind kind,
        @Nullable Integer year,
        String reason,
        String link,
        long proposedBy,
        String proposedName,
        LocalDate proposedOn,
        String confirmedName,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate endedOn) {

    /** Returns whether it settles the item on the day. */
    public boolean holds(LocalDate today) {
        return confirmedOn != null && endedOn == null && (year == null || year == today.getYear());
    }

    /** Returns whether it waits to be confirmed. */
    public boolean isProposed() {
        return confirmedOn == null && endedOn == null;
    }

    /** Returns what it says: 2026年没有产生这类信息. */
    public String sentence() {
        return year == null ? kind.label() : kind.label().replace("本年度", year + "年");
    }

    /** Returns the last day that it settles; {@code null} while there is none, or if it never settled any. */
    @Nullable
    LocalDate settlesUntil() {
        if (confirmedOn == null) {
            return null;
        }
        if (endedOn != null) {
            return endedOn.minusDays(1);
        }
        return year == null ? null : LocalDate.of(year, 12, 31);
    }
}
