package org.zhiqing.server.catalog.restructuring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.catalog.SectionsChanged;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Planning, doing and undoing a restructuring of the organ's sections (栏目调整). */
@Service
@Transactional
public class Restructuring {

    private static final int LONGEST = 100;

    private final PlanStore store;
    private final PlanList plans;
    private final ArrangementStore arrangement;
    private final SectionList sections;
    private final SectionContents contents;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Restructuring(
            PlanStore store,
            PlanList plans,
            ArrangementStore arrangement,
            SectionList sections,
            SectionContents contents,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.arrangement = arrangement;
        this.sections = sections;
        this.contents = contents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a plan; nothing changes yet.
     *
     * @return its id
     * @throws Findings {@code catalog.plan-name-missing}, {@code catalog.plan-name-long}
     */
    @Requires(Act.SECTION_ARRANGE)
    public long begin(String name, Actor by) {
        Findings.Collector findings = new Findings.Collector();
        findings.when(name.isBlank(), "name", "catalog.plan-name-missing");
        findings.when(name.length() > LONGEST, "name", "catalog.plan-name-long", LONGEST);
        findings.throwIfAny();
        long id = store.add(name.strip(), by, LocalDate.now(clock));
        audit.record(by, "restructuring.begun", "restructuring/" + id, name.strip());
        return id;
    }

    /**
     * Adds a step as the last one. Whether the plan can be done as a whole, its dry run says.
     *
     * @param target id of the other section; {@code null} for the top
     * @throws Findings {@code catalog.step-missing}, {@code catalog.no-such-plan-section},
     *     {@code catalog.step-target-missing}, {@code catalog.slug-form}
     * @throws Refusal {@code catalog.plan-not-found}, {@code catalog.plan-closed},
     *     {@code catalog.plan-changed-meanwhile}
     */
    @Requires(Act.SECTION_ARRANGE)
    public void add(
            long id,
            int version,
            @Nullable StepKind kind,
            @Nullable Long section,
            @Nullable Long target,
            String slug,
            Actor by) {
        Plan plan = open(id, version, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(kind == null, "kind", "catalog.step-missing");
        findings.when(section == null || !has(by, section), "section", "catalog.no-such-plan-section");
        findings.when(target != null && !has(by, target), "target", "catalog.no-such-plan-section");
        findings.when(kind == StepKind.MERGE && target == null, "target", "catalog.step-target-missing");
        findings.when(kind == StepKind.ADDRESS && !slug.matches(Rearrangement.SLUG), "slug", "catalog.slug-form", slug);
        findings.throwIfAny();
        if (kind != null && section != null) {
            boolean aims = kind == StepKind.MERGE || kind == StepKind.PLACE;
            store.touch(plan);
            store.addStep(
                    id, new PlanStep(0, kind, section, aims ? target : null, kind == StepKind.ADDRESS ? slug : ""));
        }
    }

    private boolean has(Actor by, long section) {
        return sections.tree(by.organ()).stream().anyMatch(one -> one.id() == section);
    }

    /** Takes a step out; quietly when it is not there. Refuses as {@link #add}. */
    @Requires(Act.SECTION_ARRANGE)
    public void remove(long id, int version, long step, Actor by) {
        store.touch(open(id, version, by));
        store.removeStep(id, step);
    }

    /** Gives a plan up before it was done. Refuses as {@link #add}. */
    @Requires(Act.SECTION_ARRANGE)
    public void drop(long id, int version, Actor by) {
        Plan plan = open(id, version, by);
        store.touch(plan);
        store.drop(id);
        audit.record(by, "restructuring.dropped", "restructuring/" + id, plan.name());
    }

    /**
     * Does all steps in one act: sections, the catalog's items and all documents, drafts too. Old addresses answer from
     * the same moment.
     *
     * @throws Refusal {@code catalog.plan-not-found}, {@code catalog.plan-closed},
     *     {@code catalog.plan-changed-meanwhile}, {@code catalog.plan-empty}, {@code catalog.plan-impossible}
     */
    @Requires(Act.SECTION_ARRANGE)
    public void carryOut(long id, int version, Actor by) {
        Plan plan = open(id, version, by);
        if (plan.steps().isEmpty()) {
            throw new Refusal("catalog.plan-empty", plan.name());
        }
        Rearrangement after = plans.rearranged(plan);
        if (!after.problems().isEmpty()) {
            throw new Refusal("catalog.plan-impossible", plan.name(), after.problems());
        }
        Map<String, String> names = new HashMap<>();
        sections.tree(by.organ()).forEach((Section section) -> names.put(section.slug(), section.name()));
        store.touch(plan);
        store.done(id, by.organ(), by, clock.instant());
        arrangement.arrange(by.organ(), id, after, names, LocalDate.now(clock));
        after.moved().keySet().forEach(slug -> {
            String to = after.leadsTo(slug);
            if (to != null) {
                contents.move(by.organ(), id, slug, to, by);
            }
        });
        audit.record(by, "restructuring.done", "restructuring/" + id, plan.name());
        events.publishEvent(new SectionsChanged(by.organ()));
    }

    /**
     * Undoes a plan: sections, items and documents are where they were, but for what somebody has moved since. Addresses
     * that were in use meanwhile lead to the sections that had them.
     *
     * @throws Refusal {@code catalog.plan-not-found}, {@code catalog.plan-not-done}, {@code catalog.plan-followed}
     */
    @Requires(Act.SECTION_ARRANGE)
    public void reverse(long id, Actor by) {
        Plan plan = plans.get(by.organ(), id);
        if (plan.stage() != PlanStage.DONE) {
            throw new Refusal("catalog.plan-not-done", plan.name(), plan.stage());
        }
        if (store.isFollowed(plan)) {
            throw new Refusal("catalog.plan-followed", plan.name());
        }
        Map<String, String> renamed = arrangement.renamed(id);
        arrangement.restore(by.organ(), id, LocalDate.now(clock));
        contents.moveBack(by.organ(), id, by);
        renamed.forEach((now, once) -> contents.move(by.organ(), id, now, once, by));
        store.reversed(id, by, clock.instant());
        audit.record(by, "restructuring.reversed", "restructuring/" + id, plan.name());
        events.publishEvent(new SectionsChanged(by.organ()));
    }

    private Plan open(long id, int version, Actor by) {
        Plan plan = plans.get(by.organ(), id);
        if (plan.stage() != PlanStage.PLANNED) {
            throw new Refusal("catalog.plan-closed", plan.name(), plan.stage());
        }
        if (plan.version() != version) {
            throw new Refusal("catalog.plan-changed-meanwhile", plan.name());
        }
        return plan;
    }
}
