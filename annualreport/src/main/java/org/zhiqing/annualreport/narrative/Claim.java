package org.zhiqing.annualreport.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * What the text says about a figure of the tables.
 *
 * @param words as the text says it
 * @param number zero for a statement that there was nothing
 * @param place of the first of the words
 */
public record Claim(Subject subject, String words, BigDecimal number, Place place) {

    /** How a claim stands to the tables. */
    public enum Verdict {
        AGREES,
        DISAGREES,
        /** A cell that is needed holds no number. */
        UNDECIDED
    }

    /** Returns how the claim stands to the tables of the report; it agrees when it equals one of the figures it may mean. */
    public Verdict verdict(ReportReading reading) {
        List<Optional<BigDecimal>> figures =
                figures(reading).stream().map(figure -> figure.of(reading)).toList();
        if (figures.stream().flatMap(Optional::stream).anyMatch(figure -> figure.compareTo(number) == 0)) {
            return Verdict.AGREES;
        }
        return figures.isEmpty() || figures.stream().anyMatch(Optional::isEmpty)
                ? Verdict.UNDECIDED
                : Verdict.DISAGREES;
    }

    /** Returns what the tables say in words and numbers, e.g. 本年新收为74. */
    public String printed(ReportReading reading) {
        return figures(reading).stream()
                .filter(figure -> figure.of(reading).isPresent())
                .map(figure -> figure.words() + "为" + plain(figure.of(reading).orElseThrow()))
                .collect(Collectors.joining("，"));
    }

    /** Returns the first figure that the claim may mean; empty if it cannot be computed. */
    public Optional<BigDecimal> figure(ReportReading reading) {
        return figures(reading).stream().findFirst().flatMap(figure -> figure.of(reading));
    }

    /** Returns the cells of the figures that the report has. */
    public List<CellId> cells(ReportReading reading) {
        return figures(reading).stream()
                .flatMap(figure -> figure.added().stream())
                .filter(reading.cells()::containsKey)
                .distinct()
                .toList();
    }

    /** Returns whether the number is received and carried in together, though the words speak of received only. */
    public boolean countsCarriedIn(ReportReading reading) {
        return subject == Subject.RECEIVED
                && new Claim(Subject.HANDLED, words, number, place).verdict(reading) == Verdict.AGREES;
    }

    private List<Figure> figures(ReportReading reading) {
        return subject.figures().stream().filter(figure -> figure.in(reading)).toList();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
