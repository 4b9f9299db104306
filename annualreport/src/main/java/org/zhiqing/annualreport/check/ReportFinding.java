package org.zhiqing.annualreport.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.locate.Correction;

/**
 * One thing that a check has found.
 *
 * @param sentence Chinese, for a clerk: what, where, what to do
 * @param left the computed side where two numbers disagree, else {@code null}
 * @param right the printed side where two numbers disagree, else {@code null}
 * @param cells the cells concerned, empty for the text
 * @param suspects of the cells those that are likely to be wrong, with the number that would make all cross-checks hold;
 *     proposals only, empty where nothing points to a cell
 * @param place {@code null} if it is nowhere in the file
 */
public record ReportFinding(
        CheckRule rule,
        String sentence,
        @Nullable BigDecimal left,
        @Nullable BigDecimal right,
        List<CellId> cells,
        List<Correction> suspects,
        @Nullable Place place) {

    public Severity severity() {
        return rule.severity();
    }

    /** Returns left minus right; empty where no two numbers are compared. */
    public Optional<BigDecimal> difference() {
        return left == null || right == null ? Optional.empty() : Optional.of(left.subtract(right));
    }
}
