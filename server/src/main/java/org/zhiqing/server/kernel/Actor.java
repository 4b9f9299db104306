package org.zhiqing.server.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in person as of this request, or the system itself.
 *
 * @param person id of the person; 0 for the system
 * @param name as printed in records
 * @param organ id of the organ the person serves (never a unit's)
 * @param organName its name
 * @param unit id of the person's unit (内设机构), or {@code null}
 * @param roles what the person is in that organ; empty only for a person without any role
 */
public record Actor(long person, String name, long organ, String organName, @Nullable Long unit, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The system acting by itself: start-up, timers, imports from the command line. Holds no role. */
    public static Actor system(long organ, String organName) {
        return new Actor(0, "系统", organ, organName, null, Set.of());
    }

    /** Returns whether the system itself acts, not a person. */
    public boolean isSystem() {
        return person == 0;
    }

    /** Returns whether any of the person's roles may do this. */
    public boolean may(Act act) {
        return roles.stream().anyMatch(act.roles()::contains);
    }

    /** Returns whether the person holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Returns {@code kernel.act-not-allowed}, naming who may, unless the person may do this. */
    public Optional<Refusal> refused(Act act) {
        return may(act)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "kernel.act-not-allowed",
                        act.label(),
                        act.roles().stream().map(Role::label).sorted().collect(Collectors.joining("、"))));
    }

    /**
     * Returns quietly if the person may do this.
     *
     * @throws Refusal as {@link #refused}
     */
    public void must(Act act) {
        refused(act).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
