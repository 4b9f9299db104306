package org.zhiqing.server.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.catalog.DefaultSections.Planned;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Arranging an organ's sections. */
@Service
@Transactional
public class Sections {

    private final SectionStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Sections(SectionStore store, AuditTrail audit, ApplicationEventPublisher events) {
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Gives an organ the sections of the official structure. Those whose slug is there already, or was and has been moved
     * by a restructuring, stay as they are.
     */
    public void arrangeDefault(long organ) {
        arrange(organ, null, DefaultSections.read());
        events.publishEvent(new SectionsChanged(organ));
    }

    private void arrange(long organ, @Nullable Long parent, List<Planned> planned) {
        for (Planned plan : planned) {
            String item = plan.item().isEmpty() ? null : plan.item();
            if (store.former(organ, plan.slug()).isPresent()) {
                continue;
            }
            long id = store.bySlug(organ, plan.slug())
                    .map(Section::id)
                    .orElseGet(() -> store.add(organ, parent, plan.slug(), plan.name(), plan.purpose(), item));
            arrange(organ, id, plan.below());
        }
    }

    /**
     * Adds a section below another or, with {@code parent} {@code null}, at the top, as the last one there.
     *
     * @return its id
     * @throws Findings {@code catalog.slug-form}, {@code catalog.slug-taken}, {@code catalog.name-missing}
     * @throws Refusal {@code catalog.section-not-found} if there is no such parent in the organ
     */
    @Requires(Act.SECTION_ARRANGE)
    public long add(@Nullable Long parent, String slug, String name, String purpose, Actor by) {
        Findings.Collector findings = new Findings.Collector();
        if (!findings.when(
                !slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 60, "slug", "catalog.slug-form", slug)) {
            findings.when(store.isTaken(by.organ(), slug), "slug", "catalog.slug-taken", slug);
        }
        findings.when(name.isBlank(), "name", "catalog.name-missing");
        findings.throwIfAny();
        if (parent != null) {
            store.get(by.organ(), parent);
        }
        long id = store.add(by.organ(), parent, slug, name.strip(), purpose.strip(), null);
        audit.record(by, "section.added", "section/" + id, name.strip());
        events.publishEvent(new SectionsChanged(by.organ()));
        return id;
    }

    /** @throws Refusal {@code catalog.section-not-found} if the person's organ has no such section */
    @Requires(Act.SECTION_ARRANGE)
    public Section get(long id, Actor by) {
        return store.get(by.organ(), id);
    }

    /**
     * Changes what a section is called and said to be for.
     *
     * @throws Refusal {@code catalog.section-not-found}, {@code catalog.section-changed-meanwhile}
     * @throws Findings {@code catalog.name-missing}
     */
    @Requires(Act.SECTION_ARRANGE)
    public void rename(long id, int version, String name, String purpose, Actor by) {
        Findings.Collector findings = new Findings.Collector();
        findings.when(name.isBlank(), "name", "catalog.name-missing");
        findings.throwIfAny();
        Section old = store.get(by.organ(), id);
        store.save(new Section(
                old.id(),
                old.organ(),
                old.parent(),
                old.slug(),
                name.strip(),
                purpose.strip(),
                old.position(),
                old.depth(),
                old.item(),
                version));
        audit.record(by, "section.renamed", "section/" + id, old.name() + " → " + name.strip());
        events.publishEvent(new SectionsChanged(by.organ()));
    }

    /**
     * Moves a section up ({@code -1}) or down ({@code 1}) among its siblings; quietly when it is at the end already.
     *
     * @throws Refusal {@code catalog.section-not-found}
     */
    @Requires(Act.SECTION_ARRANGE)
    public void move(long id, int by, Actor actor) {
        Section section = store.get(actor.organ(), id);
        List<Section> siblings = new ArrayList<>(store.tree(actor.organ()).stream()
                .filter(other -> Objects.equals(other.parent(), section.parent()))
                .toList());
        int from = siblings.indexOf(section);
        int to = Math.max(0, Math.min(siblings.size() - 1, from + Integer.signum(by)));
        siblings.remove(from);
        siblings.add(to, section);
        store.order(siblings);
        audit.record(actor, "section.moved", "section/" + id, section.name());
        events.publishEvent(new SectionsChanged(actor.organ()));
    }
}
