package org.zhiqing.rules.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days off and make-up days that a region adds to the State Council's notice of a year (地方放假调休安排): 三月三 in 广西,
 * 古尔邦节 in 新疆, 藏历新年 in 西藏. 全国年节及纪念日放假办法 art. 4 leaves the feasts of the minorities to local governments.
 *
 * @param region as it is named in a ledger
 * @param version counted from 1 within the region and year
 * @param days year, document number, source and days, in the form of a notice
 */
public record RegionalOverlay(String region, int version, HolidayNotice days) {

    /** The year it is for. */
    public int year() {
        return days.year();
    }

    /** Whether it makes the day off or worked; {@code null} where it does not name the day. */
    @Nullable
    Boolean works(LocalDate day) {
        return days.names(day) ? days.makeUpDays().containsKey(day) : null;
    }

    /** The feast for which the day is off or worked; {@code null} where it does not name the day. */
    @Nullable
    String holiday(LocalDate day) {
        String off = days.daysOff().get(day);
        return off == null ? days.makeUpDays().get(day) : off;
    }

    /** How it is named in a ledger, for example {@code 广西2026年地方放假安排第1版（桂政办〔2026〕1号）}. */
    public String label() {
        String name = region + days.year() + "年地方放假安排第" + version + "版";
        if (days.number() == null) {
            return name;
        }
        return name + "（" + days.number() + (days.numberVerified() ? "）" : "，文号待核对）");
    }
}
