package org.zhiqing.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.fee.FeeBasis;
import org.zhiqing.rules.fee.Yuan;
import org.zhiqing.server.request.Proceedings.Consultation;
import org.zhiqing.server.request.Proceedings.Correction;
import org.zhiqing.server.request.Proceedings.Delay;
import org.zhiqing.server.request.Proceedings.Extension;
import org.zhiqing.server.request.Proceedings.ExtensionState;
import org.zhiqing.server.request.Proceedings.Fee;

/**
 * Tables {@code request_correction}, {@code request_extension}, {@code request_consultation}, {@code request_fee}, {@code
 * request_delay}.
 */
@Repository
class ProceedingsStore {

    private final JdbcClient jdbc;

    ProceedingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Proceedings get(long request) {
        return new Proceedings(
                correction(request), extensions(request), consultations(request), fee(request), delay(request));
    }

    /** Writes what is new or has changed. */
    void save(long request, Proceedings proceedings) {
        Correction correction = proceedings.correction();
        if (correction != null) {
            save(request, correction);
        }
        proceedings.extensions().forEach(extension -> save(request, extension));
        proceedings.consultations().forEach(consultation -> save(request, consultation));
        Fee fee = proceedings.fee();
        if (fee != null) {
            save(request, fee);
        }
        Delay delay = proceedings.delay();
        if (delay != null) {
            save(request, delay);
        }
    }

    void removeCorrection(long request) {
        jdbc.sql("delete from request_correction where request_id = :request")
                .param("request", request)
                .update();
    }

    /** Removes the question, or the fee, that was asked by a letter. */
    void removeAskedBy(long letter) {
        jdbc.sql("delete from request_consultation where letter_id = :letter and sent_on is null")
                .param("letter", letter)
                .update();
        jdbc.sql("delete from request_fee where letter_id = :letter and notified_on is null")
                .param("letter", letter)
                .update();
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
                select id, kind, party, subject, letter_id, sent_on, signed_on, answered_on, stance, opinion
                  from request_consultation where request_id = :id order by id
                """)
                .param("id", request)
                .query(ProceedingsStore::toConsultation)
                .list();
    }

    private @Nullable Fee fee(long request) {
        return jdbc.sql(
                        """
                select basis, tariff, unit_count, amount_yuan, letter_id, notified_on, served_on, paid_on, waived_on,
                       reduced_yuan, reduced_on, decided_by, note
                  from request_fee where request_id = :id
                """)
                .param("id", request)
                .query((row, index) -> new Fee(
                        FeeBasis.valueOf(row.getString("basis")),
                        row.getString("tariff"),
                        row.getInt("unit_count"),
                        new Yuan(row.getInt("amount_yuan")),
                        row.getLong("letter_id"),
                        row.getObject("notified_on", LocalDate.class),
                        row.getObject("served_on", LocalDate.class),
                        row.getObject("paid_on", LocalDate.class),
                        row.getObject("waived_on", LocalDate.class),
                        new Yuan(row.getInt("reduced_yuan")),
                        row.getObject("reduced_on", LocalDate.class),
                        row.getString("decided_by"),
                        row.getString("note")))
                .optional()
                .orElse(null);
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
                insert into request_consultation
                       (request_id, kind, party, subject, letter_id, sent_on, signed_on, answered_on, stance, opinion)
                values (:request, :kind, :party, :subject, :letter, :sentOn, :signedOn, :answeredOn, :stance, :opinion)
                """
                : """
                update request_consultation
                   set sent_on = :sentOn, signed_on = :signedOn, answered_on = :answeredOn, stance = :stance,
                       opinion = :opinion
                 where id = :id and request_id = :request
                """;
        jdbc.sql(sql)
                .param("id", asked.id())
                .param("request", request)
                .param("kind", asked.kind().name())
                .param("party", asked.party())
                .param("subject", asked.subject())
                .param("letter", asked.letter())
                .param("stance", asked.stance() == null ? null : asked.stance().name())
                .param("sentOn", asked.sentOn())
                .param("signedOn", asked.signedOn())
                .param("answeredOn", asked.answeredOn())
                .param("opinion", asked.opinion())
                .update();
    }

    void removeDelay(long request) {
        jdbc.sql("delete from request_delay where request_id = :request")
                .param("request", request)
                .update();
    }

    private @Nullable Delay delay(long request) {
        return jdbc.sql("select told_on, until_on, reason from request_delay where request_id = :id")
                .param("id", request)
                .query((row, index) -> new Delay(
                        row.getObject("told_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("reason")))
                .optional()
                .orElse(null);
    }

    private void save(long request, Delay delay) {
        jdbc.sql(
                        """
                insert into request_delay (request_id, told_on, until_on, reason)
                values (:id, :toldOn, :untilOn, :reason)
                on conflict (request_id) do nothing
                """)
                .param("id", request)
                .param("toldOn", delay.toldOn())
                .param("untilOn", delay.untilOn())
                .param("reason", delay.reason())
                .update();
    }

    private void save(long request, Fee fee) {
        jdbc.sql(
                        """
                insert into request_fee (request_id, basis, tariff, unit_count, amount_yuan, letter_id, notified_on,
                                         served_on, paid_on, waived_on, reduced_yuan, reduced_on, decided_by, note)
                values (:id, :basis, :tariff, :count, :amount, :letter, :notifiedOn, :servedOn, :paidOn, :waivedOn,
                        :reduced, :reducedOn, :decidedBy, :note)
                on conflict (request_id) do update
                   set notified_on = :notifiedOn, served_on = :servedOn, paid_on = :paidOn, waived_on = :waivedOn,
                       reduced_yuan = :reduced, reduced_on = :reducedOn, decided_by = :decidedBy, note = :note
                """)
                .param("id", request)
                .param("basis", fee.basis().name())
                .param("tariff", fee.tariff())
                .param("count", fee.count())
                .param("amount", fee.amount().amount())
                .param("letter", fee.letter())
                .param("notifiedOn", fee.notifiedOn())
                .param("servedOn", fee.servedOn())
                .param("paidOn", fee.paidOn())
                .param("waivedOn", fee.waivedOn())
                .param("reduced", fee.reduced().amount())
                .param("reducedOn", fee.reducedOn())
                .param("decidedBy", fee.decidedBy())
                .param("note", fee.note())
                .update();
    }

    private static Consultation toConsultation(ResultSet row, int index) throws SQLException {
        String stance = row.getString("stance");
        long letter = row.getLong("letter_id");
        return new Consultation(
                row.getLong("id"),
                ConsultationKind.valueOf(row.getString("kind")),
                row.getString("party"),
                row.getString("subject"),
                letter == 0 ? null : letter,
                row.getObject("sent_on", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                stance == null ? null : OpinionStance.valueOf(stance),
                row.getString("opinion"));
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
