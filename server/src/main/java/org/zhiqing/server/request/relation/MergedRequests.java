package org.zhiqing.server.request.relation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.request.AnsweredTogether;
import org.zhiqing.server.request.RequestEnded;
import org.zhiqing.server.request.RequestJoining;

/**
 * What becomes of merged requests: answered with the one into which they were merged, or let go when that one ends
 * without an answer.
 */
@Component
@Transactional
class MergedRequests implements AnsweredTogether {

    private final RelationStore relations;
    private final RequestJoining joining;
    private final Organs organs;
    private final Clock clock;

    MergedRequests(RelationStore relations, RequestJoining joining, Organs organs, Clock clock) {
        this.relations = relations;
        this.joining = joining;
        this.organs = organs;
        this.clock = clock;
    }

    /** In the transaction in which the request ends: an answer for two is never the answer for one. */
    @EventListener
    void on(RequestEnded ended) {
        Actor system = Actor.system(ended.organ(), organs.get(ended.organ()).name());
        relations.leading(ended.id()).ifPresent(relation -> relations.end(relation.id(), clock.instant()));
        for (Relation merged : relations.mergedInto(ended.id())) {
            if (ended.answered()) {
                joining.answeredWith(merged.other(), ended, system);
            } else {
                joining.letGo(merged.other(), ended, system);
                relations.end(merged.id(), clock.instant());
            }
        }
    }

    @Override
    public List<Long> with(long leading) {
        return relations.mergedInto(leading).stream().map(Relation::other).toList();
    }

    @Override
    public Optional<Long> leading(long merged) {
        return relations.leading(merged).map(Relation::other);
    }
}
