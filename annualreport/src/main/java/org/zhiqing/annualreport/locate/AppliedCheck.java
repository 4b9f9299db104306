package org.zhiqing.annualreport.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CrossCheck;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * A cross-check as it applies to one report: where the report prints the three rows of （六）其他处理 as one, the one stands
 * for the three.
 *
 * @param left the cells whose sum is computed
 * @param right the cells whose sum it must equal
 * @param computed the sum of {@code left}; empty when one of the check's cells holds no number
 * @param printed the sum of {@code right}; empty when one of the check's cells holds no number
 */
public record AppliedCheck(
        CrossCheck check,
        List<CellId> left,
        List<CellId> right,
        Optional<BigDecimal> computed,
        Optional<BigDecimal> printed) {

    /** Returns every cross-check that applies to the report, in the order of the form. */
    public static List<AppliedCheck> of(ReportReading reading) {
        List<AppliedCheck> applied = new ArrayList<>();
        Stream.concat(reading.form().crossChecks().stream(), ofForeignRows(reading))
                .forEach(check -> apply(check, reading).ifPresent(applied::add));
        return applied;
    }

    /** Returns whether every cell holds a number, so that the check either holds or is broken. */
    public boolean decided() {
        return computed.isPresent();
    }

    /** Returns whether both sides are known and differ. */
    public boolean broken() {
        return decided() && difference().signum() != 0;
    }

    /**
     * Returns computed minus printed.
     *
     * @throws java.util.NoSuchElementException if the check is not decided
     */
    public BigDecimal difference() {
        return computed.orElseThrow().subtract(printed.orElseThrow());
    }

    /** Returns the cells of both sides. */
    public List<CellId> cells() {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    private static Optional<AppliedCheck> apply(CrossCheck check, ReportReading reading) {
        List<CellId> left = present(check.left(), reading);
        List<CellId> right = present(check.right(), reading);
        if (left.isEmpty()
                || right.isEmpty()
                || merged(check.right().get(0), reading).isPresent()) {
            return Optional.empty();
        }
        Optional<BigDecimal> computed = sum(left, reading);
        Optional<BigDecimal> printed = sum(right, reading);
        boolean decided = computed.isPresent() && printed.isPresent();
        return Optional.of(new AppliedCheck(
                check, left, right, decided ? computed : Optional.empty(), decided ? printed : Optional.empty()));
    }

    /** Rows of the other edition that the report has must add up too. */
    private static Stream<CrossCheck> ofForeignRows(ReportReading reading) {
        return Stream.of(FormEdition.values())
                .filter(edition -> edition != reading.form().edition())
                .flatMap(edition -> ReportForm.of(edition).crossChecks().stream())
                .filter(check -> check.rule().equals("T3-R"))
                .filter(check -> reading.form().cell(check.right().get(0)).isEmpty()
                        && reading.cells().containsKey(check.right().get(0)));
    }

    private static List<CellId> present(List<CellId> ids, ReportReading reading) {
        Set<CellId> present = new LinkedHashSet<>();
        ids.forEach(id -> present.add(merged(id, reading).orElse(id)));
        return List.copyOf(present);
    }

    private static Optional<CellId> merged(CellId id, ReportReading reading) {
        return reading.cell(id).state() == CellState.ABSENT
                ? reading.form().mergedInto(id).filter(single -> reading.cells().containsKey(single))
                : Optional.empty();
    }

    private static Optional<BigDecimal> sum(List<CellId> ids, ReportReading reading) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId id : ids) {
            Optional<BigDecimal> number = reading.cell(id).asNumber();
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }
}
