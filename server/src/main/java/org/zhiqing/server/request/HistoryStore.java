package org.zhiqing.server.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;

/** Tables {@code request_event} and {@code request_amendment}. Rows are added and never changed. */
@Repository
class HistoryStore {

    /** What to write down; day and note as in {@link RequestEvent}. */
    record Entry(RequestEventKind kind, LocalDate on, String note, @Nullable String told) {

        /** An entry whose note the applicant may read too, if the kind is told. */
        static Entry told(RequestEventKind kind, LocalDate on, String note) {
            return new Entry(kind, on, note, kind.isTold() ? note : null);
        }

        static Entry of(RequestEventKind kind, LocalDate on, String note) {
            return new Entry(kind, on, note, null);
        }
    }

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long request, Entry entry, Instant at, Actor by) {
        jdbc.sql(
                        """
                insert into request_event (request_id, kind, happened_on, note, told, recorded_at, by_id, by_name)
                values (:request, :kind, :on, :note, :told, :at, :by, :byName)
                """)
                .param("request", request)
                .param("kind", entry.kind().name())
                .param("on", entry.on())
                .param("note", entry.note())
                .param("told", entry.told())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("byName", by.name())
                .update();
    }

    /** Returns the history by the days that it speaks of, and of one day as it was written down. */
    List<RequestEvent> of(long request) {
        return jdbc.sql(
                        """
                select kind, happened_on, note, told, recorded_at, by_name
                  from request_event where request_id = :request order by happened_on, id
                """)
                .param("request", request)
                .query((row, index) -> new RequestEvent(
                        RequestEventKind.valueOf(row.getString("kind")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("note"),
                        row.getString("told"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name")))
                .list();
    }

    void add(long request, Amendment amendment) {
        jdbc.sql(
                        """
                insert into request_amendment
                       (request_id, field, before, after, reason, recorded_at, by_id, by_name)
                values (:request, :field, :before, :after, :reason, :at, :by, :byName)
                """)
                .param("request", request)
                .param("field", amendment.field())
                .param("before", amendment.before())
                .param("after", amendment.after())
                .param("reason", amendment.reason())
                .param("at", amendment.at().atOffset(ZoneOffset.UTC))
                .param("by", amendment.person())
                .param("byName", amendment.by())
                .update();
    }

    /** Returns the corrected registrations, oldest first. */
    List<Amendment> amendments(long request) {
        return jdbc.sql(
                        """
                select field, before, after, reason, recorded_at, by_id, by_name
                  from request_amendment where request_id = :request order by id
                """)
                .param("request", request)
                .query((row, index) -> new Amendment(
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getLong("by_id"),
                        row.getString("by_name")))
                .list();
    }

    /** Returns who saved last and when; {@code null} if nothing was ever written. */
    @Nullable
    RequestEvent last(long request) {
        List<RequestEvent> all = of(request);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }
}
