package org.zhiqing.annualreport.check;

/**
 * The reports to which a rule applies.
 *
 * @param fromYear the first year reported on, included
 * @param untilYear the last year reported on, included
 */
public record Scope(int fromYear, int untilYear, Organs organs) {

    static Scope from(int year) {
        return new Scope(year, Integer.MAX_VALUE, Organs.ALL);
    }

    Scope until(int year) {
        return new Scope(fromYear, year, organs);
    }

    Scope by(Organs kinds) {
        return new Scope(fromYear, untilYear, kinds);
    }

    boolean includes(int year) {
        return year >= fromYear && year <= untilYear;
    }

    /** Returns the years in words, e.g. 2021年度起. */
    public String years() {
        return untilYear == Integer.MAX_VALUE ? fromYear + "年度起" : fromYear + "至" + untilYear + "年度";
    }
}
