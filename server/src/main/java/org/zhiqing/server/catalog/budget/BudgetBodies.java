package org.zhiqing.server.catalog.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.OrganKind;
import org.zhiqing.server.organ.Organs;

/** Which bodies of the tree a round may have: the organ, its units, all organs below it. */
@Component
class BudgetBodies {

    private static final Set<OrganKind> AFFILIATED =
            Set.of(OrganKind.PUBLIC_INSTITUTION, OrganKind.AUTHORIZED_ORGANIZATION);

    /** A body that may take part. */
    record Body(Organ organ, SubjectKind kind) {}

    private final Organs organs;

    BudgetBodies(Organs organs) {
        this.organs = organs;
    }

    /** Returns what exists on the day: the organ, the organs below it, then its units. */
    List<Body> of(long organ, LocalDate day) {
        List<Body> bodies = new ArrayList<>();
        organs.withAllBelow(organ).forEach(one -> bodies.add(new Body(one, kind(one, organ))));
        organs.unitsOf(organ).forEach(unit -> bodies.add(new Body(unit, SubjectKind.UNIT)));
        return bodies.stream().filter(body -> body.organ().existsOn(day)).toList();
    }

    private static SubjectKind kind(Organ body, long organ) {
        if (body.id() == organ) {
            return SubjectKind.ITSELF;
        }
        return AFFILIATED.contains(body.kind()) ? SubjectKind.AFFILIATED : SubjectKind.BELOW;
    }
}
