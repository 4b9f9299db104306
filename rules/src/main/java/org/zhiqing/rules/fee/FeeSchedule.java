package org.zhiqing.rules.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhiqing.rules.law.Law;

/**
 * A schedule of the information processing fee (信息处理费): its two tariffs as data, with the day they came into force and their
 * source.
 *
 * <p>Both tariffs are progressive (超额累进): each unit costs what its own tier says. The national one: by request, 10 free in a
 * calendar month, then 100 yuan each up to the 30th, then 100 yuan more for each ten begun; by page, for each request alone,
 * 30 free, then 10, 20 and 40 yuan a page from the 31st, 101st and 201st. Source: 国办函〔2020〕109号 arts. 3–5. Its day of coming
 * into force and the page unit (one side of A4) were not read in the source.
 */
public final class FeeSchedule {

    /** The national schedule since 2021-01-01. */
    public static final FeeSchedule NATIONAL_2021 = new FeeSchedule(
            Law.FEE_RULES.title() + "（" + Law.FEE_RULES.number() + "）",
            LocalDate.of(2021, 1, 1),
            basis -> Law.FEE_RULES.article(basis.article()).text(),
            List.of(FeeTier.flat(1, 0), FeeTier.flat(11, 100), new FeeTier(31, new Yuan(200), 10, new Yuan(100))),
            List.of(FeeTier.flat(1, 0), FeeTier.flat(31, 10), FeeTier.flat(101, 20), FeeTier.flat(201, 40)));

    private final String name;
    private final LocalDate inForceFrom;
    private final Function<FeeBasis, String> source;
    private final List<FeeTier> byRequest;
    private final List<FeeTier> byPage;

    private FeeSchedule(
            String name,
            LocalDate inForceFrom,
            Function<FeeBasis, String> source,
            List<FeeTier> byRequest,
            List<FeeTier> byPage) {
        this.name = name;
        this.inForceFrom = inForceFrom;
        this.source = source;
        this.byRequest = List.copyOf(byRequest);
        this.byPage = List.copyOf(byPage);
    }

    /**
     * A schedule of a region.
     *
     * @param name its name, as notices print it
     * @param source who set it, by which document
     * @param byRequest tiers in order, the first from the first unit on; empty if it has no tariff by request
     * @param byPage likewise by page
     * @throws IllegalArgumentException if tiers are not in order or there are none at all
     */
    public static FeeSchedule local(
            String name, String source, LocalDate inForceFrom, List<FeeTier> byRequest, List<FeeTier> byPage) {
        if (!inOrder(byRequest) || !inOrder(byPage) || (byRequest.isEmpty() && byPage.isEmpty())) {
            throw new IllegalArgumentException("tiers are not in order: " + byRequest + byPage);
        }
        String text = "《" + name + "》（" + source + "）";
        return new FeeSchedule(name + "（" + source + "）", inForceFrom, basis -> text, byRequest, byPage);
    }

    /** Returns whether tiers begin with the first unit and each later than the one before; also when there are none. */
    public static boolean inOrder(List<FeeTier> tiers) {
        return IntStream.range(0, tiers.size())
                .allMatch(i -> i == 0
                        ? tiers.get(0).from() == 1
                        : tiers.get(i).from() > tiers.get(i - 1).from());
    }

    /** The national schedule in force on that day; empty before there was one, when nothing could be charged. */
    public static Optional<FeeSchedule> inForceOn(LocalDate day) {
        return day.isBefore(NATIONAL_2021.inForceFrom) ? Optional.empty() : Optional.of(NATIONAL_2021);
    }

    /** The name under which a case keeps it. */
    public String name() {
        return name;
    }

    /** The first day the schedule applies. */
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** The provision or document that sets a tariff, as a notice cites it. */
    public String source(FeeBasis basis) {
        return source.apply(basis);
    }

    /** Whether it has that tariff. */
    public boolean has(FeeBasis basis) {
        return !tiers(basis).isEmpty();
    }

    /** The tiers of a tariff, in order; empty if it has none. */
    public List<FeeTier> tiers(FeeBasis basis) {
        return basis == FeeBasis.BY_PAGE ? byPage : byRequest;
    }

    /** The tariff as a page tells it, its tiers joined by ；. */
    public String text(FeeBasis basis) {
        List<FeeTier> tiers = tiers(basis);
        return IntStream.range(0, tiers.size())
                .mapToObj(i -> tiers.get(i).text(basis, end(tiers, i)))
                .collect(Collectors.joining("；"));
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
        return sum(requestLines(ordinal, ordinal));
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
        return lines(FeeBasis.BY_PAGE, 1, pages);
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
        return lines(FeeBasis.BY_REQUEST, first, last);
    }

    private List<FeeLine> lines(FeeBasis basis, int first, int last) {
        List<FeeTier> tiers = tiers(basis);
        List<FeeLine> lines = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            FeeTier tier = tiers.get(i);
            int end = Math.min(last, end(tiers, i));
            for (int from = Math.max(first, tier.from()); from <= end; ) {
                int to = Math.min(end, tier.lastAlike(from));
                lines.add(new FeeLine(basis, from, to, tier.price(from)));
                from = to + 1;
            }
        }
        lines.removeIf(line -> line.each().equals(Yuan.ZERO));
        return lines;
    }

    private static int end(List<FeeTier> tiers, int index) {
        return index + 1 < tiers.size() ? tiers.get(index + 1).from() - 1 : Integer.MAX_VALUE;
    }

    /** The sum of the lines. */
    public static Yuan sum(List<FeeLine> lines) {
        return lines.stream().map(FeeLine::amount).reduce(Yuan.ZERO, Yuan::plus);
    }
}
