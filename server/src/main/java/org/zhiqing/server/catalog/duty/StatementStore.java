package org.zhiqing.server.catalog.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;

/** Table {@code catalog_statement}. */
@Repository
class StatementStore {

    private final JdbcClient jdbc;

    StatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long item, NewStatement statement, Actor by, Instant at) {
        return jdbc.sql(
                        """
                insert into catalog_statement (item_id, kind, year, reason, link, proposed_by, proposed_name, proposed_at)
                values (:item, :kind, :year, :reason, :link, :by, :name, :at)
                returning id
                """)
                .param("item", item)
                .param("kind", String.valueOf(statement.kind()))
                .param("year", statement.year())
                .param("reason", statement.reason())
                .param("link", statement.link())
                .param("by", by.person())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void confirm(long id, Actor by, LocalDate on) {
        jdbc.sql(
                        """
                update catalog_statement set confirmed_by = :by, confirmed_name = :name, confirmed_on = :on
                 where id = :id
                """)
                .param("by", by.person())
                .param("name", by.name())
                .param("on", on)
                .param("id", id)
                .update();
    }

    void end(long id, Actor by, LocalDate on) {
        jdbc.sql("update catalog_statement set ended_on = :on, ended_name = :name where id = :id")
                .param("on", on)
                .param("name", by.name())
                .param("id", id)
                .update();
    }

    Optional<Statement> find(long id) {
        return jdbc.sql("select * from catalog_statement where id = :id")
                .param("id", id)
                .query(StatementStore::statement)
                .optional();
    }

    /** Returns the item's statements, newest first. */
    List<Statement> ofItem(long item) {
        return jdbc.sql("select * from catalog_statement where item_id = :item order by id desc")
                .param("item", item)
                .query(StatementStore::statement)
                .list();
    }

    /** Returns the statements of all open items of the organ, newest first. */
    List<Statement> ofOrgan(long organ) {
        return jdbc.sql(
                        """
                select s.* from catalog_statement s join catalog_item i on i.id = s.item_id
                 where i.organ_id = :organ and i.closed_on is null order by s.id desc
                """)
                .param("organ", organ)
                .query(StatementStore::statement)
                .list();
    }

    private static Statement statement(ResultSet row, int index) throws SQLException {
        return new Statement(
                row.getLong("id"),
                row.getLong("item_id"),
                StatementKind.valueOf(row.getString("kind")),
                row.getObject("year", Integer.class),
                row.getString("reason"),
                row.getString("link"),
                row.getLong("proposed_by"),
                row.getString("proposed_name"),
                Beijing.day(row.getObject("proposed_at", OffsetDateTime.class).toInstant()),
                row.getString("confirmed_name"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
