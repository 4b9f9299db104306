package org.zhiqing.server.organ;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;

/**
 * Granting and revoking roles (授予、收回角色). The three administrators exclude one another and every other role: who
 * makes accounts cannot authorise, who authorises cannot read the log of it (GB/T 22239-2019).
 */
@Service
@Transactional
public class RoleGranting {

    private final PersonStore people;
    private final OrganScope scope;
    private final LastAdministrator lastAdministrator;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoleGranting(
            PersonStore people,
            OrganScope scope,
            LastAdministrator lastAdministrator,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.scope = scope;
        this.lastAdministrator = lastAdministrator;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Returns every role the person ever held, the newest grant first. */
    @Requires({Act.ROLES_GRANT, Act.PEOPLE_EDIT, Act.AUDIT_READ})
    public List<RoleGrant> history(Actor by, long person) {
        return people.grants(person);
    }

    /**
     * Lets the person hold exactly these roles from now on.
     *
     * @param version of the person as read
     * @throws Findings field {@code roles}: an administrator's role together with another
     * @throws Refusal {@code organ.person-not-found}, {@code organ.out-of-scope}, {@code organ.own-roles},
     *     {@code organ.stale}, {@code organ.last-administrator}, {@code organ.person-closed}
     */
    @Requires(Act.ROLES_GRANT)
    public void assign(Actor by, long person, Set<Role> roles, int version) {
        Person before = people.find(person).orElseThrow(() -> new Refusal("organ.person-not-found", person));
        scope.check(by, before.organ());
        if (person == by.person()) {
            throw new Refusal("organ.own-roles");
        }
        checkSeparation(roles);
        Set<Role> granted = without(roles, before.roles());
        Set<Role> revoked = without(before.roles(), roles);
        if (!granted.isEmpty() && before.closedAt() != null) {
            throw new Refusal("organ.person-closed", before.name());
        }
        revoked.stream()
                .filter(Role::isAdministrator)
                .forEach(role -> lastAdministrator.mustRemainWithout(before, role));
        if (!people.save(before.asOf(version))) {
            throw new Refusal("organ.stale", before.name());
        }
        revoked.forEach(role -> revoke(by, before, role));
        granted.forEach(role -> grant(by, before, role));
        events.publishEvent(new RolesAssigned(person, by));
    }

    private static void checkSeparation(Set<Role> roles) {
        Findings.Collector findings = new Findings.Collector();
        roles.stream()
                .filter(Role::isAdministrator)
                .findFirst()
                .filter(administrator -> roles.size() > 1)
                .ifPresent(administrator -> findings.when(
                        true,
                        "roles",
                        "organ.administrators-exclude",
                        administrator,
                        without(roles, Set.of(administrator))));
        findings.throwIfAny();
    }

    private void revoke(Actor by, Person person, Role role) {
        people.revoke(person.id(), role, clock.instant(), by.person());
        audit.record(by, "role.revoked", "person/" + person.id(), person.name() + "：" + role.label());
    }

    private void grant(Actor by, Person person, Role role) {
        people.grant(person.id(), role, clock.instant(), by.person());
        audit.record(by, "role.granted", "person/" + person.id(), person.name() + "：" + role.label());
    }

    private static Set<Role> without(Set<Role> roles, Set<Role> others) {
        Set<Role> rest = EnumSet.noneOf(Role.class);
        rest.addAll(roles);
        rest.removeAll(others);
        return rest;
    }
}
