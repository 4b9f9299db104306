package org.zhiqing.server.calendar;

import java.util.SortedSet;

/**
 * The notices of these years came in or were changed: due days that touch them must be counted again.
 *
 * @param years at least one, ascending
 */
public record HolidayNoticeChanged(SortedSet<Integer> years) {}
