package org.zhiqing.server.request.code;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code request_new_code} and {@code request_code_asking}. */
@Repository
class CodeStore {

    /** Somebody says that they have lost the code; digests by {@code SealedTexts.mark}. */
    record Asking(String receiptNumber, String nameMark, String identityMark) {}

    /** The request that an asking names, if its identity number is the right one. */
    record Candidate(long request, long organ, String receiptNumber, String applicantName) {}

    private final JdbcClient jdbc;

    CodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(Asking asking, Instant at) {
        jdbc.sql(
                        """
                insert into request_code_asking (receipt_number, name_mark, identity_mark, asked_at)
                values (:number, :name, :identity, :at)
                """)
                .param("number", asking.receiptNumber())
                .param("name", asking.nameMark())
                .param("identity", asking.identityMark())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes the oldest asking; no other server takes it, unless the transaction fails. */
    Optional<Asking> take() {
        return jdbc.sql(
                        """
                delete from request_code_asking
                 where id = (select id from request_code_asking order by id limit 1 for update skip locked)
                returning receipt_number, name_mark, identity_mark
                """)
                .query((row, index) -> new Asking(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    Optional<Candidate> candidate(Asking asking) {
        return jdbc.sql(
                        """
                select r.id, r.organ_id, r.receipt_number, r.applicant_name
                  from request r
                  join request_particulars p on p.request_id = r.id
                 where r.receipt_number = :number and p.identity_mark = :identity
                """)
                .param("number", asking.receiptNumber())
                .param("identity", asking.identityMark())
                .query((row, index) ->
                        new Candidate(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .optional();
    }

    /** Returns how many codes were sent for a request since then. */
    int sentSince(long request, String kind, Instant since) {
        return jdbc.sql(
                        """
                select count(*) from request_event
                 where request_id = :request and kind = :kind and recorded_at > :since
                """)
                .param("request", request)
                .param("kind", kind)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Returns the code that was made since then and not used. */
    Optional<String> unused(long request, Instant since) {
        return jdbc.sql("select query_code from request_new_code where request_id = :request and made_at > :since")
                .param("request", request)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Lets a new code hold beside the old one; it takes the place of one that was not used. */
    void addBeside(long request, String code, Instant at) {
        jdbc.sql(
                        """
                insert into request_new_code (request_id, query_code, made_at) values (:request, :code, :at)
                on conflict (request_id) do update set query_code = excluded.query_code, made_at = excluded.made_at
                """)
                .param("request", request)
                .param("code", code)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String FAMILY =
            """
            (select :request union
             select other_id from request_relation where kind = 'SPLIT' and request_id = :request union
             select request_id from request_relation where kind = 'SPLIT' and other_id = :request union
             select sibling.other_id from request_relation own
               join request_relation sibling on sibling.request_id = own.request_id and sibling.kind = 'SPLIT'
              where own.kind = 'SPLIT' and own.other_id = :request)
            """;

    /** Puts a new code in place of every other, also for what the request was split into: they share one. */
    void replace(long request, String code) {
        jdbc.sql("delete from request_new_code where request_id in " + FAMILY)
                .param("request", request)
                .update();
        jdbc.sql("update request set query_code = :code where id in " + FAMILY)
                .param("code", code)
                .param("request", request)
                .update();
    }
}
