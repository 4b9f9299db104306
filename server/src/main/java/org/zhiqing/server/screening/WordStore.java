package org.zhiqing.server.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;

/** Tables {@code screening_word} and {@code screening_version}. */
@Repository
class WordStore {

    private final JdbcClient jdbc;

    WordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the newest version of the organ's list; 0 before the first. */
    int version(long organ) {
        return jdbc.sql("select coalesce(max(version), 0) from screening_version where organ_id = :organ")
                .param("organ", organ)
                .query(Integer.class)
                .single();
    }

    void addVersion(long organ, ListVersion version, Actor by) {
        jdbc.sql(
                        """
                insert into screening_version (organ_id, version, note, added_count, removed_count, person_id,
                                               person_name, at)
                values (:organ, :version, :note, :added, :removed, :person, :name, :at)
                """)
                .param("organ", organ)
                .param("version", version.version())
                .param("note", version.note())
                .param("added", version.addedCount())
                .param("removed", version.removedCount())
                .param("person", by.person())
                .param("name", by.name())
                .param("at", version.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ListVersion> versions(long organ) {
        return jdbc.sql("select * from screening_version where organ_id = :organ order by version desc limit 50")
                .param("organ", organ)
                .query((row, index) -> new ListVersion(
                        row.getInt("version"),
                        row.getString("note"),
                        row.getInt("added_count"),
                        row.getInt("removed_count"),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Puts the words into the list as of the version, in place of those of the same kind and spelling. */
    void put(long organ, Collection<ListedWord> words, int version) {
        String[] kinds = words.stream().map(word -> word.kind().name()).toArray(String[]::new);
        String[] spellings = words.stream().map(ListedWord::word).toArray(String[]::new);
        jdbc.sql(
                        """
                update screening_word w set removed_in = :version
                  from unnest(:kinds, :words) as t(kind, word)
                 where w.organ_id = :organ and w.kind = t.kind and w.word = t.word and w.removed_in is null
                """)
                .param("version", version)
                .param("organ", organ)
                .param("kinds", kinds)
                .param("words", spellings)
                .update();
        jdbc.sql(
                        """
                insert into screening_word (organ_id, kind, word, suggestion, effective_from, effective_until, added_in)
                select :organ, t.kind, t.word, t.suggestion, cast(t.first as date), cast(t.last as date), :version
                  from unnest(:kinds, :words, :suggestions, :from, :until) as t(kind, word, suggestion, first, last)
                """)
                .param("organ", organ)
                .param("kinds", kinds)
                .param("words", spellings)
                .param("suggestions", words.stream().map(ListedWord::suggestion).toArray(String[]::new))
                .param("from", words.stream().map(word -> day(word.from())).toArray(String[]::new))
                .param("until", words.stream().map(word -> day(word.until())).toArray(String[]::new))
                .param("version", version)
                .update();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    int remove(long organ, Collection<Long> ids, int version) {
        return jdbc.sql(
                        """
                update screening_word set removed_in = :version
                 where organ_id = :organ and id in (:ids) and removed_in is null
                """)
                .param("version", version)
                .param("organ", organ)
                .param("ids", ids)
                .update();
    }

    List<ListedWord> inForce(long organ) {
        return jdbc.sql("select * from screening_word where organ_id = :organ and removed_in is null")
                .param("organ", organ)
                .query((row, index) -> word(row))
                .list();
    }

    Page<WordLine> page(long organ, String part, int number, int size) {
        String where = " from screening_word where organ_id = :organ and removed_in is null"
                + " and (:part = '' or position(:part in word) > 0)";
        long total = jdbc.sql("select count(*)" + where)
                .param("organ", organ)
                .param("part", part)
                .query(Long.class)
                .single();
        List<WordLine> lines = jdbc.sql("select *" + where + " order by kind, word limit :size offset :offset")
                .param("organ", organ)
                .param("part", part)
                .param("size", size)
                .param("offset", Page.offset(number, size))
                .query((row, index) -> new WordLine(row.getLong("id"), word(row)))
                .list();
        return new Page<>(lines, Math.max(1, number), size, total);
    }

    private static ListedWord word(ResultSet row) throws SQLException {
        return new ListedWord(
                WordKind.valueOf(row.getString("kind")),
                row.getString("word"),
                row.getString("suggestion"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_until", LocalDate.class));
    }

    static ListVersion next(int version, String note, int added, int removed, Instant at) {
        return new ListVersion(version, note, added, removed, "", at);
    }
}
