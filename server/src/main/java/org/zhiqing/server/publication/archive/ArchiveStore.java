package org.zhiqing.server.publication.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.screening.HitKind;
import org.zhiqing.server.screening.ScreeningHit;

/** Tables {@code document_archive_scan} and {@code document_archive_hit}. */
@Repository
class ArchiveStore {

    private final JdbcClient jdbc;

    ArchiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for a scan; one that goes on begins anew under the new version. */
    void ask(long organ, String organName, int version, Instant at) {
        jdbc.sql("update document_archive_scan set finished_at = :at where organ_id = :organ and finished_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("organ", organ)
                .update();
        jdbc.sql(
                        """
                insert into document_archive_scan (organ_id, organ_name, list_version, asked_at)
                values (:organ, :name, :version, :at)
                """)
                .param("organ", organ)
                .param("name", organName)
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes the oldest scan that goes on; empty when there is none or another instance has it. */
    Optional<ArchiveScan> take() {
        return jdbc.sql(
                        """
                select * from document_archive_scan where finished_at is null order by id limit 1
                   for update skip locked
                """)
                .query(ArchiveStore::scan)
                .optional();
    }

    Optional<ArchiveScan> newest(long organ) {
        return jdbc.sql("select * from document_archive_scan where organ_id = :organ order by id desc limit 1")
                .param("organ", organ)
                .query(ArchiveStore::scan)
                .optional();
    }

    /** A document that comes next, and its public edition; 0 if it proves not to be public. */
    record Candidate(long document, int edition) {

        boolean isPublic() {
            return edition > 0;
        }
    }

    /** Returns those that come next. Cut to the count before the view looks at them: it is not cheap. */
    List<Candidate> next(ArchiveScan scan, int count) {
        return jdbc.sql(
                        """
                with next as materialized (
                    select id from document
                     where organ_id = :organ and id > :last and public_edition is not null order by id limit :count)
                select next.id, coalesce(p.edition, 0) as edition
                  from next left join public_document p on p.id = next.id order by next.id
                """)
                .param("organ", scan.organ())
                .param("last", scan.lastDocument())
                .param("count", count)
                .query((row, index) -> new Candidate(row.getLong("id"), row.getInt("edition")))
                .list();
    }

    void goOn(long scan, long lastDocument, int count) {
        jdbc.sql(
                        """
                update document_archive_scan
                   set last_document = :last, document_count = document_count + :count where id = :id
                """)
                .param("last", lastDocument)
                .param("count", count)
                .param("id", scan)
                .update();
    }

    void finish(long scan, Instant at) {
        jdbc.sql("update document_archive_scan set finished_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", scan)
                .update();
    }

    /** Adds what is new of a document's hits, and takes away what nobody has decided and is found no more. */
    void put(ArchiveScan scan, Candidate edition, Collection<ScreeningHit> hits, Instant at) {
        List<String> keys = hits.stream().map(ScreeningHit::key).toList();
        jdbc.sql(
                        """
                delete from document_archive_hit
                 where document_id = :document and decision is null
                   and (edition <> :edition or hit not in (:keys))
                """)
                .param("document", edition.document())
                .param("edition", edition.edition())
                .param("keys", keys.isEmpty() ? List.of("") : keys)
                .update();
        hits.forEach(hit -> add(scan, edition, hit, at));
    }

    private void add(ArchiveScan scan, Candidate edition, ScreeningHit hit, Instant at) {
        jdbc.sql(
                        """
                insert into document_archive_hit (organ_id, document_id, edition, hit, kind, place, shown, suggestion,
                                                  list_version, found_at)
                values (:organ, :document, :edition, :hit, :kind, :place, :shown, :suggestion, :version, :at)
                on conflict (document_id, edition, hit) do nothing
                """)
                .param("organ", scan.organ())
                .param("document", edition.document())
                .param("edition", edition.edition())
                .param("hit", hit.key())
                .param("kind", hit.kind().name())
                .param("place", cut(hit.place()))
                .param("shown", cut(hit.shown()))
                .param("suggestion", cut(hit.suggestion()))
                .param("version", scan.listVersion())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String cut(String text) {
        return text.length() <= 400 ? text : text.substring(0, 399) + "…";
    }

    int openCount(long organ) {
        return jdbc.sql("select count(*) from document_archive_hit where organ_id = :organ and decision is null")
                .param("organ", organ)
                .query(Integer.class)
                .single();
    }

    /** @param open whether those that wait are listed, or those that were decided */
    Page<ArchiveHit> page(long organ, boolean open, int number, int size) {
        String where = " from document_archive_hit h where h.organ_id = :organ and (h.decision is null) = :open";
        long total = jdbc.sql("select count(*)" + where)
                .param("organ", organ)
                .param("open", open)
                .query(Long.class)
                .single();
        List<ArchiveHit> hits = jdbc.sql("select h.*, " + TITLE + where + " order by h.id limit :size offset :offset")
                .param("organ", organ)
                .param("open", open)
                .param("size", size)
                .param("offset", Page.offset(number, size))
                .query(ArchiveStore::hit)
                .list();
        return new Page<>(hits, Math.max(1, number), size, total);
    }

    private static final String TITLE =
            """
            (select e.title from document_edition e
              where e.document_id = h.document_id and e.number = h.edition) as title
            """;

    Optional<ArchiveHit> find(long organ, long id) {
        return jdbc.sql("select h.*, " + TITLE
                        + " from document_archive_hit h where h.id = :id and h.organ_id = :organ for update")
                .param("id", id)
                .param("organ", organ)
                .query(ArchiveStore::hit)
                .optional();
    }

    void decide(long id, HitDecision decision, String reason, Actor by, Instant at) {
        jdbc.sql(
                        """
                update document_archive_hit
                   set decision = :decision, reason = :reason, decided_by = :by, decided_name = :name, decided_at = :at
                 where id = :id
                """)
                .param("decision", decision.name())
                .param("reason", reason)
                .param("by", by.person())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static ArchiveScan scan(ResultSet row, int index) throws SQLException {
        return new ArchiveScan(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getString("organ_name"),
                row.getInt("list_version"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("document_count"),
                row.getLong("last_document"),
                instant(row, "finished_at"));
    }

    private static ArchiveHit hit(ResultSet row, int index) throws SQLException {
        String decision = row.getString("decision");
        return new ArchiveHit(
                row.getLong("id"),
                row.getLong("document_id"),
                row.getString("title"),
                HitKind.valueOf(row.getString("kind")),
                row.getString("place"),
                row.getString("shown"),
                row.getString("suggestion"),
                row.getInt("list_version"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                decision == null ? null : HitDecision.valueOf(decision),
                row.getString("reason"),
                row.getString("decided_name"),
                instant(row, "decided_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
