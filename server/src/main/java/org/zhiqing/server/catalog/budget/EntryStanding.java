package org.zhiqing.server.catalog.budget;

/** Where a thing of a round stands. */
public enum EntryStanding {
    PUBLISHED("已公开", "green"),
    LATE("逾期公开", "yellow"),
    STATED("已声明", "green"),
    PROPOSED("声明待核准", "yellow"),
    WAITING("待公开", "grey"),
    /** The accounts are not approved, so nothing is due yet. */
    UNAPPROVED("待批复", "grey"),
    OVERDUE("逾期未公开", "red");

    private final String label;
    private final String lamp;

    EntryStanding(String label, String lamp) {
        this.label = label;
        this.lamp = lamp;
    }

    public String label() {
        return label;
    }

    public String lamp() {
        return lamp;
    }
}
