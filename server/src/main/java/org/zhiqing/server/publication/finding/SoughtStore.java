package org.zhiqing.server.publication.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.WithheldTitles;

/** Table {@code document_sought}. */
@Repository
class SoughtStore {

    /** A word, first by its grams with the index, then exactly and only in editions that stand; units by their name. */
    private static final String HAS_GRAMS =
            """
             and d.id in (select s.document_id from document_sought s where s.grams @> cast(:grams%1$d as bigint[])
                          union all
                          select u.id from document u where u.unit_id = any (cast(:units%1$d as bigint[])))
            """;

    private static final String HAS_WORD =
            """
             and (c.unit_id = any (cast(:units%1$d as bigint[]))
                  or exists (select 1 from document_sought s
                              where s.document_id = c.id and s.part in (0, c.edition, coalesce(c.public_edition, 0))
                                and position(:word%1$d in s.words) > 0))
            """;

    private final JdbcClient jdbc;
    private final Organs organs;

    SoughtStore(JdbcClient jdbc, Organs organs) {
        this.jdbc = jdbc;
        this.organs = organs;
    }

    /** Returns what was typed as texts are compared. */
    String compared(String typed) {
        return jdbc.sql("select btrim(sought_text(:typed))")
                .param("typed", typed)
                .query(String.class)
                .single();
    }

    /**
     * Returns the ids of documents that hold every word, best first. Those that hold the grams of all words are looked
     * through from the last changed on until there are enough.
     *
     * @param number the document number that was typed, or empty
     */
    List<Long> found(List<String> words, String number, List<Long> reach, Actor reader, int most) {
        Map<String, @Nullable Object> params = new HashMap<>(WithheldTitles.params(reader));
        StringBuilder grams = new StringBuilder();
        StringBuilder exact = new StringBuilder();
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            params.put("word" + i, words.get(i));
            params.put("grams" + i, grams(words.get(i)));
            params.put("units" + i, units(words.get(i), reach));
            grams.append(HAS_GRAMS.formatted(i));
            exact.append(HAS_WORD.formatted(i));
            title.append(" and position(:word%d in sought_text(e.title)) > 0".formatted(i));
        }
        params.put("reach", reach.toArray(Long[]::new));
        params.put("number", number);
        params.put("index", words.get(0));
        params.put("most", most);
        return jdbc.sql(
                        """
                select h.id
                  from (select c.id, c.edition, c.index_number, c.changed_at
                          from (select d.id, d.edition, d.public_edition, d.unit_id, d.index_number, d.changed_at
                                  from document d
                                 where d.organ_id = any (cast(:reach as bigint[])) and
                """
                                + WithheldTitles.SHOWN
                                + grams
                                + " order by d.changed_at desc, d.id desc offset 0) c where true"
                                + exact
                                + """
                         limit :most) h
                  join document_edition e on e.document_id = h.id and e.number = h.edition
                 order by (e.document_number = :number and :number <> '') or sought_text(h.index_number) = :index desc nulls last,
                          (true
                """
                                + title + ") desc, h.changed_at desc, h.id desc")
                .params(params)
                .query(Long.class)
                .list();
    }

    private Long[] grams(String word) {
        return jdbc.sql("select unnest(sought_grams(:word))")
                .param("word", word)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private Long[] units(String word, List<Long> reach) {
        return reach.stream()
                .flatMap(organ -> organs.unitsOf(organ).stream())
                .filter(unit -> unit.name().contains(word))
                .map(Organ::id)
                .toArray(Long[]::new);
    }

    /** Returns a found document with its passage. */
    FoundDocument shown(long id, List<String> words) {
        return Objects.requireNonNull(jdbc.sql(
                        """
                select d.id, d.organ_id, d.kind, d.stage, d.public_edition is not null as open, d.unit_id, d.author_name,
                       d.index_number, d.changed_at, e.title, e.document_number, e.summary, e.issuing_organ, e.keywords,
                       e.source, sought_plain(e.body_html) as body,
                       (select string_agg(file ->> 'name', '、') from jsonb_array_elements(e.attachments) as file)
                           as attachments,
                       (select string_agg(distinct s.person_name, '、') from document_step s where s.document_id = d.id)
                           as people,
                       p.title as public_title, sought_plain(p.body_html) as public_body
                  from document d
                  join document_edition e on e.document_id = d.id and e.number = d.edition
                  left join document_edition p
                    on p.document_id = d.id and p.number = d.public_edition and p.number <> d.edition
                 where d.id = :id
                """)
                .param("id", id)
                .query((row, index) -> toFound(row, words))
                .single());
    }

    private static FoundDocument toFound(ResultSet row, List<String> words) throws SQLException {
        Marking title = new Marking(row.getString("title"), words);
        String where = "";
        List<FoundDocument.Piece> passage = new ArrayList<>();
        for (String[] field : FIELDS) {
            String text = row.getString(field[0]);
            Marking marking = new Marking(text == null ? "" : text.strip().replaceAll("\\s+", " "), words);
            if (marking.isMarked()) {
                where = field[1];
                passage = marking.passage();
                break;
            }
        }
        return new FoundDocument(
                row.getLong("id"),
                row.getLong("organ_id"),
                title.whole(),
                where,
                passage,
                row.getString("kind"),
                DocumentStage.valueOf(row.getString("stage")),
                row.getBoolean("open"),
                row.getObject("unit_id", Long.class),
                row.getString("author_name"),
                "",
                row.getString("document_number"),
                row.getString("index_number"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static final String[][] FIELDS = {
        {"body", "正文"},
        {"summary", "摘要"},
        {"document_number", "发文字号"},
        {"index_number", "索引号"},
        {"author_name", "起草人"},
        {"people", "办理人"},
        {"attachments", "附件"},
        {"issuing_organ", "发文机关"},
        {"keywords", "关键词"},
        {"source", "来源"},
        {"public_title", "公开版标题"},
        {"public_body", "公开版正文"}
    };
}
