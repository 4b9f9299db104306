package org.zhiqing.server.catalog.item;

import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.People;

/** Whether an item as typed may stand in an organ's catalog. */
@Component
class PlanCheck {

    private final CatalogItemStore store;
    private final UnitWords units;
    private final People people;
    private final SectionList sections;

    PlanCheck(CatalogItemStore store, UnitWords units, People people, SectionList sections) {
        this.store = store;
        this.units = units;
        this.people = people;
        this.sections = sections;
    }

    /**
     * Returns the plan if nothing is wrong with it.
     *
     * @param id of the item that it changes; 0 for a new one
     * @throws Findings {@code catalog.text-missing}, {@code catalog.text-too-long}, {@code catalog.channel-missing},
     *     {@code catalog.way-missing}, {@code catalog.number-form}, {@code catalog.days-form},
     *     {@code catalog.yearly-by-missing}, {@code catalog.no-such-unit}, {@code catalog.no-such-owner},
     *     {@code catalog.no-such-section}, {@code catalog.item-twice}
     */
    ItemPlan checked(ItemPlan plan, long organ, long id) {
        Findings.Collector findings = new Findings.Collector();
        for (CatalogColumn column : CatalogColumn.TEXTS) {
            String text = column.textOf(plan.terms());
            if (!findings.when(
                    column.required() && text.isBlank(), column.field(), "catalog.text-missing", column.heading())) {
                findings.when(
                        text.length() > column.longest(),
                        column.field(),
                        "catalog.text-too-long",
                        column.heading(),
                        column.longest());
            }
        }
        ItemTerms terms = plan.terms();
        findings.when(terms.channels().isEmpty(), "channels", "catalog.channel-missing");
        findings.when(!terms.proactive() && !terms.uponRequest(), "ways", "catalog.way-missing");
        findings.when(plan.number() < 1, "number", "catalog.number-form");
        Timetable timetable = plan.timetable();
        findings.when(
                timetable.days() < 0 || timetable.days() > Timetable.MOST_DAYS,
                "days",
                "catalog.days-form",
                Timetable.MOST_DAYS);
        findings.when(
                timetable.cycle() == Cycle.YEARLY && timetable.yearlyBy() == null,
                "yearlyBy",
                "catalog.yearly-by-missing");
        within(plan, organ, findings);
        findings.when(
                store.ofOrgan(organ).stream()
                        .anyMatch(other ->
                                other.id() != id && other.plan().terms().key().equals(terms.key())),
                "matter",
                "catalog.item-twice",
                terms.matter());
        findings.throwIfAny();
        return plan;
    }

    private void within(ItemPlan plan, long organ, Findings.Collector findings) {
        Long unit = plan.unit();
        findings.when(
                unit != null && units.of(organ).units().stream().noneMatch(one -> one.id() == unit),
                "unit",
                "catalog.no-such-unit");
        Long owner = plan.owner();
        findings.when(
                owner != null && people.holding(Role.CLERK, organ).stream().noneMatch(one -> one.id() == owner),
                "owner",
                "catalog.no-such-owner");
        findings.when(
                !plan.section().isEmpty()
                        && sections.find(organ, plan.section()).isEmpty(),
                "section",
                "catalog.no-such-section",
                plan.section());
    }
}
