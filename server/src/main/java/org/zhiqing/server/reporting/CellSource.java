package org.zhiqing.server.reporting;

import java.util.List;
import java.util.Map;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.server.kernel.Actor;

/** A register that answers for some cells of the form. Every cell has exactly one source. */
interface CellSource {

    /** Returns the source's name for pages: 信息登记簿, 申请登记簿 … */
    String label();

    /** Returns this source's cells for the year; a figure that nobody entered is blank, not zero. */
    Map<CellId, CellValue> cells(long organ, int year, FormEdition edition);

    /**
     * Whether the cells are counted from what is registered here, so that they say nothing of the years before the organ
     * began to register.
     */
    default boolean counts() {
        return true;
    }

    /** Returns what is behind a cell of this source in an organ, newest first. */
    List<Behind> behind(Actor by, long organ, int year, CellId cell);
}
