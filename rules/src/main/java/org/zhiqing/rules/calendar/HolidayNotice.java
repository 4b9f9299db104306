package org.zhiqing.rules.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The holiday notice of one year (放假安排), as amended.
 *
 * <p>A notice speaks of its own year and may also name days of the December before, when New Year's exchange days fall
 * there (2018-12-29 belongs to the notice for 2019). Days it does not name follow Monday to Friday.
 *
 * @param year the year the notice is for
 * @param number its document number; null when not known
 * @param numberVerified whether the number was read in a source; a number that was not is printed as 待核对
 * @param source where the days come from
 * @param daysOff each day off and the holiday it belongs to
 * @param makeUpDays each day worked in exchange (调休上班) and the holiday it belongs to
 */
public record HolidayNotice(
        int year,
        @Nullable String number,
        boolean numberVerified,
        String source,
        SortedMap<LocalDate, String> daysOff,
        SortedMap<LocalDate, String> makeUpDays) {

    /**
     * @throws IllegalArgumentException if a day is neither in the year nor in the December before it, or is both off
     *     and worked
     */
    public HolidayNotice {
        daysOff = Collections.unmodifiableSortedMap(new TreeMap<>(daysOff));
        makeUpDays = Collections.unmodifiableSortedMap(new TreeMap<>(makeUpDays));
        for (LocalDate day : daysOff.keySet()) {
            requireOfYear(year, day);
            if (makeUpDays.containsKey(day)) {
                throw new IllegalArgumentException(day + " is both off and worked");
            }
        }
        makeUpDays.keySet().forEach(day -> requireOfYear(year, day));
    }

    /** Whether a notice for {@code year} may name {@code day}: a day of that year or of the December before. */
    public static boolean mayName(int year, LocalDate day) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
    }

    /** Whether the notice names the day, off or worked. */
    public boolean names(LocalDate day) {
        return daysOff.containsKey(day) || makeUpDays.containsKey(day);
    }

    /** The same notice with its document number. */
    public HolidayNotice withNumber(@Nullable String newNumber, boolean verified, String newSource) {
        return new HolidayNotice(year, newNumber, verified, newSource, daysOff, makeUpDays);
    }

    /** How the notice is named in a ledger, for example {@code 2022年放假安排（国办发明电〔2021〕11号）}. */
    public String label() {
        String name = year + "年放假安排";
        if (number == null) {
            return name;
        }
        return name + "（" + number + (numberVerified ? "）" : "，文号待核对）");
    }

    private static void requireOfYear(int year, LocalDate day) {
        if (!mayName(year, day)) {
            throw new IllegalArgumentException(day + " is not a day the notice for " + year + " can name");
        }
    }
}
