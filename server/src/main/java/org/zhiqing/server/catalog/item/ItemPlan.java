package org.zhiqing.server.catalog.item;

import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.StatutoryItem;

/**
 * An item with who answers for it and when it is due.
 *
 * @param number 序号, from 1
 * @param unit id of the responsible unit; {@code null} for the organ's disclosure office
 * @param owner id of the person in charge; {@code null} for all clerks of the unit
 * @param section slug of the section in which it is read; may be empty
 * @param law the item of art. 20 that it fulfils, or {@code null}
 */
public record ItemPlan(
        int number,
        ItemTerms terms,
        @Nullable Long unit,
        @Nullable Long owner,
        Timetable timetable,
        String section,
        @Nullable StatutoryItem law) {

    ItemPlan numbered(int newNumber) {
        return new ItemPlan(newNumber, terms, unit, owner, timetable, section, law);
    }

    ItemPlan ownedBy(@Nullable Long person) {
        return new ItemPlan(number, terms, unit, person, timetable, section, law);
    }
}
