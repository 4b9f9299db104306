package org.zhiqing.annualreport.generate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhiqing.annualreport.check.OrganKind;

/** Plans of reports for properties: every kind of organ, every form, none to very many requests. */
public final class Plans {

    private Plans() {}

    public static Arbitrary<ReportPlan> any() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(2019, 2030),
                        Arbitraries.of(OrganKind.class),
                        Arbitraries.integers().between(0, 40_000))
                .as(ReportPlan::new);
    }
}
