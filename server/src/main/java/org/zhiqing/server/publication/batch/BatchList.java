package org.zhiqing.server.publication.batch;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.DocumentStage;

/** The documents of a batch, with what their heads do not state. */
@Component
@Transactional(readOnly = true)
public class BatchList {

    /** @param unstated what its newest edition leaves empty */
    public record Line(
            long id,
            String title,
            DocumentStage stage,
            String documentNumber,
            @Nullable String indexNumber,
            List<HeadField> unstated) {}

    private static final String FROM =
            """
             from document d join document_edition e on e.document_id = d.id and e.number = d.edition
             where d.organ_id = :organ and d.batch_id = :batch
            """;

    private final JdbcClient jdbc;

    BatchList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns a page (from 1) of the documents, in the order they came.
     *
     * @param unstated only those that leave this empty; {@code null} for all
     */
    @Requires(Act.DOCUMENT_READ)
    public Page<Line> page(long batch, @Nullable HeadField unstated, int number, int size, Actor actor) {
        String from = FROM + (unstated == null ? "" : " and " + unstated.empty());
        long total = jdbc.sql("select count(*)" + from)
                .param("organ", actor.organ())
                .param("batch", batch)
                .query(Long.class)
                .single();
        List<Line> lines = jdbc.sql("select d.id, e.title, d.stage, e.document_number, d.index_number, "
                        + HeadField.emptyNames() + " as unstated" + from + " order by d.id limit :size offset :offset")
                .param("organ", actor.organ())
                .param("batch", batch)
                .param("size", size)
                .param("offset", Page.offset(number, size))
                .query(BatchList::line)
                .list();
        return new Page<>(lines, Math.max(1, number), size, total);
    }

    /** Returns how many of the documents that were not left out leave what empty; only what some of them do. */
    @Requires(Act.DOCUMENT_READ)
    public Map<HeadField, Long> unstated(long batch, Actor actor) {
        Map<HeadField, Long> counts = new EnumMap<>(HeadField.class);
        jdbc.sql("select unnest(" + HeadField.emptyNames() + "), count(*)" + FROM
                        + " and d.stage <> 'DISCARDED' group by 1")
                .param("organ", actor.organ())
                .param("batch", batch)
                .query(row -> {
                    counts.put(HeadField.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        Array unstated = row.getArray("unstated");
        return new Line(
                row.getLong("id"),
                row.getString("title"),
                DocumentStage.valueOf(row.getString("stage")),
                row.getString("document_number"),
                row.getString("index_number"),
                Arrays.stream((String[]) unstated.getArray())
                        .map(HeadField::valueOf)
                        .toList());
    }
}
