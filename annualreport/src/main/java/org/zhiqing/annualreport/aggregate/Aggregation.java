package org.zhiqing.annualreport.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiqing.annualreport.aggregate.Irregularity.Kind;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * Adds up the reports on one year, one after the other, keeping only the sums of organs that have others below them. Safe
 * for several threads.
 */
public final class Aggregation {

    private final OrganTree tree;
    private final int year;
    private final ReportForm form;
    private final Map<String, Totals> sums = new HashMap<>();
    private final Map<String, String> counted = new HashMap<>();
    private final List<Irregularity> irregularities = new ArrayList<>();

    public Aggregation(OrganTree tree, int year) {
        this.tree = tree;
        this.year = year;
        this.form = ReportForm.forYear(year);
        tree.names().stream()
                .filter(name -> !tree.children(name).isEmpty())
                .forEach(name -> sums.put(name, new Totals(form)));
        sums.computeIfAbsent(tree.root(), root -> new Totals(form));
    }

    /** Adds an organ's own report to the organ and to every organ above it, or says why not. */
    public void add(ReportReading reading) {
        String called = reading.organ() == null ? "" : reading.organ().text().strip();
        long[] numbers = Totals.numbers(form, reading);
        synchronized (this) {
            if (reading.year().orElse(year) != year || reading.form() != form) {
                irregular(
                        Kind.OTHER_YEAR,
                        called,
                        "“" + called + "”的报告（" + reading.fileName() + "）不是" + year + "年度的，没有计入。请换成" + year + "年度的报告。");
                return;
            }
            Optional<String> organ = tree.find(called);
            if (organ.isEmpty()) {
                irregular(
                        Kind.UNKNOWN,
                        called,
                        "机关树里没有“" + called + "”（" + reading.fileName() + "），没有计入，汇总数因此少" + effect(numbers)
                                + "。请在机关树中加上这个机关或者曾用名。");
                return;
            }
            count(organ.get(), called, reading.fileName(), numbers);
        }
    }

    private void count(String organ, String called, String file, long[] numbers) {
        String before = counted.putIfAbsent(organ, file);
        if (before != null) {
            irregular(
                    Kind.DOUBLE,
                    organ,
                    "“" + organ + "”有两份报告（" + before + "、" + file + "），只计入前一份；两份都计会多" + effect(numbers)
                            + "。请核对以哪一份为准。");
            return;
        }
        if (!called.equals(organ)) {
            irregular(
                    Kind.RENAMED,
                    organ,
                    "“" + organ + "”以“" + called + "”的名义报告（" + file + "），已经计入" + effect(numbers) + "。请核对是否改名或者合并。");
        }
        tree.path(organ).stream().filter(sums::containsKey).forEach(above -> totals(above)
                .add(numbers));
    }

    private void irregular(Kind kind, String organ, String sentence) {
        irregularities.add(new Irregularity(kind, organ, sentence));
    }

    /** The requests received and carried in say how much a report weighs. */
    private String effect(long[] numbers) {
        Totals alone = new Totals(form);
        alone.add(numbers);
        return "新收申请" + number(alone, "requests/received/total") + "件、行政复议" + number(alone, "review/total") + "件";
    }

    private static String number(Totals totals, String cell) {
        return totals.sum(new CellId(cell)).map(BigDecimal::toPlainString).orElse("（空白）");
    }

    private Totals totals(String organ) {
        return Optional.ofNullable(sums.get(organ)).orElseThrow();
    }

    /** Returns the organs that have others below them, the root first. */
    public List<String> aggregated() {
        return tree.names().stream().filter(sums::containsKey).toList();
    }

    /**
     * Returns the sums of an organ: its own report and all below it. A cell is blank if no report has a number there.
     *
     * @throws java.util.NoSuchElementException if the organ has no others below it
     */
    public synchronized Map<CellId, CellValue> cells(String organ) {
        Totals totals = totals(organ);
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        for (FormCell cell : form.cells()) {
            cells.put(cell.id(), totals.sum(cell.id()).map(CellValue::of).orElseGet(CellValue::blank));
        }
        return cells;
    }

    /** Returns the cells of an organ's sums for which some reports have no number, with how many. */
    public synchronized Map<FormCell, Integer> incomplete(String organ) {
        Totals totals = totals(organ);
        Map<FormCell, Integer> incomplete = new LinkedHashMap<>();
        form.cells().stream()
                .filter(cell -> totals.without(cell.id()) > 0)
                .forEach(cell -> incomplete.put(cell, totals.without(cell.id())));
        return incomplete;
    }

    /** Returns how many reports went into an organ's sums. */
    public synchronized int reports(String organ) {
        return totals(organ).reports();
    }

    /**
     * Puts the report of a whole government beside the sums.
     *
     * @return one sentence for each cell that differs; where a single organ's absence or doubling was noted, it is named
     */
    public synchronized List<Irregularity> beside(String organ, ReportReading published) {
        Totals totals = totals(organ);
        List<Irregularity> differing = new ArrayList<>();
        for (FormCell cell : form.cells()) {
            Optional<BigDecimal> sum = totals.sum(cell.id());
            Optional<BigDecimal> printed = published.cell(cell.id()).asNumber();
            if (sum.isPresent() && printed.isPresent() && sum.get().compareTo(printed.get()) != 0) {
                differing.add(new Irregularity(
                        Kind.DIFFERS,
                        organ,
                        cell.words() + "：“" + organ + "”的汇总报告为" + printed.get().toPlainString() + "，本机关与下级各份报告之和为"
                                + sum.get().toPlainString() + "，相差"
                                + printed.get().subtract(sum.get()).abs().toPlainString() + "。请核对漏报、重报的机关。"));
            }
        }
        return differing;
    }

    /** Returns everything that does not fit, organs without a report last, in the order of the tree. */
    public synchronized List<Irregularity> irregularities() {
        List<Irregularity> all = new ArrayList<>(irregularities);
        for (String name : tree.names()) {
            if (!counted.containsKey(name) && tree.children(name).isEmpty()) {
                List<String> above = tree.path(name);
                all.add(new Irregularity(
                        Kind.MISSING,
                        name,
                        "没有“" + name + "”的报告，“"
                                + String.join("”“", above.subList(Math.min(1, above.size() - 1), above.size()))
                                + "”的汇总数都不含这个机关。请补交。"));
            }
        }
        return all;
    }
}
