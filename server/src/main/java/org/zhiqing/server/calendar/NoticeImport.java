package org.zhiqing.server.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A table of days with what is known about its notice.
 *
 * @param days lines {@code date,kind,holiday,notice_year} as {@link org.zhiqing.rules.calendar.HolidayTable} reads them
 * @param number document number of the notice; {@code null} when not known
 * @param numberVerified whether the number was read on the notice itself
 * @param source where the days come from
 * @param reason why it is recorded
 */
public record NoticeImport(
        String days, @Nullable String number, boolean numberVerified, String source, String reason) {}
