package org.zhiqing.server.catalog.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.catalog.budget.BudgetRound.Due;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

/** Tables {@code catalog_budget_round} and {@code catalog_budget_subject}. */
@Repository
class BudgetStore {

    private final JdbcClient jdbc;

    BudgetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(BudgetRound round, Actor by, Instant at) {
        return jdbc.sql(
                        """
                insert into catalog_budget_round (organ_id, year, approved_on, period, working_days, due_on,
                        due_provisional, opened_name, opened_at)
                values (:organ, :year, :approvedOn, :period, :workingDays, :dueOn, :provisional, :name, :at)
                returning id
                """)
                .param("organ", round.organ())
                .param("year", round.year())
                .param("approvedOn", round.approvedOn())
                .param("period", round.period())
                .param("workingDays", round.workingDays())
                .param("dueOn", round.due().on())
                .param("provisional", round.due().provisional())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @throws Refusal {@code catalog.round-changed-meanwhile} if somebody saved it since it was read */
    void save(BudgetRound round) {
        Due accounts = round.accountsDue();
        int rows = jdbc.sql(
                        """
                update catalog_budget_round
                   set approved_on = :approvedOn, due_on = :dueOn, due_provisional = :provisional,
                       accounts_approved_on = :accountsApprovedOn, accounts_due_on = :accountsDueOn,
                       accounts_provisional = :accountsProvisional, closed_on = :closedOn, closed_name = :closedName,
                       version = version + 1
                 where id = :id and version = :version
                """)
                .param("approvedOn", round.approvedOn())
                .param("dueOn", round.due().on())
                .param("provisional", round.due().provisional())
                .param("accountsApprovedOn", round.accountsApprovedOn())
                .param("accountsDueOn", accounts == null ? null : accounts.on())
                .param("accountsProvisional", accounts != null && accounts.provisional())
                .param("closedOn", round.closedOn())
                .param("closedName", round.closedName())
                .param("id", round.id())
                .param("version", round.version())
                .update();
        if (rows == 0) {
            throw new Refusal("catalog.round-changed-meanwhile", String.valueOf(round.year()));
        }
    }

    Optional<BudgetRound> find(long id) {
        return jdbc.sql("select * from catalog_budget_round where id = :id")
                .param("id", id)
                .query(BudgetStore::round)
                .optional();
    }

    /** Returns the organ's rounds, newest year first. */
    List<BudgetRound> ofOrgan(long organ) {
        return jdbc.sql("select * from catalog_budget_round where organ_id = :organ order by year desc")
                .param("organ", organ)
                .query(BudgetStore::round)
                .list();
    }

    /** Returns the open rounds of all organs. */
    List<BudgetRound> open() {
        return jdbc.sql("select * from catalog_budget_round where closed_on is null order by id")
                .query(BudgetStore::round)
                .list();
    }

    /** Adds a body or fund; empty if the round has one of that name. */
    Optional<Long> addSubject(
            long round, SubjectKind kind, String name, @Nullable Long body, @Nullable Long unit, @Nullable Long owner) {
        return jdbc.sql(
                        """
                insert into catalog_budget_subject (round_id, kind, name, body_id, unit_id, owner_id)
                values (:round, :kind, :name, :body, :unit, :owner)
                on conflict (round_id, name) do nothing returning id
                """)
                .param("round", round)
                .param("kind", kind.name())
                .param("name", name)
                .param("body", body)
                .param("unit", unit)
                .param("owner", owner)
                .query(Long.class)
                .optional();
    }

    void charge(long subject, @Nullable Long unit, @Nullable Long owner) {
        jdbc.sql("update catalog_budget_subject set unit_id = :unit, owner_id = :owner where id = :id")
                .param("unit", unit)
                .param("owner", owner)
                .param("id", subject)
                .update();
    }

    void leaveOut(long subject, @Nullable LocalDate on, String reason) {
        jdbc.sql("update catalog_budget_subject set left_out_on = :on, left_reason = :reason where id = :id")
                .param("on", on)
                .param("reason", reason)
                .param("id", subject)
                .update();
    }

    Optional<BudgetSubject> subject(long id) {
        return jdbc.sql("select * from catalog_budget_subject where id = :id")
                .param("id", id)
                .query(BudgetStore::subject)
                .optional();
    }

    /** Returns bodies and funds of the round in the order in which they were added, those left out too. */
    List<BudgetSubject> subjects(long round) {
        return jdbc.sql("select * from catalog_budget_subject where round_id = :round order by id")
                .param("round", round)
                .query(BudgetStore::subject)
                .list();
    }

    /** Returns what the person is in charge of in open rounds. */
    List<BudgetSubject> ownedBy(long person) {
        return jdbc.sql(
                        """
                select s.* from catalog_budget_subject s join catalog_budget_round r on r.id = s.round_id
                 where s.owner_id = :person and r.closed_on is null and s.left_out_on is null order by s.id
                """)
                .param("person", person)
                .query(BudgetStore::subject)
                .list();
    }

    private static BudgetRound round(ResultSet row, int index) throws SQLException {
        LocalDate accounts = row.getObject("accounts_due_on", LocalDate.class);
        return new BudgetRound(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getInt("year"),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("accounts_approved_on", LocalDate.class),
                row.getInt("period"),
                row.getBoolean("working_days"),
                new Due(row.getObject("due_on", LocalDate.class), row.getBoolean("due_provisional")),
                accounts == null ? null : new Due(accounts, row.getBoolean("accounts_provisional")),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closed_name"),
                row.getInt("version"));
    }

    private static BudgetSubject subject(ResultSet row, int index) throws SQLException {
        return new BudgetSubject(
                row.getLong("id"),
                row.getLong("round_id"),
                SubjectKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("body_id", Long.class),
                row.getObject("unit_id", Long.class),
                row.getObject("owner_id", Long.class),
                row.getObject("left_out_on", LocalDate.class),
                row.getString("left_reason"));
    }
}
