package org.zhiqing.server.request.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code request_origin}. */
@Repository
class OriginStore {

    private final JdbcClient jdbc;

    OriginStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one at a time write numbers of an organ, until the end of the transaction. */
    void lock(long organ) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('request-origin/' || :organ, 0))")
                .param("organ", organ)
                .query((row, index) -> true)
                .list();
    }

    void add(long request, long organ, Origin origin) {
        jdbc.sql(
                        """
                insert into request_origin (request_id, organ_id, source, number, batch_id)
                values (:request, :organ, :source, :number, :batch)
                """)
                .param("request", request)
                .param("organ", organ)
                .param("source", origin.source().name())
                .param("number", origin.number())
                .param("batch", origin.batch())
                .update();
    }

    /** Returns where the request came from; empty for one that was filed here. */
    Optional<Origin> of(long request) {
        return jdbc.sql("select source, number, batch_id from request_origin where request_id = :request")
                .param("request", request)
                .query((row, index) -> new Origin(
                        RegisterSource.valueOf(row.getString("source")), row.getString("number"), batch(row)))
                .optional();
    }

    /** Returns the request that has the number. */
    Optional<Long> request(long organ, RegisterSource source, String number) {
        return jdbc.sql(
                        """
                select request_id from request_origin
                 where organ_id = :organ and source = :source and number = :number
                """)
                .param("organ", organ)
                .param("source", source.name())
                .param("number", number)
                .query(Long.class)
                .optional();
    }

    /** Returns the requests of a batch, in the order in which they came in. */
    List<Long> requests(long batch) {
        return jdbc.sql("select request_id from request_origin where batch_id = :batch order by request_id")
                .param("batch", batch)
                .query(Long.class)
                .list();
    }

    private static @Nullable Long batch(java.sql.ResultSet row) throws java.sql.SQLException {
        long batch = row.getLong("batch_id");
        return row.wasNull() ? null : batch;
    }
}
