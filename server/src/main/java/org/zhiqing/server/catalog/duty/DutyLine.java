package org.zhiqing.server.catalog.duty;

import org.zhiqing.server.catalog.item.CatalogItem;

/** A duty with its item. */
public record DutyLine(Duty duty, CatalogItem item, DutyStanding standing) {

    /** Returns what is due: the event, or the period. */
    public String what() {
        return duty.occasion().isEmpty() ? item.plan().timetable().nameOf(duty.from()) : duty.occasion();
    }
}
