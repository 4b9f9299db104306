package org.zhiqing.server.catalog.item;

import java.time.LocalDate;

/**
 * A time in which an item must become public once.
 *
 * @param from first day, included
 * @param dueOn last day, included
 */
public record Period(LocalDate from, LocalDate dueOn) {}
