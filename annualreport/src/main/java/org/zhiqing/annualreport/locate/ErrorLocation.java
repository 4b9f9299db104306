package org.zhiqing.annualreport.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.read.ReportReading;

/** Looks for the smallest sets of cells whose change makes all broken cross-checks of a report hold. */
public final class ErrorLocation {

    /** With more wrong cells than this there are too many explanations for any to be worth naming. */
    public static final int MOST_CELLS = 6;

    private ErrorLocation() {}

    /** Returns one answer for each group of broken cross-checks that hang together; empty when none is broken. */
    public static List<Located> of(ReportReading reading) {
        return of(AppliedCheck.of(reading), reading);
    }

    /** Does the same for checks that have been applied to the report already. */
    public static List<Located> of(List<AppliedCheck> applied, ReportReading reading) {
        if (applied.stream().noneMatch(AppliedCheck::broken)) {
            return List.of();
        }
        return connected(applied.stream().filter(AppliedCheck::decided).toList()).stream()
                .filter(group -> group.stream().anyMatch(AppliedCheck::broken))
                .map(group -> located(group, reading))
                .toList();
    }

    private static Located located(List<AppliedCheck> group, ReportReading reading) {
        Map<CellId, BigDecimal> printed = new LinkedHashMap<>();
        group.stream()
                .flatMap(check -> check.cells().stream())
                .forEach(id -> printed.put(id, reading.cell(id).asNumber().orElseThrow()));
        List<Explanation> found = new ArrayList<>(new SmallestChange(group, printed).search(MOST_CELLS));
        found.sort(Likelihood.LIKELIEST_FIRST);
        return new Located(group.stream().filter(AppliedCheck::broken).toList(), List.copyOf(found));
    }

    /** Checks with a common cell, directly or through others, belong together. */
    private static List<List<AppliedCheck>> connected(List<AppliedCheck> checks) {
        List<List<AppliedCheck>> groups = new ArrayList<>();
        List<AppliedCheck> left = new ArrayList<>(checks);
        while (!left.isEmpty()) {
            List<AppliedCheck> group = new ArrayList<>(List.of(left.remove(0)));
            Set<CellId> cells = new HashSet<>(group.get(0).cells());
            boolean grown = true;
            while (grown) {
                List<AppliedCheck> more = left.stream()
                        .filter(check -> check.cells().stream().anyMatch(cells::contains))
                        .toList();
                more.forEach(check -> cells.addAll(check.cells()));
                group.addAll(more);
                left.removeAll(more);
                grown = !more.isEmpty();
            }
            groups.add(group);
        }
        return groups;
    }
}
