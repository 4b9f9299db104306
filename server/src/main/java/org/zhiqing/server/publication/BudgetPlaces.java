package org.zhiqing.server.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.catalog.budget.BudgetReports;
import org.zhiqing.server.kernel.Actor;

/** Which things of budget rounds documents publish; table {@code document_budget_entry}. Tells the catalog. */
@Repository
class BudgetPlaces {

    private final JdbcClient jdbc;
    private final BudgetReports reports;

    BudgetPlaces(JdbcClient jdbc, BudgetReports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    void put(long document, Collection<Long> entries) {
        for (Long entry : entries) {
            jdbc.sql(
                            """
                    insert into document_budget_entry (document_id, entry_id) values (:document, :entry)
                    on conflict do nothing
                    """)
                    .param("document", document)
                    .param("entry", entry)
                    .update();
        }
    }

    void remove(long document, long entry, Actor by) {
        jdbc.sql("delete from document_budget_entry where document_id = :document and entry_id = :entry")
                .param("document", document)
                .param("entry", entry)
                .update();
        reports.parted(entry, document, by);
    }

    List<Long> entriesOf(long document) {
        return jdbc.sql("select entry_id from document_budget_entry where document_id = :document order by entry_id")
                .param("document", document)
                .query(Long.class)
                .list();
    }

    /** Reports to the catalog that the document is public since the day. */
    void published(long document, LocalDate on, Actor by) {
        reports.published(entriesOf(document), document, on, by);
    }

    /** Reports to the catalog that the document is public no more. */
    void withdrawn(Document document) {
        reports.withdrawn(document.id(), Actor.system(document.organ(), ""));
    }
}
