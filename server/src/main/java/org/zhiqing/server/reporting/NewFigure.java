package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhiqing.annualreport.form.CellId;

/**
 * A figure to enter.
 *
 * @param cell the cell of the form it adds to
 * @param fromOn first day of the period
 * @param toOn last day of the period, included; in the same year
 * @param value a count, or 万元 with up to four decimals
 * @param source where it comes from, e.g. the name of the system and the export
 */
public record NewFigure(CellId cell, LocalDate fromOn, LocalDate toOn, BigDecimal value, String source) {}
