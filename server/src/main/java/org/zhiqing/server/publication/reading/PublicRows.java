package org.zhiqing.server.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.publication.Attachment;
import org.zhiqing.server.publication.KeptElements;
import org.zhiqing.server.publication.Validity;
import org.zhiqing.server.publication.WithdrawalReason;
import org.zhiqing.server.publication.body.CleanHtml;

/** Rows of the view {@code public_document}. */
final class PublicRows {

    /** Reckons the validity for the day {@code :today}. */
    static final String VALIDITY =
            "document_validity(:today, p.effective_from, p.expires_on, p.amended_on, p.repealed_on, p.expired_on)";

    static final String LINE =
            """
            select p.id, p.organ_id, p.kind, p.section, p.title, p.summary, p.index_number, p.issuing_organ,
                   p.document_number, p.document_date, p.first_published_on,
            """
                    + VALIDITY + " as validity\n";

    static final String NEWEST_FIRST = " order by p.first_published_on desc, p.published_at desc, p.id desc ";

    private PublicRows() {}

    static PublicLine line(ResultSet row, int index) throws SQLException {
        return new PublicLine(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getString("kind"),
                row.getString("section"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("index_number"),
                row.getString("issuing_organ"),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                row.getObject("first_published_on", LocalDate.class),
                Validity.valueOf(row.getString("validity")));
    }

    static PublicDocument document(ResultSet row, int index) throws SQLException {
        return new PublicDocument(
                row.getLong("id"),
                row.getInt("edition"),
                row.getLong("organ_id"),
                row.getObject("unit_id", Long.class),
                row.getString("kind"),
                row.getString("section"),
                row.getString("index_number"),
                row.getObject("first_published_on", LocalDate.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getString("summary"),
                CleanHtml.of(row.getString("body_html")),
                row.getString("issuing_organ"),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("subject_class"),
                words(row.getString("keywords")),
                row.getString("source"),
                Attachment.list(row.getString("attachments")),
                Validity.valueOf(row.getString("validity")),
                row.getObject("amended_on", LocalDate.class),
                row.getObject("repealed_on", LocalDate.class),
                row.getObject("expired_on", LocalDate.class),
                KeptElements.phase(row.getString("phase")),
                KeptElements.of(row.getString("elements")),
                row.getObject("stated_on", LocalDate.class));
    }

    static Tombstone tombstone(ResultSet row, int index) throws SQLException {
        return new Tombstone(
                row.getLong("id"),
                row.getString("index_number"),
                row.getString("section"),
                WithdrawalReason.valueOf(row.getString("reason")),
                Beijing.day(row.getObject("withdrawn_at", OffsetDateTime.class).toInstant()),
                row.getString("title"),
                row.getString("note"),
                row.getObject("merged_into", Long.class));
    }

    private static List<String> words(String keywords) {
        return Arrays.stream(keywords.split("；"))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
