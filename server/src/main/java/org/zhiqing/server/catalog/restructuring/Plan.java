package org.zhiqing.server.catalog.restructuring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan to restructure an organ's sections.
 *
 * @param steps in the order in which they are done
 * @param version rises by one with every change
 */
public record Plan(
        long id,
        long organ,
        String name,
        PlanStage stage,
        String plannedName,
        LocalDate plannedOn,
        String doneName,
        @Nullable LocalDate doneOn,
        String reversedName,
        @Nullable LocalDate reversedOn,
        List<PlanStep> steps,
        int version) {

    public Plan {
        steps = List.copyOf(steps);
    }
}
