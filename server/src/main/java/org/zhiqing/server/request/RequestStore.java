package org.zhiqing.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.deadline.Receipt;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.DisclosureRequest.Applicant;
import org.zhiqing.server.request.DisclosureRequest.Disposal;
import org.zhiqing.server.request.DisclosureRequest.Due;
import org.zhiqing.server.request.DisclosureRequest.Handler;
import org.zhiqing.server.request.DisclosureRequest.Wanted;

/** Table {@code request} and the series of receipt numbers. */
@Repository
class RequestStore {

    /**
     * A request that came in.
     *
     * @param submission digest of an online form; {@code null} for one entered at the desk
     */
    record Arrival(
            long organ,
            String receiptNumber,
            String queryCode,
            @Nullable String submission,
            boolean takenDown,
            Receipt receipt,
            Applicant applicant,
            Wanted wanted) {}

    private final JdbcClient jdbc;
    private final ProceedingsStore proceedings;

    RequestStore(JdbcClient jdbc, ProceedingsStore proceedings) {
        this.jdbc = jdbc;
        this.proceedings = proceedings;
    }

    /** Returns the next serial of a prefix in the year; given back when the transaction fails. */
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
        Receipt receipt = arrival.receipt();
        RequestStage stage = receipt.receivedOn() == null ? RequestStage.SUBMITTED : RequestStage.RECEIVED;
        return jdbc.sql(
                        """
                insert into request (organ_id, receipt_number, query_code, submission, taken_down, channel,
                                     submitted_on, arrived_on, confirmed_on, received_on, applicant_kind,
                                     applicant_name, hint, description, wanted_form, wanted_route, stage,
                                     registered_at)
                values (:organ, :receiptNumber, :queryCode, :submission, :takenDown, :channel,
                        :submittedOn, :arrivedOn, :confirmedOn, :receivedOn, :kind,
                        :name, :hint, :description, :form, :route, :stage, :at)
                returning id
                """)
                .param("organ", arrival.organ())
                .param("receiptNumber", arrival.receiptNumber())
                .param("queryCode", arrival.queryCode())
                .param("submission", arrival.submission())
                .param("takenDown", arrival.takenDown())
                .param("channel", receipt.channel().name())
                .param("submittedOn", receipt.submittedOn())
                .param("arrivedOn", receipt.arrivedOn())
                .param("confirmedOn", receipt.confirmedOn())
                .param("receivedOn", receipt.receivedOn())
                .param("kind", arrival.applicant().kind().name())
                .param("name", arrival.applicant().name())
                .param("hint", arrival.wanted().hint())
                .param("description", arrival.wanted().description())
                .param("form", arrival.wanted().form().name())
                .param("route", arrival.wanted().route().name())
                .param("stage", stage.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Holds the row until the transaction ends; nothing where there is none. */
    void hold(long id) {
        jdbc.sql("select id from request where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Returns when it was written into the register. */
    Instant registeredAt(long id) {
        return jdbc.sql("select registered_at from request where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** @throws Refusal {@code request.not-found} */
    DisclosureRequest get(long id) {
        return jdbc.sql(
                        """
                select id, organ_id, receipt_number, channel, submitted_on, arrived_on, confirmed_on, applicant_kind,
                       applicant_name, hint, description, wanted_form, wanted_route, stage, handler_id, handler_name,
                       answer_due_on, due_provisional, outcome, disposed_on, version
                  from request
                 where id = :id
                """)
                .param("id", id)
                .query(this::toRequest)
                .optional()
                .orElseThrow(() -> new Refusal("request.not-found", id));
    }

    /** Lets nobody else write the two until the end of the transaction; in one order, so that no two wait for each other. */
    void lock(long one, long other) {
        jdbc.sql("select id from request where id in (:one, :other) order by id for update")
                .param("one", one)
                .param("other", other)
                .query(Long.class)
                .list();
    }

    /** Writes the request if nobody else has since it was read; returns whether it did. */
    boolean save(DisclosureRequest request) {
        Receipt receipt = request.receipt();
        Handler handler = request.handler();
        Outcome outcome = request.disposal().outcome();
        int rows = jdbc.sql(
                        """
                update request
                   set channel = :channel, submitted_on = :submittedOn, arrived_on = :arrivedOn,
                       confirmed_on = :confirmedOn, received_on = :receivedOn, applicant_kind = :kind,
                       applicant_name = :name, hint = :hint, description = :description, wanted_form = :form,
                       wanted_route = :route, stage = :stage, handler_id = :handler, handler_name = :handlerName,
                       answer_due_on = :dueOn, due_provisional = :provisional, outcome = :outcome,
                       disposed_on = :disposedOn, version = version + 1
                 where id = :id and version = :version
                """)
                .param("channel", receipt.channel().name())
                .param("submittedOn", receipt.submittedOn())
                .param("arrivedOn", receipt.arrivedOn())
                .param("confirmedOn", receipt.confirmedOn())
                .param("receivedOn", receipt.receivedOn())
                .param("kind", request.applicant().kind().name())
                .param("name", request.applicant().name())
                .param("hint", request.wanted().hint())
                .param("description", request.wanted().description())
                .param("form", request.wanted().form().name())
                .param("route", request.wanted().route().name())
                .param("stage", request.stage().name())
                .param("handler", handler == null ? null : handler.person())
                .param("handlerName", handler == null ? null : handler.name())
                .param("dueOn", request.due().on())
                .param("provisional", request.due().provisional())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("disposedOn", request.disposal().on())
                .param("id", request.id())
                .param("version", request.version())
                .update();
        if (rows == 1) {
            proceedings.save(request.id(), request.proceedings());
        }
        return rows == 1;
    }

    /** Removes a request that nobody has worked on, with the lines of its history and its other rows. */
    void remove(long id) {
        List.of(
                        "delete from request_event where request_id = :id",
                        "delete from request_correction where request_id = :id",
                        "delete from request_extension where request_id = :id",
                        "delete from request_origin where request_id = :id",
                        "delete from request where id = :id")
                .forEach(sql -> jdbc.sql(sql).param("id", id).update());
    }

    /** Lets the same online form in once at a time, until the end of the transaction. */
    void lock(String submission) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:submission, 0))")
                .param("submission", submission)
                .query((row, index) -> true)
                .list();
    }

    /** Returns the request that the same online form has already made. */
    Optional<Long> bySubmission(String submission) {
        return jdbc.sql("select id from request where submission = :submission")
                .param("submission", submission)
                .query(Long.class)
                .optional();
    }

    /** Returns the request with that number and query code. */
    Optional<Long> byCode(String receiptNumber, String queryCode) {
        return jdbc.sql("select id from request where receipt_number = :number and query_code = :code")
                .param("number", receiptNumber)
                .param("code", queryCode)
                .query(Long.class)
                .optional();
    }

    /** Returns the request with that number and new query code, which from now on is the only one. */
    Optional<Long> byNewCode(String receiptNumber, String queryCode) {
        return jdbc.sql(
                        """
                with used as (
                    delete from request_new_code c
                     using request r
                     where r.id = c.request_id and r.receipt_number = :number and c.query_code = :code
                    returning c.request_id, c.query_code)
                update request set query_code = used.query_code from used where id = used.request_id
                returning id
                """)
                .param("number", receiptNumber)
                .param("code", queryCode)
                .query(Long.class)
                .optional();
    }

    /** Returns the organ's request with that receipt number. */
    Optional<Long> byNumber(long organ, String receiptNumber) {
        return jdbc.sql("select id from request where organ_id = :organ and receipt_number = upper(:number)")
                .param("organ", organ)
                .param("number", receiptNumber)
                .query(Long.class)
                .optional();
    }

    String queryCode(long id) {
        return jdbc.sql("select query_code from request where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Returns the requests whose period still runs or may run. */
    List<Long> open() {
        return jdbc.sql("select id from request where disposed_on is null and received_on is not null order by id")
                .query(Long.class)
                .list();
    }

    /** Returns the open requests that the person works on, oldest first. */
    List<DisclosureRequest> openOf(long handler) {
        return jdbc
                .sql("select id from request where handler_id = :handler and disposed_on is null order by id")
                .param("handler", handler)
                .query(Long.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    /** Returns the open requests that wait for a correction, an opinion or a payment: time alone changes what is to be done. */
    List<Long> waitingForOthers() {
        return jdbc.sql(
                        """
                select id from request r
                 where disposed_on is null
                   and (stage = 'AWAITING_CORRECTION'
                        or exists (select 1 from request_consultation c
                                    where c.request_id = r.id and c.signed_on is not null and c.answered_on is null)
                        or exists (select 1 from request_fee f
                                    where f.request_id = r.id and f.served_on is not null
                                      and f.paid_on is null and f.waived_on is null))
                 order by id
                """)
                .query(Long.class)
                .list();
    }

    private DisclosureRequest toRequest(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        Receipt receipt = new Receipt(
                ReceiptChannel.valueOf(row.getString("channel")),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("confirmed_on", LocalDate.class));
        long handler = row.getLong("handler_id");
        String handlerName = row.getString("handler_name");
        String outcome = row.getString("outcome");
        return new DisclosureRequest(
                id,
                row.getLong("organ_id"),
                row.getString("receipt_number"),
                receipt,
                new Applicant(ApplicantKind.valueOf(row.getString("applicant_kind")), row.getString("applicant_name")),
                new Wanted(
                        row.getString("hint"),
                        row.getString("description"),
                        ProvisionForm.valueOf(row.getString("wanted_form")),
                        DeliveryChannel.valueOf(row.getString("wanted_route"))),
                RequestStage.valueOf(row.getString("stage")),
                handlerName == null ? null : new Handler(handler, handlerName),
                proceedings.get(id),
                new Due(row.getObject("answer_due_on", LocalDate.class), row.getBoolean("due_provisional")),
                new Disposal(
                        outcome == null ? null : Outcome.valueOf(outcome),
                        row.getObject("disposed_on", LocalDate.class)),
                row.getInt("version"));
    }
}
