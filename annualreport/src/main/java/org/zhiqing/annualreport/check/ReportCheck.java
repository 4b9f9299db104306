package org.zhiqing.annualreport.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.read.ReportReading;

/** Checks a report that has been read. */
public final class ReportCheck {

    private ReportCheck() {}

    /**
     * Returns everything found, the gravest first, then by place.
     *
     * @param lastYear last year's report of the same organ; {@code null} leaves the comparison of years out
     */
    public static List<ReportFinding> of(ReportReading reading, @Nullable ReportReading lastYear, CheckPolicy policy) {
        Findings findings = new Findings(reading.year(), policy.organKind());
        new StructureCheck(reading, findings).run();
        new CellCheck(reading, findings).run();
        new ArithmeticCheck(reading, findings).run();
        new RelationCheck(lastYear, reading, findings).run();
        if (reading.textRead()) {
            new SectionCheck(reading, policy, findings).run();
            new TextCheck(reading, findings).run();
            new NarrativeCheck(lastYear, reading, findings).run();
        }
        return findings.inOrder();
    }
}
