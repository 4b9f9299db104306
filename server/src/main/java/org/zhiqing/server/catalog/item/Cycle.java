package org.zhiqing.server.catalog.item;

import java.util.Arrays;
import java.util.Optional;

/** How often an item must be made public (公开周期). */
public enum Cycle {
    AT_ONCE("即时", "有事由时，当日或者随后若干工作日内"),
    DAILY("每个工作日", "每个工作日公开一次"),
    TWO_WEEKS("每两周", "距上一次公开不超过十四天"),
    MONTHLY("每月", "月末以前，或者月末后若干工作日内"),
    QUARTERLY("每季度", "季末以前，或者季末后若干工作日内"),
    YEARLY("每年", "每年在指定的日期以前"),
    ON_EVENT("形成或者变更后", "信息形成或者变更后若干工作日内（条例第二十六条为二十个工作日）");

    private final String label;
    private final String meaning;

    Cycle(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** Returns when something is due, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Returns whether a duty arises only when somebody has recorded that something happened. */
    public boolean isOfEvents() {
        return this == AT_ONCE || this == ON_EVENT;
    }

    static Optional<Cycle> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(cycle -> cycle.label.equals(label))
                .findFirst();
    }
}
