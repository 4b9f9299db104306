package org.zhiqing.server.request.register;

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
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

/** Table {@code request_batch}. */
@Repository
class BatchStore {

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(RegisterSource source, StoredFile file, String digest, Instant at, Actor by) {
        return jdbc.sql(
                        """
                insert into request_batch (organ_id, source, file_name, digest, sealed_file, state, tried_at, tried_by)
                values (:organ, :source, :name, :digest, :file, 'TRIED', :at, :by)
                returning id
                """)
                .param("organ", by.organ())
                .param("source", source.name())
                .param("name", file.name())
                .param("digest", digest)
                .param("file", file.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .query(Long.class)
                .single();
    }

    /** @throws Refusal {@code request.batch-not-found}, also for those of other organs */
    Batch get(long id, long organ) {
        return jdbc.sql("select * from request_batch where id = :id and organ_id = :organ")
                .param("id", id)
                .param("organ", organ)
                .query(BatchStore::toBatch)
                .optional()
                .orElseThrow(() -> new Refusal("request.batch-not-found"));
    }

    /** Returns the batches of an organ, the last first. */
    List<Batch> of(long organ) {
        return jdbc.sql("select * from request_batch where organ_id = :organ order by id desc limit 100")
                .param("organ", organ)
                .query(BatchStore::toBatch)
                .list();
    }

    /** Returns the batch by which the same file was taken in. */
    Optional<Batch> taken(long organ, String digest) {
        return jdbc.sql("select * from request_batch where organ_id = :organ and digest = :digest and state = 'TAKEN'")
                .param("organ", organ)
                .param("digest", digest)
                .query(BatchStore::toBatch)
                .optional();
    }

    /**
     * Notes what became of it.
     *
     * @throws Refusal {@code request.batch-decided-before} unless it stands as it was read
     */
    void decide(Batch batch, Batch.State to, int count, Instant at, Actor by) {
        int rows = jdbc.sql(
                        """
                update request_batch
                   set state = :to, taken_count = :count, decided_at = :at, decided_by = :by
                 where id = :id and state = :from
                """)
                .param("to", to.name())
                .param("count", count)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("id", batch.id())
                .param("from", batch.state().name())
                .update();
        if (rows == 0) {
            throw new Refusal("request.batch-decided-before", batch.fileName());
        }
    }

    private static Batch toBatch(ResultSet row, int index) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getLong("organ_id"),
                RegisterSource.valueOf(row.getString("source")),
                row.getString("file_name"),
                row.getString("digest"),
                row.getLong("sealed_file"),
                Batch.State.valueOf(row.getString("state")),
                row.getInt("taken_count"),
                row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                row.getString("tried_by"),
                instant(row),
                row.getString("decided_by"));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
