package org.zhiqing.server.request.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.letter.Letters;
import org.zhiqing.server.request.referral.Referral;

/** Tables {@code rectification}, {@code rectification_event} and {@code rectification_letter}. */
@Repository
class RectificationStore {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;

    RectificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What comes in; days as in {@link RectificationRequest}. */
    record Arrival(
            long organ,
            String receiptNumber,
            @Nullable String submission,
            ReceiptChannel channel,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean provisional,
            String applicant,
            String record,
            long sealedText,
            @Nullable Long identityFile,
            @Nullable Long evidenceFile) {}

    /** Returns the next serial of a prefix and year; shared with the requests, so that no number is given twice. */
    int nextSerial(String prefix, int year) {
        return jdbc.sql(
                        """
                insert into request_receipt_series (prefix, year, last) values (:prefix, :year, 1)
                on conflict (prefix, year) do update set last = request_receipt_series.last + 1
                returning last
                """)
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    long add(Arrival arrival, Instant at) {
        return jdbc.sql(
                        """
                insert into rectification (organ_id, receipt_number, submission, channel, received_on, due_on,
                                           due_provisional, applicant_name, record, sealed_text, identity_file,
                                           evidence_file, stage, registered_at)
                values (:organ, :number, :submission, :channel, :receivedOn, :dueOn, :provisional, :applicant, :record,
                        :sealed, :identity, :evidence, 'RECEIVED', :at)
                returning id
                """)
                .param("organ", arrival.organ())
                .param("number", arrival.receiptNumber())
                .param("submission", arrival.submission())
                .param("channel", arrival.channel().name())
                .param("receivedOn", arrival.receivedOn())
                .param("dueOn", arrival.dueOn())
                .param("provisional", arrival.provisional())
                .param("applicant", arrival.applicant())
                .param("record", arrival.record())
                .param("sealed", arrival.sealedText())
                .param("identity", arrival.identityFile())
                .param("evidence", arrival.evidenceFile())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Lets the same form wait that is being taken in at this moment. */
    void lock(String submission) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:submission, 41))")
                .param("submission", submission)
                .query(row -> {});
    }

    Optional<RectificationRequest> bySubmission(String submission) {
        return jdbc.sql("select * from rectification where submission = :submission")
                .param("submission", submission)
                .query(RectificationStore::toRequest)
                .optional();
    }

    Optional<RectificationRequest> get(long organ, long id) {
        return jdbc.sql("select * from rectification where organ_id = :organ and id = :id")
                .param("organ", organ)
                .param("id", id)
                .query(RectificationStore::toRequest)
                .optional();
    }

    long sealedText(long id) {
        return jdbc.sql("select sealed_text from rectification where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** @param page from 1 on */
    Page<RectificationRequest> find(long organ, RectificationList.Filter filter, LocalDate today, int page) {
        String where =
                """
                 from rectification
                where organ_id = :organ
                  and (:stage = '' or (:stage = 'OPEN') = (stage <> 'CLOSED'))
                  and (cast(:late as boolean) is false or coalesce(closed_on, :today) > due_on)
                  and (cast(:year as integer) is null or extract(year from received_on) = :year)
                """;
        int count = params("select count(*)" + where, organ, filter, today)
                .query(Integer.class)
                .single();
        List<RectificationRequest> items = params(
                        "select *" + where + " order by due_on, id limit " + PAGE + " offset " + (page - 1L) * PAGE,
                        organ,
                        filter,
                        today)
                .query(RectificationStore::toRequest)
                .list();
        return new Page<>(items, page, PAGE, count);
    }

    private JdbcClient.StatementSpec params(String sql, long organ, RectificationList.Filter filter, LocalDate today) {
        return jdbc.sql(sql)
                .param("organ", organ)
                .param("stage", filter.closed() == null ? "" : filter.closed() ? "CLOSED" : "OPEN")
                .param("late", filter.late())
                .param("today", today)
                .param("year", filter.year());
    }

    RectificationList.Year ofYear(long organ, int year) {
        return jdbc.sql(
                        """
                select count(*) filter (where received_on between :first and :last) as received,
                       count(*) filter (where closed_on between :first and :last and outcome = 'CORRECTED') as corrected,
                       count(*) filter (where closed_on between :first and :last and outcome = 'TRANSFERRED')
                           as transferred,
                       count(*) filter (where closed_on between :first and :last and outcome = 'REFERRED') as referred,
                       count(*) filter (where closed_on between :first and :last and outcome = 'REFUSED') as refused,
                       count(*) filter (where received_on <= :last and (closed_on is null or closed_on > :last)) as open
                  from rectification where organ_id = :organ
                """)
                .param("organ", organ)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, index) -> new RectificationList.Year(
                        year,
                        row.getInt("received"),
                        row.getInt("corrected"),
                        row.getInt("transferred"),
                        row.getInt("referred"),
                        row.getInt("refused"),
                        row.getInt("open")))
                .single();
    }

    /** @throws Refusal {@code request.rectification-changed} */
    void draft(RectificationRequest of, RectificationOutcome outcome, String reason, Referral other, Actor by) {
        changed(
                of,
                jdbc.sql(
                                """
                update rectification
                   set stage = 'AWAITING_DECISION', outcome = :outcome, reason = :reason, other_organ = :organ,
                       other_address = :address, other_telephone = :telephone, drafted_by = :by, drafted_name = :byName,
                       version = version + 1
                 where id = :id and version = :version
                """)
                        .param("outcome", outcome.name())
                        .param("reason", reason)
                        .param("organ", other.organ())
                        .param("address", other.address())
                        .param("telephone", other.telephone())
                        .param("by", by.person())
                        .param("byName", by.name())
                        .param("id", of.id())
                        .param("version", of.version())
                        .update());
    }

    /** @throws Refusal {@code request.rectification-changed} */
    void sign(RectificationRequest of, LocalDate on, Actor by) {
        changed(
                of,
                jdbc.sql(
                                """
                update rectification
                   set stage = 'SIGNED', signed_by = :by, signed_name = :byName, signed_on = :on, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("by", by.person())
                        .param("byName", by.name())
                        .param("on", on)
                        .param("id", of.id())
                        .param("version", of.version())
                        .update());
    }

    /** @throws Refusal {@code request.rectification-changed} */
    void sendBack(RectificationRequest of) {
        changed(
                of,
                jdbc.sql("update rectification set stage = 'RECEIVED', version = version + 1"
                                + " where id = :id and version = :version")
                        .param("id", of.id())
                        .param("version", of.version())
                        .update());
    }

    /** @throws Refusal {@code request.rectification-changed} */
    void close(RectificationRequest of, LocalDate on) {
        changed(
                of,
                jdbc.sql("update rectification set stage = 'CLOSED', closed_on = :on, version = version + 1"
                                + " where id = :id and version = :version")
                        .param("on", on)
                        .param("id", of.id())
                        .param("version", of.version())
                        .update());
    }

    private static void changed(RectificationRequest of, int rows) {
        if (rows == 0) {
            throw new Refusal("request.rectification-changed", of.receiptNumber());
        }
    }

    void note(long id, String text, LocalDate on, String by) {
        jdbc.sql("insert into rectification_event (rectification_id, text, happened_on, by_name)"
                        + " values (:id, :text, :on, :by)")
                .param("id", id)
                .param("text", text)
                .param("on", on)
                .param("by", by)
                .update();
    }

    List<RectificationList.Event> events(long id) {
        return jdbc.sql("select text, happened_on, by_name from rectification_event where rectification_id = :id"
                        + " order by happened_on, id")
                .param("id", id)
                .query((row, index) -> new RectificationList.Event(
                        row.getString("text"), row.getObject("happened_on", LocalDate.class), row.getString("by_name")))
                .list();
    }

    void add(long id, LetterKind kind, Letters.Numbered letter, LocalDate on) {
        jdbc.sql(
                        """
                insert into rectification_letter (rectification_id, kind, number, issued_on, docx_file, pdf_file)
                values (:id, :kind, :number, :on, :docx, :pdf)
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("number", letter.number())
                .param("on", on)
                .param("docx", letter.docx())
                .param("pdf", letter.pdf())
                .update();
    }

    List<RectificationLetter> letters(long id) {
        return jdbc.sql(
                        """
                select id, kind, number, issued_on, docx_file, pdf_file, dispatched_on, dispatch_note
                  from rectification_letter where rectification_id = :id order by id
                """)
                .param("id", id)
                .query((row, index) -> new RectificationLetter(
                        row.getLong("id"),
                        LetterKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getLong("docx_file"),
                        row.getLong("pdf_file"),
                        row.getObject("dispatched_on", LocalDate.class),
                        row.getString("dispatch_note")))
                .list();
    }

    /** Returns whether the letter left by this; not when it had left before. */
    boolean dispatched(long letter, LocalDate on, String note) {
        return jdbc.sql("update rectification_letter set dispatched_on = :on, dispatch_note = :note"
                                + " where id = :letter and dispatched_on is null")
                        .param("on", on)
                        .param("note", note)
                        .param("letter", letter)
                        .update()
                == 1;
    }

    /** An open case, and on which day it was registered. */
    record Open(RectificationRequest request, LocalDate registeredOn) {}

    /** Returns those that are not closed, of every organ. */
    List<Open> open() {
        return jdbc.sql("select *, (registered_at at time zone 'Asia/Shanghai')::date as registered_on"
                        + " from rectification where stage <> 'CLOSED' order by id")
                .query((row, index) -> new Open(toRequest(row, index), row.getObject("registered_on", LocalDate.class)))
                .list();
    }

    /** Sets the last day of an open case; no step that somebody is taking at the moment is hindered by it. */
    void due(long id, LocalDate on, boolean provisional) {
        jdbc.sql("update rectification set due_on = :on, due_provisional = :provisional"
                        + " where id = :id and stage <> 'CLOSED'")
                .param("on", on)
                .param("provisional", provisional)
                .param("id", id)
                .update();
    }

    private static RectificationRequest toRequest(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new RectificationRequest(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getString("receipt_number"),
                ReceiptChannel.valueOf(row.getString("channel")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_provisional"),
                row.getString("applicant_name"),
                row.getString("record"),
                RectificationStage.valueOf(row.getString("stage")),
                outcome == null ? null : RectificationOutcome.valueOf(outcome),
                row.getString("reason"),
                new Referral(
                        row.getString("other_organ"),
                        row.getString("other_address"),
                        row.getString("other_telephone"),
                        ""),
                row.getObject("drafted_by", Long.class),
                row.getString("drafted_name"),
                row.getString("signed_name"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("identity_file", Long.class),
                row.getObject("evidence_file", Long.class),
                row.getInt("version"));
    }
}
