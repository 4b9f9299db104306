package org.zhiqing.server.calendar;

import java.util.SortedSet;

/**
 * What a region adds to the notices of these years came in or was changed: due days of its organs must be counted again.
 *
 * @param years at least one, ascending
 */
public record OverlayChanged(String region, SortedSet<Integer> years) {}
