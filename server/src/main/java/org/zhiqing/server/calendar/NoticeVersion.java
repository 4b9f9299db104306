package org.zhiqing.server.calendar;

import java.time.Instant;
import org.zhiqing.rules.calendar.HolidayNotice;

/**
 * A holiday notice as it was recorded at one time.
 *
 * @param version counted from 1 within the notice's year; the highest is in force
 * @param reason why it was recorded
 */
public record NoticeVersion(
        long id, int version, HolidayNotice notice, String reason, Instant recordedAt, String recordedBy) {}
