package org.zhiqing.annualreport.check;

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

    public CheckPolicy withOrganKind(OrganKind kind) {
        return new CheckPolicy(feeStatementFromYear, kind);
    }
}
