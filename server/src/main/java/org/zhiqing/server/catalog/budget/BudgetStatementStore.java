package org.zhiqing.server.catalog.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.catalog.duty.NewStatement;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.kernel.Actor;

/** Table {@code catalog_budget_statement}. */
@Repository
class BudgetStatementStore {

    private final JdbcClient jdbc;

    BudgetStatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long subject, BudgetThing thing, NewStatement statement, Actor by, LocalDate on) {
        return jdbc.sql(
                        """
                insert into catalog_budget_statement (subject_id, thing, kind, reason, link, proposed_by, proposed_name,
                        proposed_on)
                values (:subject, :thing, :kind, :reason, :link, :by, :name, :on)
                returning id
                """)
                .param("subject", subject)
                .param("thing", thing.name())
                .param("kind", String.valueOf(statement.kind()))
                .param("reason", statement.reason())
                .param("link", statement.link())
                .param("by", by.person())
                .param("name", by.name())
                .param("on", on)
                .query(Long.class)
                .single();
    }

    void confirm(long id, Actor by, LocalDate on) {
        jdbc.sql(
                        """
                update catalog_budget_statement set confirmed_by = :by, confirmed_name = :name, confirmed_on = :on
                 where id = :id
                """)
                .param("by", by.person())
                .param("name", by.name())
                .param("on", on)
                .param("id", id)
                .update();
    }

    void end(long id, Actor by, LocalDate on) {
        jdbc.sql("update catalog_budget_statement set ended_on = :on, ended_name = :name where id = :id")
                .param("on", on)
                .param("name", by.name())
                .param("id", id)
                .update();
    }

    Optional<BudgetStatement> find(long id) {
        return jdbc.sql("select * from catalog_budget_statement where id = :id")
                .param("id", id)
                .query(BudgetStatementStore::statement)
                .optional();
    }

    /** Returns the statements of a body or fund, newest first, ended ones too. */
    List<BudgetStatement> ofSubject(long subject) {
        return jdbc.sql("select * from catalog_budget_statement where subject_id = :subject order by id desc")
                .param("subject", subject)
                .query(BudgetStatementStore::statement)
                .list();
    }

    /** Returns what stands for the things of the round: waiting or confirmed, one a thing at most. */
    List<BudgetStatement> standing(long round) {
        return jdbc.sql(
                        """
                select t.* from catalog_budget_statement t join catalog_budget_subject s on s.id = t.subject_id
                 where s.round_id = :round and t.ended_on is null
                """)
                .param("round", round)
                .query(BudgetStatementStore::statement)
                .list();
    }

    private static BudgetStatement statement(ResultSet row, int index) throws SQLException {
        return new BudgetStatement(
                row.getLong("id"),
                row.getLong("subject_id"),
                BudgetThing.valueOf(row.getString("thing")),
                StatementKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("link"),
                row.getLong("proposed_by"),
                row.getString("proposed_name"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("confirmed_name"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
