package org.zhiqing.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;

/** Tables {@code document_secrecy_review} and {@code document_secrecy_review_edition}. */
@Repository
class SecrecyReviewStore {

    private final JdbcClient jdbc;

    SecrecyReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Signs one edition. */
    void sign(Document document, SecrecyConclusion conclusion, String basis, Actor by, Instant at) {
        long review = add(
                document.organ(),
                document.id(),
                null,
                conclusion,
                basis,
                document.edition().sm3(),
                by,
                at);
        cover(review, document.edition());
    }

    /** Signs all editions of a batch, {@code sm3} being the digest over theirs. */
    void signBatch(
            long organ,
            long batch,
            List<Edition> editions,
            SecrecyConclusion conclusion,
            String basis,
            String sm3,
            Actor by,
            Instant at) {
        long review = add(organ, null, batch, conclusion, basis, sm3, by, at);
        editions.forEach(edition -> cover(review, edition));
    }

    private long add(
            long organ,
            @Nullable Long document,
            @Nullable Long batch,
            SecrecyConclusion conclusion,
            String basis,
            String sm3,
            Actor by,
            Instant at) {
        return jdbc.sql(
                        """
                insert into document_secrecy_review (organ_id, document_id, batch_id, person_id, person_name,
                                                     acted_for, signed_at, conclusion, basis, sm3)
                values (:organ, :document, :batch, :person, :name, :actedFor, :at, :conclusion, :basis, :sm3)
                returning id
                """)
                .param("organ", organ)
                .param("document", document)
                .param("batch", batch)
                .param("person", by.person())
                .param("name", by.name())
                .param("actedFor", by.standsInFor())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("conclusion", conclusion.name())
                .param("basis", basis.strip())
                .param("sm3", sm3)
                .query(Long.class)
                .single();
    }

    private void cover(long review, Edition edition) {
        jdbc.sql(
                        """
                insert into document_secrecy_review_edition (review_id, edition_id, sm3)
                values (:review, :edition, :sm3)
                """)
                .param("review", review)
                .param("edition", edition.id())
                .param("sm3", edition.sm3())
                .update();
    }

    /** Returns the newest review of the document's newest edition. */
    Optional<SecrecyReview> newest(Document document) {
        return all(document.id()).stream()
                .filter(review -> review.edition() == document.edition().number())
                .findFirst();
    }

    /** Returns the newest review of a batch; {@code covers} only says that it was signed, not what is in it now. */
    Optional<SecrecyReview> ofBatch(long batch) {
        return jdbc.sql(
                        """
                select r.*, 0 as number, r.sm3 as signed_sm3, true as covers
                  from document_secrecy_review r where r.batch_id = :batch order by r.id desc limit 1
                """)
                .param("batch", batch)
                .query(SecrecyReviewStore::toReview)
                .optional();
    }

    /** Returns all reviews of a document, newest first. */
    List<SecrecyReview> all(long document) {
        return jdbc.sql(
                        """
                select r.*, e.number, c.sm3 as signed_sm3,
                       c.sm3 = e.sm3 and c.content_sha256 = e.content_sha256 as covers
                  from document_edition e
                  join document_secrecy_review_edition c on c.edition_id = e.id
                  join document_secrecy_review r on r.id = c.review_id
                 where e.document_id = :document
                 order by r.id desc
                """)
                .param("document", document)
                .query(SecrecyReviewStore::toReview)
                .list();
    }

    private static SecrecyReview toReview(ResultSet row, int index) throws SQLException {
        return new SecrecyReview(
                row.getLong("id"),
                row.getInt("number"),
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getObject("acted_for", Long.class),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                SecrecyConclusion.valueOf(row.getString("conclusion")),
                row.getString("basis"),
                row.getString("signed_sm3"),
                row.getBoolean("covers"),
                row.getObject("batch_id") != null);
    }
}
