package org.zhiqing.server.kernel;

import java.util.HashSet;
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
 * @param standsInFor id of the absent person in whose place this one acts (代办); {@code null} for everybody who acts for
 *     themselves. Name, unit and roles then say so, and only what passes to a substitute is allowed
 */
public record Actor(
        long person,
        String name,
        long organ,
        String organName,
        @Nullable Long unit,
        Set<Role> roles,
        @Nullable Long standsInFor) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Somebody who acts for themselves. */
    public Actor(long person, String name, long organ, String organName, @Nullable Long unit, Set<Role> roles) {
        this(person, name, organ, organName, unit, roles, null);
    }

    /**
     * Returns this person in the place of one who is away: in the other's unit, with those of the other's roles that
     * were given, and named in every record as 某某 代 某某.
     */
    public Actor inPlaceOf(Actor absent, Set<Role> given) {
        return new Actor(person, jointName(name, absent.name), organ, organName, absent.unit, given, absent.person);
    }

    /** Returns how records name a substitute. */
    public static String jointName(String substitute, String absent) {
        return substitute + " 代 " + absent;
    }

    /** Returns the ids of whom this act is: the person's, and that of the absent one in whose place they act. */
    public Set<Long> persons() {
        Set<Long> persons = new HashSet<>(Set.of(person));
        if (standsInFor != null) {
            persons.add(standsInFor);
        }
        return persons;
    }

    /** The system acting by itself: start-up, timers, imports from the command line. Holds no role. */
    public static Actor system(long organ, String organName) {
        return new Actor(0, "系统", organ, organName, null, Set.of());
    }

    /** Returns whether the system itself acts, not a person. */
    public boolean isSystem() {
        return person == 0;
    }

    /** Returns whether any of the person's roles may do this; in another's place, only what passes to a substitute. */
    public boolean may(Act act) {
        return (standsInFor == null || act.passesToSubstitute())
                && roles.stream().anyMatch(act.roles()::contains);
    }

    /** Returns whether the person holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * Returns {@code kernel.act-not-allowed}, naming who may, unless the person may do this;
     * {@code kernel.act-not-for-substitute} for what nobody does in another's place.
     */
    public Optional<Refusal> refused(Act act) {
        if (standsInFor != null && !act.passesToSubstitute()) {
            return Optional.of(new Refusal("kernel.act-not-for-substitute", act.label(), name));
        }
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
