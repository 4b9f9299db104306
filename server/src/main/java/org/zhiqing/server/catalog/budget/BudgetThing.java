package org.zhiqing.server.catalog.budget;

import java.util.Arrays;
import java.util.List;

/** What a body publishes in a round, and what is published of a special fund (专项资金). */
public enum BudgetThing {
    BUDGET("部门预算", false, false),
    FUND_BUDGET("政府性基金预算", false, false),
    THREE_PUBLIC("“三公”经费预算", false, false),
    /** Last year's: due from the day on which the accounts, not the budget, were approved. */
    FINAL_ACCOUNTS("上年度决算", false, true),
    ARRANGEMENT("资金安排", true, false),
    RULES("管理办法", true, false),
    ALLOCATION("分配方式和结果", true, false);

    private final String label;
    private final boolean ofFund;
    private final boolean ofAccounts;

    BudgetThing(String label, boolean ofFund, boolean ofAccounts) {
        this.label = label;
        this.ofFund = ofFund;
        this.ofAccounts = ofAccounts;
    }

    public String label() {
        return label;
    }

    /** Returns whether its period begins when last year's accounts are approved. */
    public boolean isOfAccounts() {
        return ofAccounts;
    }

    /** Returns what is to be published of a special fund, else of a body. */
    public static List<BudgetThing> of(boolean fund) {
        return Arrays.stream(values()).filter(thing -> thing.ofFund == fund).toList();
    }
}
