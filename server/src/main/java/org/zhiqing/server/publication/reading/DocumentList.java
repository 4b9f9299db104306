package org.zhiqing.server.publication.reading;

import java.time.OffsetDateTime;
import java.util.HashMap;
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
import org.zhiqing.server.publication.WithheldTitles;

/** The documents of an organ, in every stage, for its own people. */
@Component
@Transactional(readOnly = true)
public class DocumentList {

    private static final String FROM =
            """
             from document d join document_edition e on e.document_id = d.id and e.number = d.edition
             where d.organ_id = :organ
               and (cast(:stage as varchar) is null or d.stage = :stage)
               and (cast(:kind as varchar) is null or d.kind = :kind)
               and (cast(:unit as bigint) is null or d.unit_id = :unit)
               and (cast(:author as bigint) is null or d.author_id = :author)
               and (:words = '' or position(lower(:words) in lower(e.title)) > 0
                    or position(:words in e.document_number) > 0 or d.index_number = :words)
             and
            """
                    + WithheldTitles.SHOWN;

    private final JdbcClient jdbc;

    DocumentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns a page (from 1) of what the filter lets through, last changed first. */
    @Requires(Act.DOCUMENT_READ)
    public Page<DocumentLine> page(DocumentFilter filter, int number, int size, Actor actor) {
        return page(params(filter, actor), number, size);
    }

    private Page<DocumentLine> page(Map<String, @Nullable Object> params, int number, int size) {
        long total = jdbc.sql("select count(*)" + FROM)
                .params(params)
                .query(Long.class)
                .single();
        List<DocumentLine> lines = jdbc.sql(
                        """
                select d.id, e.title, d.kind, d.stage, d.public_edition is not null as open, d.unit_id, d.author_name,
                       e.document_number, d.index_number, d.changed_at
                """
                                + FROM + " order by d.changed_at desc, d.id desc limit :size offset :offset")
                .params(params)
                .param("size", size)
                .param("offset", Page.offset(number, size))
                .query((row, index) -> new DocumentLine(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("kind"),
                        DocumentStage.valueOf(row.getString("stage")),
                        row.getBoolean("open"),
                        row.getObject("unit_id", Long.class),
                        row.getString("author_name"),
                        row.getString("document_number"),
                        row.getString("index_number"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
        return new Page<>(lines, Math.max(1, number), size, total);
    }

    private static Map<String, @Nullable Object> params(DocumentFilter filter, Actor actor) {
        Map<String, @Nullable Object> params = new HashMap<>(WithheldTitles.params(actor));
        params.put("organ", actor.organ());
        params.put("stage", filter.stage() == null ? null : filter.stage().name());
        params.put("kind", filter.kind());
        params.put("unit", filter.unit());
        params.put("author", filter.mine() ? actor.person() : null);
        params.put("words", filter.words().strip());
        return params;
    }
}
