package org.zhiqing.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.server.request.Proceedings.Consultation;
import org.zhiqing.server.request.Proceedings.Correction;
import org.zhiqing.server.request.Proceedings.Extension;
import org.zhiqing.server.request.Proceedings.ExtensionState;

/** Tables {@code request_correction}, {@code request_extension}, {@code request_consultation}. */
@Repository
class ProceedingsStore {

    private final JdbcClient jdbc;

    ProceedingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Proceedings get(long request) {
        return new Proceedings(correction(request), extensions(request), consultations(request));
    }

    /** Writes what is new or has changed. */
    void save(long request, Proceedings proceedings) {
        Correction correction = proceedings.correction();
        if (correction != null) {
            save(request, correction);
        }
        proceedings.extensions().forEach(extension -> save(request, extension));
        proceedings.consultations().forEach(consultation -> save(request, consultation));
    }

    private @Nullable Correction correction(long request) {
        return jdbc.sql(
                        """
                select asked_on, due_on, matters, replied_on, reply from request_correction where request_id = :id
                """)
                .param("id", request)
                .query((row, index) -> new Correction(
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("matters"),
                        row.getObject("replied_on", LocalDate.class),
                        row.getString("reply")))
                .optional()
                .orElse(null);
    }

    private List<Extension> extensions(long request) {
        return jdbc.sql(
                        """
                select id, day_count, reason, proposed_on, proposed_by, state, decided_on, decided_by, opinion
                  from request_extension where request_id = :id order by id
                """)
                .param("id", request)
                .query(ProceedingsStore::toExtension)
                .list();
    }

    private List<Consultation> consultations(long request) {
        return jdbc.sql(
                        """
                select id, kind, party, sent_on, signed_on, answered_on, opinion
                  from request_consultation where request_id = :id order by id
                """)
                .param("id", request)
                .query((row, index) -> new Consultation(
                        row.getLong("id"),
                        ConsultationKind.valueOf(row.getString("kind")),
                        row.getString("party"),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("opinion")))
                .list();
    }

    private void save(long request, Correction correction) {
        jdbc.sql(
                        """
                insert into request_correction (request_id, asked_on, due_on, matters, replied_on, reply)
                values (:id, :askedOn, :dueOn, :matters, :repliedOn, :reply)
                on conflict (request_id) do update set replied_on = :repliedOn, reply = :reply
                """)
                .param("id", request)
                .param("askedOn", correction.askedOn())
                .param("dueOn", correction.dueOn())
                .param("matters", correction.matters())
                .param("repliedOn", correction.repliedOn())
                .param("reply", correction.reply())
                .update();
    }

    private void save(long request, Extension extension) {
        String sql = extension.id() == 0
                ? """
                insert into request_extension
                       (request_id, day_count, reason, proposed_on, proposed_by, state, decided_on, decided_by, opinion)
                values (:request, :days, :reason, :proposedOn, :proposedBy, :state, :decidedOn, :decidedBy, :opinion)
                """
                : """
                update request_extension
                   set state = :state, decided_on = :decidedOn, decided_by = :decidedBy, opinion = :opinion
                 where id = :id and request_id = :request
                """;
        jdbc.sql(sql)
                .param("id", extension.id())
                .param("request", request)
                .param("days", extension.dayCount())
                .param("reason", extension.reason())
                .param("proposedOn", extension.proposedOn())
                .param("proposedBy", extension.proposedBy())
                .param("state", extension.state().name())
                .param("decidedOn", extension.decidedOn())
                .param("decidedBy", extension.decidedBy())
                .param("opinion", extension.opinion())
                .update();
    }

    private void save(long request, Consultation asked) {
        String sql = asked.id() == 0
                ? """
                insert into request_consultation (request_id, kind, party, sent_on, signed_on, answered_on, opinion)
                values (:request, :kind, :party, :sentOn, :signedOn, :answeredOn, :opinion)
                """
                : """
                update request_consultation set signed_on = :signedOn, answered_on = :answeredOn, opinion = :opinion
                 where id = :id and request_id = :request
                """;
        jdbc.sql(sql)
                .param("id", asked.id())
                .param("request", request)
                .param("kind", asked.kind().name())
                .param("party", asked.party())
                .param("sentOn", asked.sentOn())
                .param("signedOn", asked.signedOn())
                .param("answeredOn", asked.answeredOn())
                .param("opinion", asked.opinion())
                .update();
    }

    private static Extension toExtension(ResultSet row, int index) throws SQLException {
        return new Extension(
                row.getLong("id"),
                row.getInt("day_count"),
                row.getString("reason"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("proposed_by"),
                ExtensionState.valueOf(row.getString("state")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("opinion"));
    }
}
