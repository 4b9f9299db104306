package org.zhiqing.annualreport.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.TableNumber;
import org.zhiqing.annualreport.locate.AppliedCheck;
import org.zhiqing.annualreport.locate.Correction;
import org.zhiqing.annualreport.locate.ErrorLocation;
import org.zhiqing.annualreport.locate.Located;
import org.zhiqing.annualreport.read.ReportReading;

/** The cross-checks (勾稽关系) of the form: T3-R, T3-S, T3-I, T4-R, each with the cell that is likely to be wrong. */
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
        List<AppliedCheck> applied = AppliedCheck.of(reading);
        List<Located> located = ErrorLocation.of(applied, reading);
        for (AppliedCheck check : applied) {
            if (!check.decided()) {
                note(check);
            } else if (check.broken()) {
                broken(check, located);
            }
        }
        notComputed.forEach((table, places) -> {
            List<String> named = places.stream().distinct().toList();
            String some = String.join("、", named.subList(0, Math.min(3, named.size())));
            findings.add(
                    CheckRule.NOT_COMPUTED, null, table.word(), places.size(), named.size() > 3 ? some + "等" : some);
        });
    }

    private void broken(AppliedCheck check, List<Located> located) {
        CheckRule rule = RULES.get(check.check().rule());
        if (rule == null) {
            throw new IllegalStateException(
                    "no rule for cross-check " + check.check().rule());
        }
        List<Correction> suspects = located.stream()
                .filter(group -> group.broken().contains(check))
                .flatMap(group -> group.likelyAmong(check.cells()).stream())
                .toList();
        findings.differ(
                rule,
                new Sides(check.computed().orElseThrow(), check.printed().orElseThrow()),
                check.cells(),
                suspects,
                reading.cell(check.right().get(0)).place(),
                check.check().words());
    }

    /** A table that is not there at all has been named already. */
    private void note(AppliedCheck check) {
        TableNumber table = check.check().rule().startsWith("T4") ? TableNumber.FOUR : TableNumber.THREE;
        boolean tableThere = reading.form().table(table).cells().stream()
                .anyMatch(cell -> reading.cell(cell.id()).state() != CellState.ABSENT
                        && !(reading.cell(cell.id()).state() == CellState.UNREADABLE
                                && reading.cell(cell.id()).text().isEmpty()));
        if (tableThere) {
            notComputed
                    .computeIfAbsent(table, key -> new ArrayList<>())
                    .add(check.check().words());
        }
    }
}
