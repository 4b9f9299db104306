package org.zhiqing.rules.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/**
 * The tariff of the information processing fee (信息处理费).
 *
 * <p>Both tariffs are progressive (超额累进): each unit costs what its own band says. By request: 10 free in a calendar
 * month, then 100 yuan each up to the 30th, then 100 yuan more for each ten begun. By page, for each request alone: 30
 * free, then 10, 20 and 40 yuan a page from the 31st, 101st and 201st.
 *
 * <p>Source: 国办函〔2020〕109号 arts. 3–5. Its day of coming into force and the page unit (one side of A4) were not read in
 * the source.
 */
public final class FeeSchedule {

    private static final List<Band> PAGE_BANDS = List.of(
            new Band(31, 100, new Yuan(10)),
            new Band(101, 200, new Yuan(20)),
            new Band(201, Integer.MAX_VALUE, new Yuan(40)));
    private static final int FREE_REQUESTS = 10;
    private static final int FIRST_STEP_ENDS = 30;
    private static final int STEP = 10;
    private static final Yuan STEP_PRICE = new Yuan(100);

    /** The national schedule since 2021-01-01. */
    public static final FeeSchedule NATIONAL_2021 = new FeeSchedule(LocalDate.of(2021, 1, 1), Law.FEE_RULES);

    private record Band(int from, int to, Yuan each) {}

    private final LocalDate inForceFrom;
    private final Law source;

    private FeeSchedule(LocalDate inForceFrom, Law source) {
        this.inForceFrom = inForceFrom;
        this.source = source;
    }

    /** The schedule in force on that day; empty before there was one, when nothing could be charged. */
    public static Optional<FeeSchedule> inForceOn(LocalDate day) {
        return day.isBefore(NATIONAL_2021.inForceFrom) ? Optional.empty() : Optional.of(NATIONAL_2021);
    }

    /** The first day the schedule applies. */
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** The article that sets a tariff. */
    public Citation citation(FeeBasis basis) {
        return source.article(basis.article());
    }

    /**
     * Returns the fee of one request under the by-request tariff.
     *
     * @param ordinal its place among the applicant's requests of the calendar month, counted from 1
     * @throws IllegalArgumentException if {@code ordinal} is less than 1
     */
    public Yuan byRequest(int ordinal) {
        if (ordinal < 1) {
            throw new IllegalArgumentException("ordinal must be at least 1, was " + ordinal);
        }
        if (ordinal <= FREE_REQUESTS) {
            return Yuan.ZERO;
        }
        int stepsBegun = ordinal <= FIRST_STEP_ENDS ? 1 : 2 + (ordinal - FIRST_STEP_ENDS - 1) / STEP;
        return STEP_PRICE.times(stepsBegun);
    }

    /**
     * Returns the fee of one request under the by-page tariff.
     *
     * @param pages the pages supplied; 0 when none
     * @throws IllegalArgumentException if {@code pages} is negative
     */
    public Yuan byPage(int pages) {
        return sum(pageLines(pages));
    }

    /**
     * Returns the bands of {@link #byPage} that are charged, for the notice; empty when nothing is.
     *
     * @throws IllegalArgumentException if {@code pages} is negative
     */
    public List<FeeLine> pageLines(int pages) {
        if (pages < 0) {
            throw new IllegalArgumentException("pages must not be negative, was " + pages);
        }
        return PAGE_BANDS.stream()
                .filter(band -> pages >= band.from())
                .map(band -> new FeeLine(FeeBasis.BY_PAGE, band.from(), Math.min(pages, band.to()), band.each()))
                .toList();
    }

    /**
     * Returns what the requests of one applicant in one calendar month cost, by band.
     *
     * @param first the place of the first of them in the month, counted from 1
     * @param last the place of the last, included
     * @throws IllegalArgumentException if {@code first} is less than 1 or {@code last} before it
     */
    public List<FeeLine> requestLines(int first, int last) {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("no requests from " + first + " to " + last);
        }
        var lines = new ArrayList<FeeLine>();
        int from = first;
        for (int ordinal = first; ordinal <= last; ordinal++) {
            if (ordinal == last || !byRequest(ordinal + 1).equals(byRequest(from))) {
                lines.add(new FeeLine(FeeBasis.BY_REQUEST, from, ordinal, byRequest(from)));
                from = ordinal + 1;
            }
        }
        lines.removeIf(line -> line.each().equals(Yuan.ZERO));
        return lines;
    }

    /** The sum of the lines. */
    public static Yuan sum(List<FeeLine> lines) {
        return lines.stream().map(FeeLine::amount).reduce(Yuan.ZERO, Yuan::plus);
    }
}
