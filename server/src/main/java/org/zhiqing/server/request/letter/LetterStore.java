package org.zhiqing.server.request.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Refusal;

/** Tables {@code request_letter} and {@code request_letter_series}. */
@Repository
class LetterStore {

    private static final String COLUMNS =
            "id, request_id, kind, number, issued_on, issued_by, docx_file, pdf_file, dispatched_on, dispatched_by,"
                    + " dispatch_note, served_on, service_note, void_reason,"
                    + " (select edited_name from request_letter_text where letter_id = request_letter.id) as edited_name";

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the next serial; given back when the transaction fails, so that a series has no gaps. */
    int nextSerial(long organ, LetterSeries series, int year) {
        return jdbc.sql(
                        """
                insert into request_letter_series (organ_id, series, year, last) values (:organ, :series, :year, 1)
                on conflict (organ_id, series, year) do update set last = request_letter_series.last + 1
                returning last
                """)
                .param("organ", organ)
                .param("series", series.name())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    long add(LetterOrder order, int serial, String number, long docx, long pdf) {
        return jdbc.sql(
                        """
                insert into request_letter (request_id, organ_id, kind, series, year, serial, number, title,
                                            issued_on, issued_by, docx_file, pdf_file)
                values (:request, :organ, :kind, :series, :year, :serial, :number, :title,
                        :on, :by, :docx, :pdf)
                returning id
                """)
                .param("request", order.request())
                .param("organ", order.organ())
                .param("kind", order.kind().name())
                .param("series", LetterSeries.of(order.kind()).name())
                .param("year", order.issuedOn().getYear())
                .param("serial", serial)
                .param("number", number)
                .param("title", order.kind().title())
                .param("on", order.issuedOn())
                .param("by", order.issuedBy())
                .param("docx", docx)
                .param("pdf", pdf)
                .query(Long.class)
                .single();
    }

    /** @param originals those of the request's letters */
    List<IssuedLetter> of(long request, List<LetterOriginal> originals) {
        return jdbc.sql("select " + COLUMNS + " from request_letter where request_id = :request order by id")
                .param("request", request)
                .query((row, index) -> toLetter(row, originals))
                .list();
    }

    /** Puts other prints of it in the place of the earlier ones, which stay in the store of files. */
    void reprinted(long id, long docx, long pdf) {
        jdbc.sql("update request_letter set docx_file = :docx, pdf_file = :pdf where id = :id")
                .param("docx", docx)
                .param("pdf", pdf)
                .param("id", id)
                .update();
    }

    /** @throws Refusal {@code request.letter-dispatched-before} */
    void dispatched(long id, LocalDate on, String channel, String note) {
        int rows = jdbc.sql(
                        """
                update request_letter set dispatched_on = :on, dispatched_by = :channel, dispatch_note = :note
                 where id = :id and dispatched_on is null and void_reason is null
                """)
                .param("on", on)
                .param("channel", channel)
                .param("note", note)
                .param("id", id)
                .update();
        if (rows == 0) {
            throw new Refusal("request.letter-dispatched-before");
        }
    }

    void served(long id, LocalDate on, String note) {
        jdbc.sql("update request_letter set served_on = :on, service_note = :note where id = :id")
                .param("on", on)
                .param("note", note)
                .param("id", id)
                .update();
    }

    /** @throws Refusal {@code request.letter-dispatched-before} */
    void voidOne(long id, String reason) {
        int rows = jdbc.sql(
                        """
                update request_letter set void_reason = :reason
                 where id = :id and dispatched_on is null and void_reason is null
                """)
                .param("reason", reason)
                .param("id", id)
                .update();
        if (rows == 0) {
            throw new Refusal("request.letter-dispatched-before");
        }
    }

    void voidWaiting(long request, String reason) {
        jdbc.sql(
                        """
                update request_letter set void_reason = :reason
                 where request_id = :request and dispatched_on is null and void_reason is null
                """)
                .param("reason", reason)
                .param("request", request)
                .update();
    }

    private static IssuedLetter toLetter(ResultSet row, List<LetterOriginal> originals) throws SQLException {
        long id = row.getLong("id");
        return new IssuedLetter(
                id,
                row.getLong("request_id"),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issued_by"),
                row.getLong("docx_file"),
                row.getLong("pdf_file"),
                row.getObject("dispatched_on", LocalDate.class),
                row.getString("dispatched_by"),
                row.getString("dispatch_note"),
                row.getObject("served_on", LocalDate.class),
                row.getString("service_note"),
                row.getString("void_reason"),
                row.getString("edited_name"),
                originals.stream().filter(original -> original.letter() == id).toList());
    }
}
