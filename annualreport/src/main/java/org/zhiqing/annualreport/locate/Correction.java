package org.zhiqing.annualreport.locate;

import java.math.BigDecimal;
import org.zhiqing.annualreport.form.CellId;

/**
 * A cell that may be wrong, and the number that would make the cross-checks hold.
 *
 * @param printed what the report has
 * @param proposed whole and not negative
 */
public record Correction(CellId cell, BigDecimal printed, BigDecimal proposed) {}
