package org.zhiqing.server.publication.inventory;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an organ does not publish and how it re-assessed it in a year (art. 18), in numbers, for the annual report. */
@Component
@Transactional(readOnly = true)
public class InventoryTally {

    /**
     * The numbers of a year.
     *
     * @param listedCount entries of the inventory today
     * @param decisions re-assessments made in the year, by what they decided
     */
    public record Year(int listedCount, Map<Decision, Integer> decisions) {

        public Year {
            decisions = Map.copyOf(decisions);
        }

        public int count(Decision decision) {
            return decisions.getOrDefault(decision, 0);
        }

        public int assessedCount() {
            return decisions.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final InventoryStore store;

    InventoryTally(InventoryStore store) {
        this.store = store;
    }

    public Year ofYear(long organ, int year) {
        List<Reassessment> made = store.decidedBetween(organ, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
        made.forEach(one -> decisions.merge(one.decision(), 1, Integer::sum));
        return new Year(store.listed(organ).size(), decisions);
    }
}
