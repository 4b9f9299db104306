package org.zhiqing.server.demo;

import java.util.Map;
import java.util.function.LongFunction;
import org.zhiqing.server.kernel.Actor;

/**
 * Who plays: the people by their key, as they may act at the moment of asking.
 *
 * @param people id by key
 * @param units id by key
 */
record Cast(long zone, String zoneName, Map<String, Long> people, Map<String, Long> units, LongFunction<Actor> actors) {

    /** @throws IllegalStateException if nobody has the key */
    Actor the(String key) {
        Long id = people.get(key);
        if (id == null) {
            throw new IllegalStateException("nobody is called " + key);
        }
        return actors.apply(id);
    }

    Actor clerkOf(String unit) {
        return the("clerk-" + unit);
    }

    Actor headOf(String unit) {
        return the("head-" + unit);
    }
}
