package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list behind a cell.
 *
 * @param what the document, case or figure in words
 * @param on the day that puts it into the year; {@code null} for opening figures
 * @param value what it adds to the cell
 * @param href its page below {@code /desk}, or {@code null}
 * @param note source and person, outcome …; may be empty
 */
public record Behind(String what, @Nullable LocalDate on, BigDecimal value, @Nullable String href, String note) {}
