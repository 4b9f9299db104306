package org.zhiqing.server.publication;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.publication.body.CleanHtml;

/** Table {@code document_edition}. */
@Repository
class EditionStore {

    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long document, Edition edition) {
        jdbc.sql(
                        """
                insert into document_edition (document_id, number, title, summary, body_format, body_source, body_html,
                    issuing_organ, document_number, document_date, effective_from, expires_on, subject_class, keywords,
                    source, phase, elements, stated_on, stated_reason, attribute, ground, ground_note, attachments,
                    relations, writers, revises, sm3)
                values (:document, :number, :title, :summary, :format, :body, :html, :issuingOrgan, :documentNumber,
                    :documentDate, :effectiveFrom, :expiresOn, :subjectClass, :keywords, :source, :phase,
                    cast(:elements as jsonb), :statedOn, :statedReason, :attribute, :ground,
                    :groundNote, cast(:attachments as jsonb), cast(:relations as jsonb), cast(:writers as bigint[]),
                    :revises, :sm3)
                """)
                .params(params(document, edition))
                .update();
    }

    /** Writes an edition in work. The database refuses one that was public. */
    void save(long document, Edition edition) {
        jdbc.sql(
                        """
                update document_edition
                   set title = :title, summary = :summary, body_format = :format, body_source = :body,
                       body_html = :html, issuing_organ = :issuingOrgan, document_number = :documentNumber,
                       document_date = :documentDate, effective_from = :effectiveFrom, expires_on = :expiresOn,
                       subject_class = :subjectClass, keywords = :keywords, source = :source, phase = :phase,
                       elements = cast(:elements as jsonb), stated_on = :statedOn, stated_reason = :statedReason,
                       attribute = :attribute, ground = :ground, ground_note = :groundNote,
                       attachments = cast(:attachments as jsonb),
                       relations = cast(:relations as jsonb), writers = cast(:writers as bigint[]), sm3 = :sm3
                 where document_id = :document and number = :number and revises = :revises
                """)
                .params(params(document, edition))
                .update();
    }

    private static Map<String, @Nullable Object> params(long document, Edition edition) {
        EditionContent content = edition.content();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("document", document);
        params.put("number", edition.number());
        params.put("title", content.title());
        params.put("summary", content.summary());
        params.put("format", content.bodyFormat().name());
        params.put("body", content.body());
        params.put("html", edition.bodyHtml());
        params.put("issuingOrgan", content.issuingOrgan());
        params.put("documentNumber", content.documentNumber());
        params.put("documentDate", content.documentDate());
        params.put("effectiveFrom", content.effectiveFrom());
        params.put("expiresOn", content.expiresOn());
        params.put("subjectClass", content.subjectClass());
        params.put("keywords", String.join("；", content.keywords()));
        params.put("source", content.source());
        params.put("phase", content.phase() == null ? "" : content.phase().name());
        params.put("elements", KeptElements.json(content.elements()));
        params.put("statedOn", content.statedOn());
        params.put("statedReason", content.statedReason());
        params.put("attribute", content.attribute().name());
        params.put("ground", content.ground() == null ? "" : content.ground().name());
        params.put("groundNote", content.groundNote());
        params.put("attachments", Attachment.json(edition.attachments()));
        params.put("relations", Relation.json(content.relations()));
        params.put(
                "writers",
                edition.writers().stream()
                        .map(String::valueOf)
                        .toList()
                        .toString()
                        .replace('[', '{')
                        .replace(']', '}'));
        params.put("revises", edition.revises());
        params.put("sm3", edition.sm3());
        return params;
    }

    /** @throws Refusal {@code publication.not-found} */
    Edition get(long document, int number) {
        return jdbc.sql("select * from document_edition where document_id = :document and number = :number")
                .param("document", document)
                .param("number", number)
                .query(EditionStore::toEdition)
                .optional()
                .orElseThrow(() -> new Refusal("publication.not-found"));
    }

    int lastNumber(long document) {
        return jdbc.sql("select max(number) from document_edition where document_id = :document")
                .param("document", document)
                .query(Integer.class)
                .single();
    }

    void published(Edition edition, Instant at) {
        jdbc.sql("update document_edition set published_at = :at where id = :id and published_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", edition.id())
                .update();
    }

    /** Sets the time before which the edition must not be public; {@code null} for none. */
    void schedule(Edition edition, @Nullable Instant at) {
        jdbc.sql("update document_edition set publish_at = :at where id = :id and published_at is null")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", edition.id())
                .update();
    }

    /** Counts another person among those who wrote on the edition; quietly when they are already. */
    void addWriter(Edition edition, long person) {
        jdbc.sql(
                        """
                update document_edition set writers = array_append(writers, :person)
                 where id = :id and not :person = any (writers)
                """)
                .param("person", person)
                .param("id", edition.id())
                .update();
    }

    private static Edition toEdition(ResultSet row, int index) throws SQLException {
        return new Edition(
                row.getLong("id"),
                row.getInt("number"),
                toContent(row),
                CleanHtml.of(row.getString("body_html")),
                Attachment.list(row.getString("attachments")),
                numbers(row.getArray("writers")),
                row.getInt("revises"),
                row.getString("sm3"),
                instant(row, "publish_at"),
                instant(row, "published_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static EditionContent toContent(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        return new EditionContent(
                row.getString("title"),
                row.getString("summary"),
                BodyFormat.valueOf(row.getString("body_format")),
                row.getString("body_source"),
                row.getString("issuing_organ"),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("subject_class"),
                words(row.getString("keywords")),
                row.getString("source"),
                KeptElements.phase(row.getString("phase")),
                KeptElements.of(row.getString("elements")),
                row.getObject("stated_on", LocalDate.class),
                row.getString("stated_reason"),
                DisclosureAttribute.valueOf(row.getString("attribute")),
                ground.isEmpty() ? null : WithholdingGround.valueOf(ground),
                row.getString("ground_note"),
                Relation.list(row.getString("relations")));
    }

    private static List<String> words(String keywords) {
        return Arrays.stream(keywords.split("；"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static Set<Long> numbers(Array array) throws SQLException {
        return Set.of((Long[]) array.getArray());
    }
}
