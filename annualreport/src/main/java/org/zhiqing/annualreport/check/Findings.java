package org.zhiqing.annualreport.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.locate.Correction;

/** Collects findings; rules that do not apply to the year or the kind of organ are left out here, in one place. */
final class Findings {

    private static final Comparator<ReportFinding> ORDER = Comparator.comparing(ReportFinding::severity)
            .thenComparing(ReportFinding::place, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ReportFinding::rule);

    private final List<ReportFinding> all = new ArrayList<>();
    private final OptionalInt year;
    private final @Nullable OrganKind kind;

    Findings(OptionalInt year, @Nullable OrganKind kind) {
        this.year = year;
        this.kind = kind;
    }

    void add(CheckRule rule, @Nullable Place place, Object... found) {
        add(rule, List.of(), place, found);
    }

    void add(CheckRule rule, List<CellId> cells, @Nullable Place place, Object... found) {
        put(new ReportFinding(rule, rule.sentence(found), null, null, cells, List.of(), place));
    }

    /** Two numbers that disagree; the sentence gets what is named, then both sides and how far they are apart. */
    void differ(
            CheckRule rule,
            Sides sides,
            List<CellId> cells,
            List<Correction> suspects,
            @Nullable Place place,
            Object... named) {
        Object[] found = Stream.concat(
                        Stream.of(named),
                        Stream.of(sides.left(), sides.right(), sides.apart()).map(Sides::plain))
                .toArray();
        put(new ReportFinding(rule, rule.sentence(found), sides.left(), sides.right(), cells, suspects, place));
    }

    private void put(ReportFinding finding) {
        CheckRule rule = finding.rule();
        if ((year.isEmpty() || rule.appliesTo(year.getAsInt())) && rule.organs().include(kind)) {
            all.add(finding);
        }
    }

    /** Returns everything found, the gravest first, then by place. */
    List<ReportFinding> inOrder() {
        return all.stream().sorted(ORDER).toList();
    }
}
