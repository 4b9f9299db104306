package org.zhiqing.server.organ;

import java.util.Map;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;

/**
 * An organ made for a test, with one unit and one person per role. Clerk, unit head, disclosure office and request
 * handler belong to the unit.
 */
public record Office(long organ, String name, long unit, Map<Role, Actor> people) {

    /** Returns the person who holds the role (and no other). */
    public Actor the(Role role) {
        Actor actor = people.get(role);
        if (actor == null) {
            throw new IllegalStateException("nobody is " + role);
        }
        return actor;
    }

    public Actor system() {
        return Actor.system(organ, name);
    }
}
