package org.zhiqing.server.publication.inventory;

import java.time.LocalDate;
import org.zhiqing.rules.outcome.DisclosureAttribute;

/**
 * A re-assessment that was made.
 *
 * @param was the attribute before
 * @param dueOn its last day, included
 */
public record Reassessment(
        Decision decision,
        String reason,
        DisclosureAttribute was,
        LocalDate dueOn,
        LocalDate decidedOn,
        String personName) {

    public boolean isLate() {
        return decidedOn.isAfter(dueOn);
    }
}
