package org.zhiqing.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.Measure;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * Relations between cells beyond the cross-checks of the form, within the report (T2-F, T2-P, T3-Z, T4-P) and beside last
 * year's (T3-Y, T2-Y, T2-B to T2-D, T4-Y).
 */
final class RelationCheck {

    /** Fewer decisions than this in both years say nothing. */
    private static final BigDecimal FEW_DECISIONS = BigDecimal.valueOf(20);

    private static final BigDecimal JUMP = BigDecimal.TEN;

    /** 元 taken for 万元 makes ten thousand times as much; a year's growth or decline is allowed for. */
    private static final BigDecimal UNIT_MISTAKEN = BigDecimal.valueOf(2000);

    private static final BigDecimal FEW_SUITS = BigDecimal.valueOf(5);

    private final @Nullable ReportReading last;
    private final ReportReading reading;
    private final Findings findings;

    RelationCheck(@Nullable ReportReading last, ReportReading reading, Findings findings) {
        this.last = last;
        this.reading = reading;
        this.findings = findings;
    }

    void run() {
        Relations.within(reading.form()).forEach(this::apply);
        directSuits();
        procurement();
        if (last != null) {
            besideLastYear(last);
        }
    }

    private void besideLastYear(ReportReading before) {
        if (before.year().isPresent()
                && reading.year().isPresent()
                && before.year().getAsInt() != reading.year().getAsInt() - 1) {
            int year = reading.year().getAsInt();
            findings.add(CheckRule.LAST_YEAR_MISMATCH, null, before.year().getAsInt(), year, year - 1);
            return;
        }
        List<String> undecided = new ArrayList<>();
        for (Relation relation : Relations.betweenYears(reading.form())) {
            if (!apply(relation)) {
                undecided.add(relation.words());
            }
        }
        if (!undecided.isEmpty()) {
            findings.add(
                    CheckRule.YEARS_NOT_COMPUTED,
                    null,
                    undecided.size(),
                    String.join("、", undecided.stream().distinct().toList()));
        }
        if (before.form().edition() == reading.form().edition()) {
            reading.form().cells().forEach(cell -> jump(before, cell));
        }
    }

    /** Returns false when the relation applies and cannot be decided. */
    private boolean apply(Relation relation) {
        if (!relation.applies(last, reading)) {
            return true;
        }
        Optional<Sides> sides = relation.sides(last, reading);
        sides.filter(found -> !relation.comparison().holds(found.left(), found.right()))
                .ifPresent(found -> differ(relation.rule(), found, relation.cells(), relation.words()));
        return sides.isPresent();
    }

    private void jump(ReportReading before, FormCell cell) {
        Optional<BigDecimal> then = before.cell(cell.id()).asNumber();
        Optional<BigDecimal> now = reading.cell(cell.id()).asNumber();
        if (then.isEmpty() || now.isEmpty()) {
            return;
        }
        BigDecimal more = then.get().max(now.get());
        BigDecimal less = then.get().min(now.get());
        boolean decisions = cell.column().key().equals("decisions");
        boolean appeared = then.get().signum() == 0;
        if (decisions && !appeared && more.compareTo(FEW_DECISIONS) >= 0 && beyond(more, less, JUMP)) {
            differ(CheckRule.DECISIONS_JUMP, new Sides(then.get(), now.get()), List.of(cell.id()), cell.rowWords());
        }
        boolean amount = cell.column().measure() == Measure.AMOUNT;
        if (amount && less.signum() > 0 && beyond(more, less, UNIT_MISTAKEN)) {
            differ(CheckRule.AMOUNT_UNIT, new Sides(then.get(), now.get()), List.of(cell.id()), cell.rowWords());
        }
    }

    private static boolean beyond(BigDecimal more, BigDecimal less, BigDecimal ratio) {
        return less.multiply(ratio).compareTo(more) < 0;
    }

    private void directSuits() {
        CellId direct = new CellId("litigation_direct/total");
        Optional<BigDecimal> reviews = reading.cell(new CellId("review/total")).asNumber();
        Optional<BigDecimal> suits = reading.cell(direct).asNumber();
        if (reviews.isPresent()
                && suits.isPresent()
                && suits.get().compareTo(FEW_SUITS) >= 0
                && suits.get().compareTo(reviews.get()) > 0) {
            findings.add(
                    CheckRule.DIRECT_SUITS_UNUSUAL,
                    List.of(direct),
                    reading.cell(direct).place(),
                    Sides.plain(reviews.get()),
                    Sides.plain(suits.get()));
        }
    }

    private void procurement() {
        CellId projects = new CellId("proactive/procurement/projects");
        CellId amount = new CellId("proactive/procurement/amount");
        CellValue spent = reading.cell(amount);
        boolean none = reading.cell(projects)
                .asNumber()
                .filter(count -> count.signum() == 0)
                .isPresent();
        spent.asNumber()
                .filter(sum -> none && sum.signum() > 0)
                .ifPresent(sum -> findings.add(
                        CheckRule.PROCUREMENT_WITHOUT_PROJECT,
                        List.of(projects, amount),
                        spent.place(),
                        Sides.plain(sum)));
    }

    private void differ(CheckRule rule, Sides sides, List<CellId> cells, String words) {
        findings.differ(
                rule,
                sides,
                cells,
                List.of(),
                reading.cell(cells.get(cells.size() - 1)).place(),
                words);
    }
}
