package org.zhiqing.server.work.delegation;

import static org.zhiqing.server.kernel.Role.DISCLOSURE_OFFICE;
import static org.zhiqing.server.kernel.Role.DISCLOSURE_OFFICE_HEAD;
import static org.zhiqing.server.kernel.Role.LEADER;
import static org.zhiqing.server.kernel.Role.SECRECY_REVIEWER;
import static org.zhiqing.server.kernel.Role.UNIT_HEAD;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;

/**
 * Who may stand in for whom. A unit's head by somebody of the unit, or by another who answers for one; review and
 * approval only by people whom the organ has put on that level; the secrecy review only by somebody whom the organ has
 * made a secrecy reviewer (条例 art. 17 makes the organ answer for who reviews). The three administrators never, since
 * they must not do business (GB/T 22239-2019).
 */
final class Substitutes {

    private static final Map<Role, Set<Role>> BY = Map.of(
            UNIT_HEAD, EnumSet.of(UNIT_HEAD, DISCLOSURE_OFFICE_HEAD, LEADER),
            DISCLOSURE_OFFICE, EnumSet.of(DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD),
            DISCLOSURE_OFFICE_HEAD, EnumSet.of(DISCLOSURE_OFFICE, LEADER),
            LEADER, EnumSet.of(DISCLOSURE_OFFICE_HEAD, LEADER),
            SECRECY_REVIEWER, EnumSet.of(SECRECY_REVIEWER));

    private Substitutes() {}

    /** Returns those of the roles that take steps, so that somebody can stand in for them. */
    static Set<Role> standInRoles(Set<Role> roles) {
        return roles.stream()
                .filter(BY::containsKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Returns why the person cannot stand in for a role of somebody of that unit; empty when they can. */
    static Optional<Refusal> refuses(Actor substitute, Role role, @Nullable Long unit) {
        if (substitute.roles().stream().anyMatch(Role::isAdministrator)) {
            return Optional.of(new Refusal("work.substitute-administrator", substitute.name()));
        }
        boolean sameUnit = role == UNIT_HEAD && unit != null && Objects.equals(unit, substitute.unit());
        if (sameUnit || substitute.roles().stream().anyMatch(by(role)::contains)) {
            return Optional.empty();
        }
        if (role == SECRECY_REVIEWER) {
            return Optional.of(new Refusal("work.substitute-no-secrecy-reviewer", substitute.name()));
        }
        return Optional.of(new Refusal(
                "work.substitute-lacks-role",
                substitute.name(),
                role.label(),
                (role == UNIT_HEAD ? "同一部门的人员、" : "")
                        + by(role).stream().sorted().map(Role::label).collect(Collectors.joining("、"))));
    }

    private static Set<Role> by(Role role) {
        return Objects.requireNonNull(BY.get(role));
    }
}
