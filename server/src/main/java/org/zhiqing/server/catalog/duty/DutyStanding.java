package org.zhiqing.server.catalog.duty;

/** Where a duty stands. */
public enum DutyStanding {
    WAITING("未到期", "d.settled_on is null and d.due_on >= :today"),
    OVERDUE("逾期未完成", "d.settled_on is null and d.due_on < :today"),
    IN_TIME("按期完成", "d.settled_on <= d.due_on"),
    LATE("逾期完成", "d.settled_on > d.due_on");

    private final String label;
    private final String condition;

    DutyStanding(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    public String label() {
        return label;
    }

    /** Returns the rows {@code d} of {@code catalog_duty} that stand so on the day {@code :today}. */
    String condition() {
        return condition;
    }
}
