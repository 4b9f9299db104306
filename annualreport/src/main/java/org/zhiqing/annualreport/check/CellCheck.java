package org.zhiqing.annualreport.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.Measure;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.read.ReportReading;

/** Each cell by itself: S-04 to S-06 and T2-A. A cell without a number is never passed in silence. */
final class CellCheck {

    /** In more rows than this the blanks of a table are told in one sentence. */
    private static final int MOST_ROWS = 6;

    private final ReportReading reading;
    private final Findings findings;

    CellCheck(ReportReading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void run() {
        for (FormTable table : reading.form().tables()) {
            if (table.cells().stream().allMatch(cell -> unread(cell))) {
                continue;
            }
            empty(table, CellState.BLANK, CheckRule.BLANK);
            empty(table, CellState.ABSENT, CheckRule.ABSENT);
            table.cells().forEach(this::content);
        }
        reading.cells().keySet().stream()
                .filter(id -> reading.form().cell(id).isEmpty())
                .forEach(id -> reading.form().cellOfAnyEdition(id).ifPresent(this::content));
    }

    /** The table as a whole is missing or running text, which the structure check says once. */
    private boolean unread(FormCell cell) {
        CellState state = value(cell.id()).state();
        return state == CellState.ABSENT
                || (state == CellState.UNREADABLE && value(cell.id()).text().isEmpty());
    }

    private void empty(FormTable table, CellState state, CheckRule rule) {
        Map<String, List<FormCell>> byRow = table.cells().stream()
                .filter(cell -> value(cell.id()).state() == state)
                .filter(cell -> !merged(cell.id()))
                .collect(Collectors.groupingBy(FormCell::rowWords, LinkedHashMap::new, Collectors.toList()));
        if (byRow.size() > MOST_ROWS) {
            throughout(table, byRow, rule);
            return;
        }
        byRow.forEach((row, cells) -> findings.add(
                rule,
                cells.stream().map(FormCell::id).toList(),
                place(cells),
                row,
                cells.stream().map(FormCell::columnWords).collect(Collectors.joining("、"))));
    }

    /** Where blanks are the habit of the report, one sentence says so. */
    private void throughout(FormTable table, Map<String, List<FormCell>> byRow, CheckRule rule) {
        List<FormCell> all = byRow.values().stream().flatMap(List::stream).toList();
        String rows = byRow.keySet().stream().limit(3).collect(Collectors.joining("、"));
        findings.add(
                rule,
                all.stream().map(FormCell::id).toList(),
                place(all),
                table.number().word() + "有" + byRow.size() + "行共" + all.size() + "个单元格",
                rows + "等");
    }

    private boolean merged(CellId id) {
        return reading.form()
                .mergedInto(id)
                .filter(single -> reading.cells().containsKey(single))
                .isPresent();
    }

    private @Nullable Place place(List<FormCell> cells) {
        @Nullable Place own = value(cells.get(0).id()).place();
        if (own != null) {
            return own;
        }
        return reading.form().table(cells.get(0).table()).rowIds(cells.get(0).row()).stream()
                .map(id -> value(id).place())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void content(FormCell cell) {
        CellValue value = value(cell.id());
        List<CellId> ids = List.of(cell.id());
        if (value.state() == CellState.UNREADABLE && !value.text().isEmpty()) {
            findings.add(CheckRule.NOT_A_NUMBER, ids, value.place(), cell.words(), value.text());
        }
        value.asNumber().ifPresent(number -> {
            Measure measure = cell.column().measure();
            if (!possible(number, measure)) {
                CheckRule rule = measure == Measure.AMOUNT ? CheckRule.NOT_AN_AMOUNT : CheckRule.NOT_A_COUNT;
                findings.add(rule, ids, value.place(), cell.words(), value.text());
            }
            if (number.signum() != 0 && cell.row().key().equals("government_rules")) {
                findings.add(CheckRule.RULES_WITHOUT_POWER, ids, value.place(), cell.words(), value.text());
            }
        });
    }

    private static boolean possible(BigDecimal number, Measure measure) {
        return number.stripTrailingZeros().scale() <= measure.decimals()
                && (number.signum() >= 0 || measure.mayBeNegative());
    }

    private CellValue value(CellId id) {
        return reading.cell(id);
    }
}
