package org.zhiqing.server.catalog.budget;

import java.util.List;

/**
 * A body or fund with its things, in their order.
 *
 * @param unitName 责任部门
 */
public record BudgetLine(BudgetSubject subject, String unitName, List<BudgetCell> cells) {

    public BudgetLine {
        cells = List.copyOf(cells);
    }

    public boolean isComplete() {
        return cells.stream().allMatch(cell -> cell.entry().isSettled());
    }
}
