package org.zhiqing.server.catalog.budget;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an organ's budget round of a year went, in numbers, for the annual report. */
@Component
@Transactional(readOnly = true)
public class BudgetTally {

    /**
     * The numbers of a round.
     *
     * @param bodyCount bodies, affiliated institutions included
     * @param completeBodyCount those that have published or stated everything
     * @param entryCount what had to be published of bodies and funds
     * @param settledCount what was published or stated of it
     * @param lateCount what was published after its last day
     * @param rate share of {@code settledCount} in whole percent, rounded down
     */
    public record Year(
            int bodyCount,
            int completeBodyCount,
            int fundCount,
            int entryCount,
            int settledCount,
            int statedCount,
            int lateCount,
            int rate) {}

    private final BudgetList list;

    BudgetTally(BudgetList list) {
        this.list = list;
    }

    /** Returns the numbers of the year's round; empty if there is none. */
    public Optional<Year> ofYear(long organ, int year) {
        return list.ofYear(organ, year)
                .map(table -> new Year(
                        table.bodies().size(),
                        table.completeBodyCount(),
                        table.funds().size(),
                        table.entryCount(),
                        table.settledCount(),
                        table.count(EntryStanding.STATED),
                        table.count(EntryStanding.LATE),
                        table.rate()));
    }
}
