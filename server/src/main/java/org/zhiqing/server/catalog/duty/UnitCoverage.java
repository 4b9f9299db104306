package org.zhiqing.server.catalog.duty;

import java.util.Map;

/**
 * How much of what a unit answers for is covered, and how its duties of a year were kept.
 *
 * @param unit id, 0 for the disclosure office
 * @param items how many items stand how
 * @param duties how many duties that fell due in the year, or wait in it, stand how
 */
public record UnitCoverage(
        long unit, String name, Map<ItemStanding, Integer> items, Map<DutyStanding, Integer> duties) {

    public UnitCoverage {
        items = Map.copyOf(items);
        duties = Map.copyOf(duties);
    }

    public int count(ItemStanding standing) {
        return items.getOrDefault(standing, 0);
    }

    public int count(DutyStanding standing) {
        return duties.getOrDefault(standing, 0);
    }

    public int itemCount() {
        return items.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int coveredCount() {
        return count(ItemStanding.PUBLISHED) + count(ItemStanding.STATED);
    }

    /** Returns the share of items that are covered, in whole percent, rounded down; 100 only when all are. */
    public int coverage() {
        return itemCount() == 0 ? 100 : coveredCount() * 100 / itemCount();
    }

    /** Returns the duties whose day has come or that were settled before it. */
    public int decidedCount() {
        return count(DutyStanding.IN_TIME) + count(DutyStanding.LATE) + count(DutyStanding.OVERDUE);
    }

    /** Returns the share of those that were kept in time, in whole percent, rounded down. */
    public int punctuality() {
        return decidedCount() == 0 ? 100 : count(DutyStanding.IN_TIME) * 100 / decidedCount();
    }
}
