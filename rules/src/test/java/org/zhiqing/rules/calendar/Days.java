package org.zhiqing.rules.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the short form in which the tests write days: {@code 02-04..08; 04-05}. */
final class Days {

    private Days() {}

    static List<LocalDate> of(int year, String list) {
        var days = new ArrayList<LocalDate>();
        for (String part : list.split("[;,] *")) {
            String[] ends = part.split("\\.\\.");
            LocalDate first = LocalDate.parse(year + "-" + ends[0]);
            LocalDate last = ends.length == 1 ? first : first.withDayOfMonth(Integer.parseInt(ends[1]));
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
