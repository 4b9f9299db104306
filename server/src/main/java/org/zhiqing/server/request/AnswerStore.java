package org.zhiqing.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.outcome.Prerequisite;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.request.letter.LetterEdit;
import org.zhiqing.server.request.part.SeparatedParts;
import org.zhiqing.server.request.referral.Referral;

/**
 * Tables {@code request_answer}, {@code request_answer_record} and {@code request_attachment}; {@code request_answer_text} is
 * read with them.
 */
@Repository
class AnswerStore {

    private final JdbcClient jdbc;
    private final AnswerDetailStore details;

    AnswerStore(JdbcClient jdbc, AnswerDetailStore details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    Optional<AnswerDraft.Kept> of(long request) {
        Map<Prerequisite, String> records = records(request);
        SeparatedParts parts = details.parts(request);
        Referral referral = details.referral(request);
        return jdbc.sql(
                        """
                select situation, facts, grounds, provision_form, drafted_by, drafted_name, drafted_at,
                       signed_name, signed_at, opinion, template, text, edited_name, edited_at
                  from request_answer left join request_answer_text using (request_id)
                 where request_id = :request
                """)
                .param("request", request)
                .query((row, index) -> toAnswer(row, records, parts, referral))
                .optional();
    }

    /** Writes the draft in place of an earlier one; with another situation the letter begins again from its template. */
    void draft(long request, AnswerDraft draft, Instant at, Actor by) {
        jdbc.sql(
                        """
                delete from request_answer_text where request_id in
                       (select request_id from request_answer where request_id = :request and situation <> :situation)
                """)
                .param("request", request)
                .param("situation", draft.situation().name())
                .update();
        jdbc.sql(
                        """
                insert into request_answer
                       (request_id, situation, facts, grounds, provision_form, drafted_by, drafted_name, drafted_at)
                values (:request, :situation, :facts, :grounds, :form, :by, :byName, :at)
                on conflict (request_id) do update
                   set situation = :situation, facts = :facts, grounds = :grounds, provision_form = :form,
                       drafted_by = :by, drafted_name = :byName, drafted_at = :at
                """)
                .param("request", request)
                .param("situation", draft.situation().name())
                .param("facts", draft.facts())
                .param("grounds", draft.grounds().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("form", draft.form() == null ? null : draft.form().name())
                .param("by", by.person())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from request_answer_record where request_id = :request")
                .param("request", request)
                .update();
        draft.records().forEach((prerequisite, text) -> addRecord(request, prerequisite, text));
        details.replace(request, draft);
    }

    void sign(long request, String opinion, Instant at, Actor by) {
        jdbc.sql(
                        """
                update request_answer
                   set signed_by = :by, signed_name = :byName, signed_at = :at, opinion = :opinion
                 where request_id = :request
                """)
                .param("by", by.person())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("opinion", opinion)
                .param("request", request)
                .update();
    }

    /** Takes the signature back. */
    void unsign(long request) {
        jdbc.sql(
                        """
                update request_answer set signed_by = null, signed_name = null, signed_at = null, opinion = null
                 where request_id = :request
                """)
                .param("request", request)
                .update();
    }

    /** Returns the files of a purpose, in the order in which they were added. */
    List<Attachment> attachments(long request, Attachment.Purpose purpose) {
        return jdbc.sql(
                        """
                select id, file_id, name from request_attachment
                 where request_id = :request and purpose = :purpose order by id
                """)
                .param("request", request)
                .param("purpose", purpose.name())
                .query((row, index) -> new Attachment(row.getLong("id"), row.getLong("file_id"), row.getString("name")))
                .list();
    }

    void attach(long request, Attachment.Purpose purpose, long file, String name) {
        jdbc.sql(
                        """
                insert into request_attachment (request_id, purpose, file_id, name)
                values (:request, :purpose, :file, :name)
                """)
                .param("request", request)
                .param("purpose", purpose.name())
                .param("file", file)
                .param("name", name)
                .update();
    }

    void detach(long request, long attachment) {
        jdbc.sql("delete from request_attachment where request_id = :request and id = :id and purpose = 'ANSWER'")
                .param("request", request)
                .param("id", attachment)
                .update();
    }

    private Map<Prerequisite, String> records(long request) {
        Map<Prerequisite, String> records = new EnumMap<>(Prerequisite.class);
        jdbc.sql("select prerequisite, text from request_answer_record where request_id = :request")
                .param("request", request)
                .query(row -> {
                    records.put(Prerequisite.valueOf(row.getString("prerequisite")), row.getString("text"));
                });
        return records;
    }

    private void addRecord(long request, Prerequisite prerequisite, String text) {
        jdbc.sql(
                        """
                insert into request_answer_record (request_id, prerequisite, text)
                values (:request, :prerequisite, :text)
                """)
                .param("request", request)
                .param("prerequisite", prerequisite.name())
                .param("text", text)
                .update();
    }

    private static AnswerDraft.Kept toAnswer(
            ResultSet row, Map<Prerequisite, String> records, SeparatedParts parts, Referral referral)
            throws SQLException {
        String form = row.getString("provision_form");
        OffsetDateTime signedAt = row.getObject("signed_at", OffsetDateTime.class);
        return new AnswerDraft.Kept(
                new AnswerDraft(
                        Situation.valueOf(row.getString("situation")),
                        row.getString("facts"),
                        grounds(row.getString("grounds")),
                        records,
                        form == null ? null : ProvisionForm.valueOf(form),
                        parts,
                        referral),
                new AnswerDraft.Signatures(
                        row.getLong("drafted_by"),
                        row.getString("drafted_name"),
                        row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                        row.getString("signed_name"),
                        signedAt == null ? null : signedAt.toInstant(),
                        row.getString("opinion")),
                edit(row));
    }

    private static @Nullable LetterEdit edit(ResultSet row) throws SQLException {
        String template = row.getString("template");
        return template == null
                ? null
                : new LetterEdit(
                        template.lines().toList(),
                        row.getString("text").lines().toList(),
                        row.getString("edited_name"),
                        row.getObject("edited_at", OffsetDateTime.class).toInstant());
    }

    private static List<WithholdingGround> grounds(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(WithholdingGround::valueOf)
                .toList();
    }
}
