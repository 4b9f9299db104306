package org.zhiqing.annualreport.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormBlock;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.TableNumber;
import org.zhiqing.annualreport.read.ReportReading;

/** This year's report beside last year's: T3-Y, T2-Y, T2-B, T4-Y. What either report does not have is left out. */
final class YearCheck {

    private static final List<String> DOCUMENTS = List.of("government_rules", "normative_documents");
    private static final List<String> CASES = List.of("review", "litigation_direct", "litigation_after_review");

    private final ReportReading last;
    private final ReportReading reading;
    private final Findings findings;

    YearCheck(ReportReading last, ReportReading reading, Findings findings) {
        this.last = last;
        this.reading = reading;
        this.findings = findings;
    }

    void run() {
        if (last.year().isPresent()
                && reading.year().isPresent()
                && last.year().getAsInt() != reading.year().getAsInt() - 1) {
            int year = reading.year().getAsInt();
            findings.add(CheckRule.LAST_YEAR_MISMATCH, null, last.year().getAsInt(), year, year - 1);
            return;
        }
        carriedOver();
        DOCUMENTS.forEach(this::documents);
        CASES.forEach(this::pending);
    }

    private void carriedOver() {
        FormBlock block = reading.form().table(TableNumber.THREE).blocks().get(0);
        for (FormColumn column : block.columns()) {
            CellId out = new CellId("requests/carried_out/" + column.key());
            CellId in = new CellId("requests/carried_in/" + column.key());
            boolean total = column.key().equals("total");
            CheckRule rule = total ? CheckRule.CARRIED_OVER : CheckRule.CARRIED_OVER_BY_KIND;
            before(out).ifPresent(carried -> now(in).filter(taken -> carried.compareTo(taken) != 0)
                    .ifPresent(taken ->
                            differ(rule, carried, taken, in, column.label().text())));
        }
    }

    private void documents(String kind) {
        CellId inForce = new CellId("proactive/" + kind + "/in_force");
        Optional<BigDecimal> old = before(inForce);
        Optional<BigDecimal> issued = now(new CellId("proactive/" + kind + "/issued"));
        Optional<BigDecimal> repealed = now(new CellId("proactive/" + kind + "/repealed"));
        if (old.isEmpty() || issued.isEmpty() || repealed.isEmpty()) {
            return;
        }
        String row = reading.form().cell(inForce).orElseThrow().rowWords();
        BigDecimal there = old.get().add(issued.get());
        BigDecimal expected = there.subtract(repealed.get());
        if (repealed.get().compareTo(there) > 0) {
            differ(
                    CheckRule.REPEALED_TOO_MANY,
                    there,
                    repealed.get(),
                    new CellId("proactive/" + kind + "/repealed"),
                    row);
        }
        now(inForce)
                .filter(printed -> printed.compareTo(expected) != 0)
                .ifPresent(printed -> differ(CheckRule.IN_FORCE, expected, printed, inForce, row));
    }

    private void pending(String cases) {
        CellId total = new CellId(cases + "/total");
        String words = reading.form().cell(total).orElseThrow().columnWords();
        before(new CellId(cases + "/pending")).ifPresent(pending -> now(total)
                .filter(all -> all.compareTo(pending) < 0)
                .ifPresent(all -> differ(CheckRule.PENDING_VANISHED, pending, all, total, words)));
    }

    private void differ(CheckRule rule, BigDecimal left, BigDecimal right, CellId cell, String words) {
        findings.differ(
                rule,
                left,
                right,
                List.of(cell),
                reading.cell(cell).place(),
                left.toPlainString(),
                right.toPlainString(),
                left.subtract(right).abs().toPlainString(),
                words);
    }

    private Optional<BigDecimal> before(CellId id) {
        return last.cell(id).asNumber();
    }

    private Optional<BigDecimal> now(CellId id) {
        return reading.cell(id).asNumber();
    }
}
