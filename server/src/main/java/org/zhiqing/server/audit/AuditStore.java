package org.zhiqing.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Page;

/** Tables {@code audit_entry}, {@code audit_head}. */
@Repository
class AuditStore {

    record Head(long count, String hash, @Nullable String seal) {}

    private static final String FILTER =
            """
              from audit_entry
             where (:name = '' or person_name like '%' || :name || '%')
               and (:act = '' or act = :act)
               and (:subject = '' or subject = :subject or subject like :subject || '/%')
               and (cast(:from as timestamptz) is null or at >= :from)
               and (cast(:until as timestamptz) is null or at < :until)
            """;

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the head, locked until the transaction ends. */
    Optional<Head> lockHead() {
        return jdbc.sql("select entry_count, last_hash, seal from audit_head for update")
                .query((row, index) -> new Head(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    void add(AuditEntry entry, String previous, String hash, String seal) {
        jdbc.sql(
                        """
                insert into audit_entry (number, at, person_id, person_name, organ_id, act, subject, detail,
                                         previous, hash, seal)
                values (:number, :at, :person, :personName, :organ, :act, :subject, :detail, :previous, :hash, :seal)
                """)
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("person", entry.person())
                .param("personName", entry.personName())
                .param("organ", entry.organ())
                .param("act", entry.act())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .param("previous", previous)
                .param("hash", hash)
                .param("seal", seal)
                .update();
    }

    void moveHead(long count, String hash, String seal) {
        jdbc.sql("update audit_head set entry_count = :count, last_hash = :hash, seal = :seal")
                .param("count", count)
                .param("hash", hash)
                .param("seal", seal)
                .update();
    }

    Page<AuditEntry> find(AuditQuery query, int page, int size) {
        long total =
                filtered("select count(*)" + FILTER, query).query(Long.class).single();
        List<AuditEntry> rows = filtered(
                        "select number, at, person_id, person_name, organ_id, act, subject, detail" + FILTER
                                + " order by number desc limit :size offset :skip",
                        query)
                .param("size", size)
                .param("skip", Page.offset(page, size))
                .query(AuditStore::toEntry)
                .list();
        return new Page<>(rows, Math.max(1, page), size, total);
    }

    /** Returns the acts that occur, by jumping from one to the next along the index. */
    List<String> acts() {
        return jdbc.sql(
                        """
                with recursive used as (
                    (select act from audit_entry order by act limit 1)
                    union all
                    select (select entry.act from audit_entry entry where entry.act > used.act
                             order by entry.act limit 1)
                      from used where used.act is not null)
                select act from used where act is not null
                """)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, AuditQuery query) {
        return jdbc.sql(sql)
                .param("name", query.personName().replaceAll("([\\\\%_])", "\\\\$1"))
                .param("act", query.act())
                .param("subject", query.subject())
                .param("from", query.fromInstant())
                .param("until", query.untilInstant());
    }

    static AuditEntry toEntry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getLong("organ_id"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
