package org.zhiqing.annualreport.compare;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;

/** A cell that both forms have and that does not hold the same in both reports. */
public record CellChange(FormCell cell, CellValue before, CellValue after) {

    /** Returns by how much the number has grown; empty where one of the two is no number. */
    public Optional<BigDecimal> growth() {
        return after.asNumber()
                .flatMap(now -> before.asNumber().map(then -> now.subtract(then).stripTrailingZeros()));
    }
}
