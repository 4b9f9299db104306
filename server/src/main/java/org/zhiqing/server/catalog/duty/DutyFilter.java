package org.zhiqing.server.catalog.duty;

import org.jspecify.annotations.Nullable;

/**
 * Which duties are listed.
 *
 * @param year in which they are due
 * @param unit id of a unit, 0 for the disclosure office, {@code null} for all
 * @param standing {@code null} for all
 */
public record DutyFilter(int year, @Nullable Long unit, @Nullable DutyStanding standing) {}
