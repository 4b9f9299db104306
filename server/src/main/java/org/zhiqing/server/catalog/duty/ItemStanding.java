package org.zhiqing.server.catalog.duty;

/** Where an item stands: how much of the catalog is covered is counted from it. */
public enum ItemStanding {
    PUBLISHED("已公开", "green"),
    STATED("已声明", "green"),
    OVERDUE("逾期未公开", "red"),
    MISSING("尚未公开", "yellow");

    private final String label;
    private final String lamp;

    ItemStanding(String label, String lamp) {
        this.label = label;
        this.lamp = lamp;
    }

    public String label() {
        return label;
    }

    public String lamp() {
        return lamp;
    }

    /** Returns whether the item counts as covered. */
    public boolean isCovered() {
        return this == PUBLISHED || this == STATED;
    }
}
