package org.zhiqing.server.publication.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

/** Tables {@code document_batch} and {@code document_batch_refused}. */
@Repository
class ImportBatchStore {

    private static final String BATCH =
            """
            select b.*,
                   (select count(*) from document d where d.batch_id = b.id and d.stage <> 'DISCARDED') as documents,
                   (select count(*) from document_batch_refused f where f.batch_id = b.id) as refused
              from document_batch b
            """;

    private final JdbcClient jdbc;

    ImportBatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String name, String section, Actor by, Instant at) {
        return jdbc.sql(
                        """
                insert into document_batch (organ_id, name, section, stage, opened_by, opened_name, opened_at)
                values (:organ, :name, :section, 'COLLECTED', :by, :byName, :at) returning id
                """)
                .param("organ", by.organ())
                .param("name", name)
                .param("section", section)
                .param("by", by.person())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void addRefused(long batch, RefusedFile file) {
        jdbc.sql("insert into document_batch_refused (batch_id, file, reason) values (:batch, :file, :reason)")
                .param("batch", batch)
                .param("file", cut(file.file(), 300))
                .param("reason", cut(file.reason(), 1000))
                .update();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    List<RefusedFile> refused(long batch) {
        return jdbc.sql("select file, reason from document_batch_refused where batch_id = :batch order by id")
                .param("batch", batch)
                .query((row, index) -> new RefusedFile(row.getString(1), row.getString(2)))
                .list();
    }

    /** Returns the organ's batches, newest first. */
    List<ImportBatch> all(long organ) {
        return jdbc.sql(BATCH + " where b.organ_id = :organ order by b.id desc")
                .param("organ", organ)
                .query(ImportBatchStore::toBatch)
                .list();
    }

    /** @throws Refusal {@code publication.batch-not-found} */
    ImportBatch get(long id, long organ) {
        return jdbc.sql(BATCH + " where b.id = :id and b.organ_id = :organ")
                .param("id", id)
                .param("organ", organ)
                .query(ImportBatchStore::toBatch)
                .optional()
                .orElseThrow(() -> new Refusal("publication.batch-not-found"));
    }

    /** Notes the digest that was signed. */
    void signed(ImportBatch batch, String sm3) {
        int rows = jdbc.sql(
                        "update document_batch set sm3 = :sm3, version = version + 1 where id = :id and version = :version")
                .param("sm3", sm3)
                .param("id", batch.id())
                .param("version", batch.version())
                .update();
        unchanged(rows, batch);
    }

    void end(ImportBatch batch, BatchStage stage, String opinion, Actor by, Instant at) {
        int rows = jdbc.sql(
                        """
                update document_batch
                   set stage = :stage, opinion = :opinion, approved_by = :by, approved_name = :byName,
                       approved_at = :at, version = version + 1
                 where id = :id and version = :version
                """)
                .param("stage", stage.name())
                .param("opinion", opinion.strip())
                .param("by", by.person())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", batch.id())
                .param("version", batch.version())
                .update();
        unchanged(rows, batch);
    }

    void touched(ImportBatch batch) {
        int rows = jdbc.sql("update document_batch set version = version + 1 where id = :id and version = :version")
                .param("id", batch.id())
                .param("version", batch.version())
                .update();
        unchanged(rows, batch);
    }

    private static void unchanged(int rows, ImportBatch batch) {
        if (rows == 0) {
            throw new Refusal("publication.batch-changed", batch.name());
        }
    }

    private static ImportBatch toBatch(ResultSet row, int index) throws SQLException {
        OffsetDateTime approvedAt = row.getObject("approved_at", OffsetDateTime.class);
        String opinion = row.getString("opinion");
        return new ImportBatch(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getString("name"),
                row.getString("section"),
                BatchStage.valueOf(row.getString("stage")),
                row.getLong("opened_by"),
                row.getString("opened_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("sm3"),
                row.getString("approved_name"),
                approvedAt == null ? null : approvedAt.toInstant(),
                opinion == null ? "" : opinion,
                row.getInt("documents"),
                row.getInt("refused"),
                row.getInt("version"));
    }
}
