package org.zhiqing.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.Place;

/** Collects findings; rules that do not apply to the year are left out here, in one place. */
final class Findings {

    private static final Comparator<ReportFinding> ORDER = Comparator.comparing(ReportFinding::severity)
            .thenComparing(ReportFinding::place, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ReportFinding::rule);

    private final List<ReportFinding> all = new ArrayList<>();
    private final OptionalInt year;

    Findings(OptionalInt year) {
        this.year = year;
    }

    void add(CheckRule rule, @Nullable Place place, Object... found) {
        add(rule, List.of(), place, found);
    }

    void add(CheckRule rule, List<CellId> cells, @Nullable Place place, Object... found) {
        put(new ReportFinding(rule, rule.sentence(found), null, null, cells, place));
    }

    /** Two numbers that disagree; the sentence gets what is given, then need not be computed by the caller. */
    void differ(
            CheckRule rule,
            BigDecimal left,
            BigDecimal right,
            List<CellId> cells,
            @Nullable Place place,
            Object... found) {
        put(new ReportFinding(rule, rule.sentence(found), left, right, cells, place));
    }

    private void put(ReportFinding finding) {
        if (year.isEmpty() || year.getAsInt() >= finding.rule().fromYear()) {
            all.add(finding);
        }
    }

    /** Returns everything found, the gravest first, then by place. */
    List<ReportFinding> inOrder() {
        return all.stream().sorted(ORDER).toList();
    }
}
