package org.zhiqing.annualreport.check;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an office may set for the checks.
 *
 * @param feeStatementFromYear first year of which section six must say something about the processing fee (信息处理费)
 * @param organKind {@code null} if not known: checks that depend on it are left out
 */
public record CheckPolicy(int feeStatementFromYear, @Nullable OrganKind organKind) {

    /** Fee statement from 2021, kind of organ not known. */
    public static final CheckPolicy DEFAULT = new CheckPolicy(2021, null);

    /** Returns which rules are left out because the kind of organ is not known, as a sentence; empty if it is known. */
    public String leftOut() {
        if (organKind != null) {
            return "";
        }
        return Stream.of(CheckRule.values())
                .filter(rule -> rule.organs() != Organs.ALL)
                .map(rule -> rule.formula() + "（" + rule.id() + "）")
                .collect(Collectors.joining("、", "没有指明机关类别，没有核对：", "；公布期限（S-12）按3月31日核对。"));
    }

    public CheckPolicy withOrganKind(OrganKind kind) {
        return new CheckPolicy(feeStatementFromYear, kind);
    }
}
