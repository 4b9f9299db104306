package org.zhiqing.server.catalog.duty;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Writing down that something has happened which must be public (登记公开事由). */
@Service
@Transactional
public class Duties {

    private static final int LONGEST = 200;

    private final CatalogItemList items;
    private final DutyOpening opening;
    private final AuditTrail audit;
    private final Clock clock;

    Duties(CatalogItemList items, DutyOpening opening, AuditTrail audit, Clock clock) {
        this.items = items;
        this.opening = opening;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records an event of an item; from its day the working days are counted (art. 26). A late record makes a late duty,
     * never a refusal.
     *
     * @param on the day on which the information was formed or changed
     * @return the last day, included
     * @throws Findings {@code catalog.occasion-missing}, {@code catalog.occasion-too-long}, {@code catalog.day-missing},
     *     {@code catalog.day-in-future}, {@code catalog.day-too-early}
     * @throws Refusal {@code catalog.item-not-found}, {@code catalog.item-closed}, {@code catalog.not-of-events},
     *     {@code catalog.occasion-twice}
     */
    @Requires(Act.DUTY_STATE)
    public LocalDate record(long item, String occasion, @Nullable LocalDate on, Actor by) {
        CatalogItem found = items.get(by.organ(), item);
        if (!found.isOpen()) {
            throw new Refusal("catalog.item-closed", found.name());
        }
        if (!found.plan().timetable().cycle().isOfEvents()) {
            throw new Refusal(
                    "catalog.not-of-events",
                    found.name(),
                    found.plan().timetable().words());
        }
        LocalDate today = LocalDate.now(clock);
        Findings.Collector findings = new Findings.Collector();
        findings.when(occasion.isBlank(), "occasion", "catalog.occasion-missing");
        findings.when(occasion.length() > LONGEST, "occasion", "catalog.occasion-too-long", LONGEST);
        findings.when(on == null, "on", "catalog.day-missing");
        findings.when(on != null && on.isAfter(today), "on", "catalog.day-in-future", today);
        findings.when(
                on != null && on.isBefore(today.minusYears(3)), "on", "catalog.day-too-early", today.minusYears(3));
        findings.throwIfAny();
        LocalDate from = on == null ? today : on;
        LocalDate dueOn = found.plan().timetable().dueAfter(from, opening.workingDays());
        if (opening.open(found, occasion.strip(), from, dueOn).isEmpty()) {
            throw new Refusal("catalog.occasion-twice", occasion.strip(), from);
        }
        audit.record(by, "catalog-duty.recorded", "catalog-item/" + item, occasion.strip() + "，应于 " + dueOn + " 前公开");
        return dueOn;
    }
}
