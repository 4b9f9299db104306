package org.zhiqing.annualreport.generate;

import java.util.Random;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.NoReportFormException;

/**
 * Which report to invent.
 *
 * @param seed decides everything that the plan leaves open; reports of one seed and kind are those of one organ
 * @param requests requests received in the year (本年新收), 0 or more
 */
public record ReportPlan(long seed, int year, OrganKind kind, int requests) {

    /**
     * @throws NoReportFormException for a year before 2019
     * @throws IllegalArgumentException if the number of requests is negative
     */
    public ReportPlan {
        FormEdition.forYear(year);
        if (requests < 0) {
            throw new IllegalArgumentException("requests must not be negative, was " + requests);
        }
    }

    /** A report with as many requests as organs of the kind usually receive; many small organs receive none. */
    public static ReportPlan of(long seed, int year, OrganKind kind) {
        double share = new Random(seed * 31 + kind.ordinal()).nextDouble();
        return new ReportPlan(seed, year, kind, (int) (Volume.of(kind).requests() * share * share));
    }

    ReportPlan next() {
        int more = new Random(seed * 31 + year).nextInt(Math.max(1, requests / 4));
        return new ReportPlan(seed, year + 1, kind, requests + more - requests / 10);
    }
}
