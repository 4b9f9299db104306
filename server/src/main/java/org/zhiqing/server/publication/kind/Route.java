package org.zhiqing.server.publication.kind;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The way of an edition to the public (审核流程): its kind's own, or what the organ has set for the kind. Frozen when the
 * edition is submitted, so that a change never touches what is under way.
 *
 * @param stops in order; the last is {@code APPROVE}, and only an urgent way goes without {@code REVIEW}
 * @param countersigners ids of the units asked at {@code COUNTERSIGN}; empty without that stop
 * @param days working days that a stop has; one that is not named has no limit
 * @param urgent straight to approval, with a second review within 24 hours after publication (紧急发布)
 */
public record Route(List<Checkpoint> stops, List<Long> countersigners, Map<Checkpoint, Integer> days, boolean urgent) {

    public Route {
        stops = List.copyOf(stops);
        countersigners = List.copyOf(countersigners);
        days = days.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(days));
    }

    /** Returns a way without limits and without other units. */
    public static Route of(List<Checkpoint> stops) {
        return new Route(stops, List.of(), Map.of(), false);
    }

    /** Returns this way with the units asked, in place of those asked before. */
    public Route asking(List<Long> units) {
        List<Checkpoint> with = java.util.Arrays.stream(Checkpoint.values())
                .filter(stop -> stop == Checkpoint.COUNTERSIGN ? !units.isEmpty() : stops.contains(stop))
                .toList();
        return new Route(with, units, days, urgent);
    }

    /** Returns the urgent way in place of this one. */
    public Route hastened() {
        return new Route(List.of(Checkpoint.APPROVE), List.of(), Map.of(), true);
    }
}
