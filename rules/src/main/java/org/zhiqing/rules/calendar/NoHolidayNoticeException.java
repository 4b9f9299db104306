package org.zhiqing.rules.calendar;

import java.time.LocalDate;

/** A day was asked about whose year has no holiday notice yet, so that nobody can say whether it is worked. */
public final class NoHolidayNoticeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    NoHolidayNoticeException(LocalDate day) {
        super("no holiday notice for " + day.getYear() + ", asked about " + day);
        this.day = day;
    }

    /** The day that was asked about. */
    public LocalDate day() {
        return day;
    }

    /** The year whose notice is missing. */
    public int year() {
        return day.getYear();
    }
}
