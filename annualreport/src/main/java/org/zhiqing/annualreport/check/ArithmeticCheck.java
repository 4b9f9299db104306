package org.zhiqing.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CrossCheck;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;
import org.zhiqing.annualreport.read.ReportReading;

/** The cross-checks (勾稽关系) of the form: T3-R, T3-S, T3-I, T4-R. */
final class ArithmeticCheck {

    private static final Map<String, CheckRule> RULES = Map.of(
            "T3-R", CheckRule.ROW_SUM,
            "T3-S", CheckRule.OUTCOME_SUM,
            "T3-I", CheckRule.BALANCE,
            "T4-R", CheckRule.REMEDY_SUM);

    private final ReportReading reading;
    private final Findings findings;
    private final Map<TableNumber, List<String>> notComputed = new LinkedHashMap<>();

    ArithmeticCheck(ReportReading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void run() {
        Stream.concat(reading.form().crossChecks().stream(), ofForeignRows()).forEach(this::apply);
        notComputed.forEach((table, places) -> {
            List<String> named = places.stream().distinct().toList();
            String some = String.join("、", named.subList(0, Math.min(3, named.size())));
            findings.add(
                    CheckRule.NOT_COMPUTED, null, table.word(), places.size(), named.size() > 3 ? some + "等" : some);
        });
    }

    /** Rows of the other edition that the report has must add up too. */
    private Stream<CrossCheck> ofForeignRows() {
        return Stream.of(FormEdition.values())
                .filter(edition -> edition != reading.form().edition())
                .flatMap(edition -> ReportForm.of(edition).crossChecks().stream())
                .filter(check -> check.rule().equals("T3-R"))
                .filter(check -> reading.form().cell(check.right().get(0)).isEmpty()
                        && reading.cells().containsKey(check.right().get(0)));
    }

    private void apply(CrossCheck check) {
        List<CellId> left = present(check.left());
        List<CellId> right = present(check.right());
        if (left.isEmpty() || right.isEmpty() || merged(check.right().get(0))) {
            return;
        }
        List<CellId> cells = Stream.concat(left.stream(), right.stream()).toList();
        if (!cells.stream().allMatch(id -> reading.cell(id).isNumber())) {
            note(check, cells);
            return;
        }
        BigDecimal computed = sum(left);
        BigDecimal printed = sum(right);
        if (computed.compareTo(printed) != 0) {
            CheckRule rule = RULES.get(check.rule());
            if (rule == null) {
                throw new IllegalStateException("no rule for cross-check " + check.rule());
            }
            findings.differ(
                    rule,
                    computed,
                    printed,
                    cells,
                    reading.cell(right.get(0)).place(),
                    check.words(),
                    computed.toPlainString(),
                    printed.toPlainString(),
                    computed.subtract(printed).abs().toPlainString());
        }
    }

    /** Where the three rows of （六）其他处理 are printed as one, the one stands for the three. */
    private List<CellId> present(List<CellId> ids) {
        Set<CellId> present = new LinkedHashSet<>();
        ids.forEach(id -> present.add(merged(id) ? reading.form().mergedInto(id).orElse(id) : id));
        return new ArrayList<>(present);
    }

    private boolean merged(CellId id) {
        return reading.cell(id).state() == CellState.ABSENT
                && reading.form()
                        .mergedInto(id)
                        .filter(single -> reading.cells().containsKey(single))
                        .isPresent();
    }

    /** A table that is not there at all has been named already. */
    private void note(CrossCheck check, List<CellId> cells) {
        TableNumber table = check.rule().startsWith("T4") ? TableNumber.FOUR : TableNumber.THREE;
        boolean tableThere = reading.form().table(table).cells().stream()
                .anyMatch(cell -> reading.cell(cell.id()).state() != CellState.ABSENT
                        && !(reading.cell(cell.id()).state() == CellState.UNREADABLE
                                && reading.cell(cell.id()).text().isEmpty()));
        if (tableThere && !cells.isEmpty()) {
            notComputed.computeIfAbsent(table, key -> new ArrayList<>()).add(check.words());
        }
    }

    private BigDecimal sum(List<CellId> ids) {
        return ids.stream()
                .flatMap(id -> reading.cell(id).asNumber().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
