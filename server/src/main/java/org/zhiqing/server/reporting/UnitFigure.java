package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;

/**
 * A figure that a unit entered (业务数据).
 *
 * @param unit id of the unit, or {@code null} if entered for the whole organ
 * @param voidReason why it no longer counts, or {@code null} if it counts
 */
public record UnitFigure(
        long id,
        @Nullable Long unit,
        CellId cell,
        LocalDate fromOn,
        LocalDate toOn,
        BigDecimal value,
        String source,
        String enteredBy,
        Instant enteredAt,
        @Nullable String voidReason,
        @Nullable String voidedBy) {

    public boolean counts() {
        return voidReason == null;
    }
}
