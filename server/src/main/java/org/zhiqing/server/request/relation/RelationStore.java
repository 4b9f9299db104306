package org.zhiqing.server.request.relation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;

/** Table {@code request_relation}. */
@Repository
class RelationStore {

    private final JdbcClient jdbc;

    RelationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one at a time relate requests of an organ, until the end of the transaction. */
    void lock(long organ) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('request-relation/' || :organ, 0))")
                .param("organ", organ)
                .query((row, index) -> true)
                .list();
    }

    void add(RelationKind kind, long request, long other, String reason, Instant at, Actor by) {
        jdbc.sql(
                        """
                insert into request_relation (organ_id, kind, request_id, other_id, reason, made_at, made_by)
                values (:organ, :kind, :request, :other, :reason, :at, :by)
                """)
                .param("organ", by.organ())
                .param("kind", kind.name())
                .param("request", request)
                .param("other", other)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    void end(long relation, Instant at) {
        jdbc.sql("update request_relation set ended_at = :at where id = :id and ended_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", relation)
                .update();
    }

    /** Returns what holds of a request, from either end, in the order in which it was made. */
    List<Relation> of(long request) {
        return jdbc.sql(
                        """
                select x.id, x.kind, x.request_id = :request as is_from, o.id as other, o.receipt_number as other_number,
                       x.reason, x.made_by as made_by
                  from request_relation x
                  join request o on o.id = case when x.request_id = :request then x.other_id else x.request_id end
                 where (x.request_id = :request or x.other_id = :request) and x.ended_at is null
                 order by x.id
                """)
                .param("request", request)
                .query((row, index) -> new Relation(
                        row.getLong("id"),
                        RelationKind.valueOf(row.getString("kind")),
                        row.getBoolean("is_from"),
                        row.getLong("other"),
                        row.getString("other_number"),
                        row.getString("reason"),
                        row.getString("made_by")))
                .list();
    }

    /** Returns the requests that are answered with this one. */
    List<Relation> mergedInto(long leading) {
        return of(leading).stream()
                .filter(relation -> relation.kind() == RelationKind.MERGED && !relation.from())
                .toList();
    }

    /** Returns the request with which this one is answered. */
    Optional<Relation> leading(long merged) {
        return of(merged).stream()
                .filter(relation -> relation.kind() == RelationKind.MERGED && relation.from())
                .findFirst();
    }
}
