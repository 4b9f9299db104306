package org.zhiqing.server.reporting;

import java.util.List;
import org.zhiqing.annualreport.form.CellId;

/**
 * A cross-check (勾稽关系) that does not hold, or that blanks keep from being decided.
 *
 * @param left cells of one side
 * @param right cells of the other
 * @param decided false if a blank cell keeps it from being decided
 * @param sentence for a clerk: where, both sides, the difference
 */
public record TableFinding(String rule, List<CellId> left, List<CellId> right, boolean decided, String sentence) {}
