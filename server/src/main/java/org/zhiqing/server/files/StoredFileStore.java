package org.zhiqing.server.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.files.HiddenPart.Nature;
import org.zhiqing.server.kernel.Refusal;

/** Tables {@code stored_file}, {@code stored_file_text} and {@code stored_file_hidden}. */
@Repository
class StoredFileStore {

    private final JdbcClient jdbc;

    StoredFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a sealed file lies and with which key it was sealed. */
    record Seal(String name, String fingerprint) {}

    StoredFile add(String name, FileType type, long size, String sm3, Instant at) {
        return new StoredFile(insert(name, type, size, sm3, at, Optional.empty()), name, type, size, sm3);
    }

    StoredFile addSealed(String name, FileType type, long size, String sm3, Instant at, Seal seal) {
        return new StoredFile(insert(name, type, size, sm3, at, Optional.of(seal)), name, type, size, sm3);
    }

    private long insert(String name, FileType type, long size, String sm3, Instant at, Optional<Seal> seal) {
        return jdbc.sql(
                        """
                insert into stored_file (name, type, size, sm3, kept_at, sealed_as, sealed_with)
                values (:name, :type, :size, :sm3, :at, :sealedAs, :sealedWith)
                returning id
                """)
                .param("name", name)
                .param("type", type.name())
                .param("size", size)
                .param("sm3", sm3)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("sealedAs", seal.map(Seal::name).orElse(null))
                .param("sealedWith", seal.map(Seal::fingerprint).orElse(null))
                .query(Long.class)
                .single();
    }

    StoredFile get(long id) {
        return jdbc.sql("select * from stored_file where id = :id and sealed_as is null")
                .param("id", id)
                .query(StoredFileStore::toFile)
                .optional()
                .orElseThrow(() -> new Refusal("files.not-found"));
    }

    List<StoredFile> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from stored_file where id in (:ids) and sealed_as is null")
                        .param("ids", ids)
                        .query(StoredFileStore::toFile)
                        .list();
    }

    StoredFile getSealed(long id) {
        return jdbc.sql(
                        """
                select * from stored_file where id = :id and sealed_as is not null and destroyed_at is null
                """)
                .param("id", id)
                .query(StoredFileStore::toFile)
                .optional()
                .orElseThrow(() -> new Refusal("files.not-found"));
    }

    Seal seal(long id) {
        return jdbc.sql("select sealed_as, sealed_with from stored_file where id = :id and sealed_as is not null")
                .param("id", id)
                .query((row, index) -> new Seal(row.getString(1), row.getString(2)))
                .optional()
                .orElseThrow(() -> new Refusal("files.not-found"));
    }

    boolean anySealed() {
        return jdbc.sql("select exists (select 1 from stored_file where sealed_as is not null)")
                .query(Boolean.class)
                .single();
    }

    void destroyed(long id, Instant at) {
        jdbc.sql("update stored_file set destroyed_at = :at where id = :id and destroyed_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    Optional<FileText> text(String sm3) {
        return jdbc.sql("select content, failure from stored_file_text where sm3 = :sm3")
                .param("sm3", sm3)
                .query((row, index) -> new FileText(row.getString(1), row.getString(2)))
                .optional();
    }

    void addText(String sm3, FileText text) {
        jdbc.sql(
                        """
                insert into stored_file_text (sm3, content, failure) values (:sm3, :content, :failure)
                on conflict (sm3) do nothing
                """)
                .param("sm3", sm3)
                .param("content", text.content())
                .param("failure", text.failure())
                .update();
    }

    /** Returns what was found hidden; empty if nobody has looked yet. */
    Optional<List<HiddenPart>> hidden(String sm3) {
        List<HiddenPart> rows = jdbc.sql("select * from stored_file_hidden where sm3 = :sm3 order by position")
                .param("sm3", sm3)
                .query((row, index) -> new HiddenPart(
                        row.getString("kind"), row.getString("content"), Nature.valueOf(row.getString("nature"))))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        rows.stream().filter(part -> !part.kind().isEmpty()).toList());
    }

    void addHidden(String sm3, List<HiddenPart> parts) {
        List<HiddenPart> rows = parts.isEmpty() ? List.of(new HiddenPart("", "", Nature.UNSEEN)) : parts;
        for (int i = 0; i < rows.size(); i++) {
            HiddenPart part = rows.get(i);
            jdbc.sql(
                            """
                    insert into stored_file_hidden (sm3, position, kind, content, nature)
                    values (:sm3, :position, :kind, :content, :nature)
                    on conflict (sm3, position) do nothing
                    """)
                    .param("sm3", sm3)
                    .param("position", i)
                    .param(
                            "kind",
                            part.kind().substring(0, Math.min(300, part.kind().length())))
                    .param("content", part.text())
                    .param("nature", part.nature().name())
                    .update();
        }
    }

    private static StoredFile toFile(ResultSet row, int index) throws SQLException {
        return new StoredFile(
                row.getLong("id"),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sm3"));
    }
}
