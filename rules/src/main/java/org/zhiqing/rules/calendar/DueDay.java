package org.zhiqing.rules.calendar;

import java.time.LocalDate;

/**
 * The last day of a period, that day included.
 *
 * @param provisional whether a day of the period lies in a year without a holiday notice, so that the last day may
 *     still change (暂定)
 */
public record DueDay(LocalDate on, boolean provisional) {}
