package org.zhiqing.server.catalog.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code catalog_budget_entry}. */
@Repository
class BudgetEntryStore {

    private final JdbcClient jdbc;

    BudgetEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long round, long subject, BudgetThing thing) {
        jdbc.sql("insert into catalog_budget_entry (round_id, subject_id, thing) values (:round, :subject, :thing)")
                .param("round", round)
                .param("subject", subject)
                .param("thing", thing.name())
                .update();
    }

    List<BudgetEntry> ofRound(long round) {
        return jdbc.sql("select * from catalog_budget_entry where round_id = :round order by id")
                .param("round", round)
                .query(BudgetEntryStore::entry)
                .list();
    }

    List<BudgetEntry> ofSubject(long subject) {
        return jdbc.sql("select * from catalog_budget_entry where subject_id = :subject order by id")
                .param("subject", subject)
                .query(BudgetEntryStore::entry)
                .list();
    }

    List<BudgetEntry> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from catalog_budget_entry where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(BudgetEntryStore::entry)
                        .list();
    }

    Optional<BudgetEntry> of(long subject, BudgetThing thing) {
        return ofSubject(subject).stream()
                .filter(entry -> entry.thing() == thing)
                .findFirst();
    }

    List<BudgetEntry> settledBy(long document) {
        return jdbc.sql("select * from catalog_budget_entry where document_id = :document order by id")
                .param("document", document)
                .query(BudgetEntryStore::entry)
                .list();
    }

    /** Settles an entry that is open, or that only a statement settles. */
    void settleByDocument(long entry, long document, LocalDate on) {
        jdbc.sql(
                        """
                update catalog_budget_entry set settled_on = :on, document_id = :document, statement_id = null
                 where id = :entry and document_id is null
                """)
                .param("on", on)
                .param("document", document)
                .param("entry", entry)
                .update();
    }

    void settleByStatement(long entry, long statement, LocalDate on) {
        jdbc.sql("update catalog_budget_entry set settled_on = :on, statement_id = :statement where id = :entry")
                .param("on", on)
                .param("statement", statement)
                .param("entry", entry)
                .update();
    }

    void reopen(long entry) {
        jdbc.sql(
                        """
                update catalog_budget_entry set settled_on = null, document_id = null, statement_id = null
                 where id = :entry
                """)
                .param("entry", entry)
                .update();
    }

    private static BudgetEntry entry(ResultSet row, int index) throws SQLException {
        return new BudgetEntry(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getLong("subject_id"),
                BudgetThing.valueOf(row.getString("thing")),
                row.getObject("settled_on", LocalDate.class),
                row.getObject("document_id", Long.class),
                row.getObject("statement_id", Long.class));
    }
}
