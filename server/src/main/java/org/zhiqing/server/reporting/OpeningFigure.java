package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import org.zhiqing.annualreport.form.CellId;

/**
 * What the first year with this system starts from (期初数).
 *
 * @param year the first year; the figure stands at its 1 January
 * @param cell {@code requests/carried_in/…} or {@code proactive/…/in_force}
 */
public record OpeningFigure(int year, CellId cell, BigDecimal value, String source, String enteredBy) {

    /** Returns the line that it is in the list behind its cell. */
    Behind behind(boolean own) {
        return new Behind(
                "期初数（" + year + "年1月1日）",
                null,
                UnitFigures.plain(value),
                own ? "/desk/reports/opening" : null,
                "来源：" + source + "；" + enteredBy + "填报");
    }
}
