package org.zhiqing.server.organ;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;

/** Adding, changing and closing organs and units (机构). */
@Service
@Transactional
public class OrganArrangement {

    private final OrganStore organs;
    private final PersonStore people;
    private final OrganScope scope;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    OrganArrangement(
            OrganStore organs,
            PersonStore people,
            OrganScope scope,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.organs = organs;
        this.people = people;
        this.scope = scope;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Adds an organ below another, on top, or a unit to an organ. An organ is added by a system administrator only.
     *
     * @param organ id, version, site and end are ignored
     * @return its id
     * @throws Findings fields {@code name}, {@code kind}, {@code parent}, {@code uscc}, {@code indexCode} …
     * @throws Refusal {@code organ.out-of-scope} or {@code kernel.act-not-allowed}
     */
    @Requires(Act.ORGAN_EDIT)
    public long add(Actor by, Organ organ) {
        mayArrange(by, organ);
        Findings.Collector findings = new Findings.Collector();
        OrganCheck.organ(findings, organ);
        checkPlace(findings, organ);
        findings.throwIfAny();
        long id = organs.add(cleaned(organ, false, null));
        audit.record(
                by,
                "organ.founded",
                "organ/" + id,
                organ.kind().label() + "：" + organ.name().strip());
        events.publishEvent(new OrganChanged(id));
        return id;
    }

    /**
     * Changes name, kind, place and codes.
     *
     * @param organ site and end are ignored
     * @throws Findings as {@link #add}
     * @throws Refusal as {@link #add}; {@code organ.not-found}, {@code organ.stale}, {@code organ.site-stays}
     */
    @Requires(Act.ORGAN_EDIT)
    public void change(Actor by, Organ organ) {
        Organ before = organs.find(organ.id()).orElseThrow(() -> new Refusal("organ.not-found", organ.id()));
        scope.check(by, organ.id());
        if (Objects.equals(before.parent(), organ.parent())) {
            mustBeOfTheirs(by, organ);
        } else {
            mayArrange(by, before);
            mayArrange(by, organ);
        }
        Findings.Collector findings = new Findings.Collector();
        OrganCheck.organ(findings, organ);
        checkPlace(findings, organ);
        findings.when(before.isUnit() != organ.isUnit(), "kind", "organ.unit-stays-unit");
        findings.throwIfAny();
        if (!organs.save(cleaned(organ, before.site(), before.closedOn()))) {
            throw new Refusal("organ.stale", before.name());
        }
        audit.record(by, "organ.changed", "organ/" + organ.id(), changes(before, organ));
        events.publishEvent(new OrganChanged(organ.id()));
    }

    /**
     * Closes an organ or unit from a day on (撤销、合并). Its records stay.
     *
     * @param from first day on which it is no more
     * @throws Refusal {@code organ.site-stays} for the organ whose the portal is, {@code organ.not-empty} while organs,
     *     units or open accounts belong to it, {@code organ.stale}, {@code organ.not-found}
     */
    @Requires(Act.ORGAN_EDIT)
    public void close(Actor by, long id, LocalDate from, int version) {
        Organ organ = organs.find(id).orElseThrow(() -> new Refusal("organ.not-found", id));
        scope.check(by, id);
        mayArrange(by, organ);
        if (organ.site()) {
            throw new Refusal("organ.site-stays", organ.name());
        }
        List<String> inside = organs.below(id).stream()
                .filter(child -> child.existsOn(from))
                .map(Organ::name)
                .toList();
        List<String> working = people.in(id).stream()
                .filter(person -> person.openOn(from))
                .map(Person::name)
                .toList();
        if (!inside.isEmpty() || !working.isEmpty()) {
            throw new Refusal("organ.not-empty", organ.name(), inside.isEmpty() ? working : inside);
        }
        Organ closed = withVersion(cleaned(organ, false, from), version);
        if (!organs.save(closed)) {
            throw new Refusal("organ.stale", organ.name());
        }
        audit.record(by, "organ.closed", "organ/" + id, organ.name() + "，自" + Beijing.sentence(from) + "起");
        events.publishEvent(new OrganChanged(id));
    }

    /** The disclosure office keeps its own organ's units; organs are the system administrator's. */
    private void mayArrange(Actor by, Organ organ) {
        mustBeOfTheirs(by, organ);
        Long parent = organ.parent();
        if (parent != null && organ.isUnit()) {
            scope.check(by, parent);
        } else if (parent != null) {
            checkAbove(by, parent);
        }
    }

    private static void mustBeOfTheirs(Actor by, Organ organ) {
        if (!organ.isUnit() && !by.is(Role.SYSTEM_ADMINISTRATOR)) {
            throw new Refusal("organ.arranged-by-administrator");
        }
    }

    /** An administrator may put an organ below their own or below any that they look after. */
    private void checkAbove(Actor by, long parent) {
        if (parent != by.organ()) {
            scope.check(by, parent);
        }
    }

    private void checkPlace(Findings.Collector findings, Organ organ) {
        Long parent = organ.parent();
        if (parent == null) {
            findings.when(organ.isUnit(), "parent", "organ.unit-alone");
            return;
        }
        findings.when(organs.find(parent).isEmpty(), "parent", "organ.parent-missing");
        findings.when(
                parent == organ.id() || (organ.id() != 0 && scope.isBelow(parent, organ.id())),
                "parent",
                "organ.parent-below");
        boolean belowUnit = organs.find(parent).filter(Organ::isUnit).isPresent();
        findings.when(belowUnit && !organ.isUnit(), "parent", "organ.organ-in-unit");
        boolean twin = organs.below(parent).stream()
                .anyMatch(other -> other.id() != organ.id()
                        && other.closedOn() == null
                        && other.name().equals(organ.name().strip()));
        findings.when(twin, "name", "organ.name-taken", organ.name().strip());
    }

    private static Organ cleaned(Organ organ, boolean site, @Nullable LocalDate closedOn) {
        String name = organ.name().strip();
        String shortName = organ.shortName().strip();
        return new Organ(
                organ.id(),
                organ.parent(),
                organ.kind(),
                name,
                shortName.equals(name) ? "" : shortName,
                organ.uscc().strip(),
                organ.indexCode().strip(),
                organ.government() && !organ.isUnit(),
                organ.ruleMaking() && !organ.isUnit(),
                site,
                closedOn,
                organ.version());
    }

    private static Organ withVersion(Organ organ, int version) {
        return new Organ(
                organ.id(),
                organ.parent(),
                organ.kind(),
                organ.name(),
                organ.shortName(),
                organ.uscc(),
                organ.indexCode(),
                organ.government(),
                organ.ruleMaking(),
                organ.site(),
                organ.closedOn(),
                version);
    }

    private static String changes(Organ before, Organ after) {
        StringBuilder text = new StringBuilder();
        if (!before.name().equals(after.name().strip())) {
            text.append("名称由“")
                    .append(before.name())
                    .append("”改为“")
                    .append(after.name().strip())
                    .append("”；");
        }
        if (before.kind() != after.kind()) {
            text.append("类型改为").append(after.kind().label()).append('；');
        }
        if (!java.util.Objects.equals(before.parent(), after.parent())) {
            text.append("改变了隶属关系；");
        }
        return text.isEmpty() ? after.name() : text.substring(0, text.length() - 1);
    }
}
