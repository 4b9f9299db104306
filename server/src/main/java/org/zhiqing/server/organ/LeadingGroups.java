package org.zhiqing.server.organ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.zhiqing.server.organ.LeadingGroup.Duty;

/** Founding leading groups and keeping who was in them when. */
@Service
@Transactional
public class LeadingGroups {

    private final LeadingGroupStore store;
    private final OrganScope scope;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadingGroups(
            LeadingGroupStore store,
            OrganScope scope,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.scope = scope;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the group an organ has on a day; empty if none. */
    @Transactional(readOnly = true)
    public Optional<LeadingGroup> of(long organ, LocalDate day) {
        return store.ofOrgan(organ).stream()
                .filter(group -> group.existsOn(day))
                .findFirst();
    }

    /** Returns the groups an organ has had, newest first, with everybody who was in them. */
    @Transactional(readOnly = true)
    public List<LeadingGroup> history(long organ) {
        return store.ofOrgan(organ);
    }

    /**
     * Founds the group.
     *
     * @throws Findings fields {@code name}, {@code foundingDocument}, {@code foundedOn}
     * @throws Refusal {@code organ.group-exists}, {@code organ.out-of-scope}
     */
    @Requires(Act.ORGAN_EDIT)
    public long found(Actor by, long organ, String name, String foundingDocument, LocalDate foundedOn) {
        scope.check(by, organ);
        Findings.Collector findings = new Findings.Collector();
        text(findings, "name", name, 100);
        text(findings, "foundingDocument", foundingDocument, 200);
        notLater(findings, "foundedOn", foundedOn);
        findings.throwIfAny();
        boolean exists = store.ofOrgan(organ).stream().anyMatch(group -> group.dissolvedOn() == null);
        if (exists) {
            throw new Refusal("organ.group-exists");
        }
        long id = store.add(
                new LeadingGroup(0, organ, name.strip(), foundingDocument.strip(), foundedOn, null, List.of()));
        done(by, "leading-group.founded", organ, name.strip());
        return id;
    }

    /**
     * Takes somebody into the group.
     *
     * @param member id and end are ignored
     * @throws Findings fields {@code name}, {@code post}, {@code fromOn}, {@code duty} when there is a head already
     * @throws Refusal {@code organ.group-not-found}, {@code organ.out-of-scope}, {@code organ.group-dissolved}
     */
    @Requires(Act.ORGAN_EDIT)
    public void appoint(Actor by, long group, LeadingGroup.Member member) {
        LeadingGroup found = standing(by, group);
        Findings.Collector findings = new Findings.Collector();
        text(findings, "name", member.name(), 60);
        OrganCheck.length(findings, "post", member.post(), 100);
        OrganCheck.length(findings, "document", member.document(), 200);
        notLater(findings, "fromOn", member.fromOn());
        findings.when(
                member.fromOn().isBefore(found.foundedOn()), "fromOn", "organ.before-founding", found.foundedOn());
        found.members().stream()
                .filter(other -> other.duty() == Duty.HEAD && member.duty() == Duty.HEAD)
                .filter(other -> other.untilOn() == null || !other.untilOn().isBefore(member.fromOn()))
                .forEach(other -> findings.when(true, "duty", "organ.head-exists", other.name()));
        findings.throwIfAny();
        store.addMember(group, trimmed(member));
        done(
                by,
                "leading-group.changed",
                found.organ(),
                member.name().strip() + "任" + member.duty().label());
    }

    /**
     * Records that somebody has left the group.
     *
     * @param lastDay included
     * @throws Findings field {@code untilOn}
     * @throws Refusal {@code organ.group-not-found}, {@code organ.member-not-found}, {@code organ.out-of-scope}
     */
    @Requires(Act.ORGAN_EDIT)
    public void leave(Actor by, long group, long member, LocalDate lastDay, String document) {
        LeadingGroup found = standing(by, group);
        LeadingGroup.Member leaving = found.members().stream()
                .filter(one -> one.id() == member && one.untilOn() == null)
                .findFirst()
                .orElseThrow(() -> new Refusal("organ.member-not-found"));
        Findings.Collector findings = new Findings.Collector();
        notLater(findings, "untilOn", lastDay);
        findings.when(lastDay.isBefore(leaving.fromOn()), "untilOn", "organ.before-begin", leaving.fromOn());
        OrganCheck.length(findings, "document", document, 200);
        findings.throwIfAny();
        store.endMember(member, lastDay, document.strip());
        done(
                by,
                "leading-group.changed",
                found.organ(),
                leaving.name() + "不再任" + leaving.duty().label() + "，至" + Beijing.sentence(lastDay));
    }

    /**
     * Dissolves the group from a day on; whoever is in it leaves the day before.
     *
     * @throws Findings field {@code dissolvedOn}
     * @throws Refusal {@code organ.group-not-found}, {@code organ.out-of-scope}
     */
    @Requires(Act.ORGAN_EDIT)
    public void dissolve(Actor by, long group, LocalDate on) {
        LeadingGroup found = standing(by, group);
        Findings.Collector findings = new Findings.Collector();
        notLater(findings, "dissolvedOn", on);
        findings.when(on.isBefore(found.foundedOn()), "dissolvedOn", "organ.before-founding", found.foundedOn());
        findings.throwIfAny();
        store.dissolve(group, on);
        done(by, "leading-group.dissolved", found.organ(), found.name());
    }

    private LeadingGroup standing(Actor by, long group) {
        LeadingGroup found = store.find(group)
                .filter(one -> one.dissolvedOn() == null)
                .orElseThrow(() -> new Refusal("organ.group-not-found"));
        scope.check(by, found.organ());
        return found;
    }

    private void done(Actor by, String act, long organ, String detail) {
        audit.record(by, act, "organ/" + organ, detail);
        events.publishEvent(new OrganChanged(organ));
    }

    private void notLater(Findings.Collector findings, String field, LocalDate day) {
        findings.when(day.isAfter(LocalDate.now(clock)), field, "organ.day-to-come");
    }

    private static void text(Findings.Collector findings, String field, String text, int most) {
        findings.when(text.isBlank(), field, "organ.field-missing");
        OrganCheck.length(findings, field, text, most);
    }

    private static LeadingGroup.Member trimmed(LeadingGroup.Member member) {
        return new LeadingGroup.Member(
                0,
                member.duty(),
                member.name().strip(),
                member.post().strip(),
                member.fromOn(),
                null,
                member.document().strip());
    }
}
