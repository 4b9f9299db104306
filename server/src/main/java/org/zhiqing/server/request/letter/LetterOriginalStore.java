package org.zhiqing.server.request.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

/** Table {@code request_letter_original}. */
@Repository
class LetterOriginalStore {

    private final JdbcClient jdbc;

    LetterOriginalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LetterOriginal> of(long request) {
        return jdbc.sql(
                        """
                select o.id, o.letter_id, o.kind, o.file_id, o.name, o.digest, o.kept_name, o.kept_at,
                       o.void_reason, o.voided_name
                  from request_letter_original o
                  join request_letter l on l.id = o.letter_id
                 where l.request_id = :request order by o.id
                """)
                .param("request", request)
                .query(LetterOriginalStore::toOriginal)
                .list();
    }

    /** @throws Refusal {@code request.original-kept-before} */
    void add(long letter, LetterOriginal.Kind kind, long file, String name, String digest, Instant at, Actor by) {
        try {
            jdbc.sql(
                            """
                    insert into request_letter_original
                           (letter_id, kind, file_id, name, digest, kept_by, kept_name, kept_at)
                    values (:letter, :kind, :file, :name, :digest, :by, :byName, :at)
                    """)
                    .param("letter", letter)
                    .param("kind", kind.name())
                    .param("file", file)
                    .param("name", name)
                    .param("digest", digest)
                    .param("by", by.person())
                    .param("byName", by.name())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("request.original-kept-before");
        }
    }

    /** @throws Refusal {@code request.original-void-before} */
    void voidOne(long id, String reason, Instant at, Actor by) {
        int rows = jdbc.sql(
                        """
                update request_letter_original
                   set void_reason = :reason, voided_by = :by, voided_name = :byName, voided_at = :at
                 where id = :id and void_reason is null
                """)
                .param("reason", reason)
                .param("by", by.person())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (rows == 0) {
            throw new Refusal("request.original-void-before");
        }
    }

    private static LetterOriginal toOriginal(ResultSet row, int index) throws SQLException {
        return new LetterOriginal(
                row.getLong("id"),
                row.getLong("letter_id"),
                LetterOriginal.Kind.valueOf(row.getString("kind")),
                row.getLong("file_id"),
                row.getString("name"),
                row.getString("digest"),
                row.getString("kept_name"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getString("void_reason"),
                row.getString("voided_name"));
    }
}
