package org.zhiqing.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.CrossCheck;
import org.zhiqing.annualreport.form.ReportForm;

/**
 * Settles rows of table three of which the row sum leaves several ways open, by the sums of the columns: if all other rows
 * are known and only one combination agrees with every column sum, it is the right one.
 */
final class RequestsProof {

    /** More combinations are not looked at. */
    private static final int MOST = 5_000;

    private final TableReading found;
    private final List<CrossCheck> columnSums;

    RequestsProof(ReportForm form, TableReading found) {
        this.found = found;
        this.columnSums = form.crossChecks().stream()
                .filter(check -> check.rule().equals("T3-S") || check.rule().equals("T3-I"))
                .toList();
    }

    void run() {
        List<TableReading.Open> rows = found.open();
        long combinations = rows.stream()
                .mapToLong(row -> row.ways().size())
                .reduce(1, (product, size) -> Math.min(product * size, MOST + 1L));
        if (rows.isEmpty() || combinations > MOST || !othersKnown(rows)) {
            return;
        }
        List<Map<CellId, Long>> agreeing = new ArrayList<>();
        combine(rows, 0, new HashMap<>(), agreeing);
        if (agreeing.size() == 1) {
            for (TableReading.Open row : rows) {
                List<Long> way = row.ids().stream()
                        .map(id -> Objects.requireNonNull(agreeing.get(0).get(id)))
                        .toList();
                found.settle(row, way, "“" + TableReading.text(row.from()) + "”的各种拆分中，只有这一种与各行、各列的勾稽关系全部相符");
            }
        }
    }

    /** Returns whether every column sum agrees, all of its cells being numbers. */
    boolean columnsAgree() {
        return columnSums.stream()
                .allMatch(check -> all(check).allMatch(id -> value(id).isNumber())
                        && sum(check.left(), Map.of()).compareTo(sum(check.right(), Map.of())) == 0);
    }

    private boolean othersKnown(List<TableReading.Open> rows) {
        Set<CellId> open = new HashSet<>();
        rows.forEach(row -> open.addAll(row.ids()));
        return columnSums.stream()
                .flatMap(RequestsProof::all)
                .filter(id -> !open.contains(id))
                .allMatch(id -> value(id).isNumber());
    }

    private void combine(
            List<TableReading.Open> rows, int next, Map<CellId, Long> chosen, List<Map<CellId, Long>> agreeing) {
        if (next == rows.size()) {
            if (columnSums.stream()
                    .allMatch(check -> sum(check.left(), chosen).compareTo(sum(check.right(), chosen)) == 0)) {
                agreeing.add(Map.copyOf(chosen));
            }
            return;
        }
        TableReading.Open row = rows.get(next);
        for (List<Long> way : row.ways()) {
            for (int i = 0; i < way.size(); i++) {
                chosen.put(row.ids().get(i), way.get(i));
            }
            combine(rows, next + 1, chosen, agreeing);
        }
    }

    private static Stream<CellId> all(CrossCheck check) {
        return Stream.concat(check.left().stream(), check.right().stream());
    }

    private BigDecimal sum(List<CellId> ids, Map<CellId, Long> chosen) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId id : ids) {
            Long number = chosen.get(id);
            sum = sum.add(
                    number != null
                            ? BigDecimal.valueOf(number)
                            : Objects.requireNonNull(value(id).number()));
        }
        return sum;
    }

    private CellValue value(CellId id) {
        return found.cells().getOrDefault(id, CellValue.absent());
    }
}
