package org.zhiqing.server.catalog.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code catalog_duty} and {@code catalog_fulfilment}. */
@Repository
class DutyStore {

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a duty; empty if the same is there already. */
    Optional<Long> add(long item, String occasion, LocalDate from, LocalDate dueOn) {
        return jdbc.sql(
                        """
                insert into catalog_duty (item_id, occasion, from_on, due_on) values (:item, :occasion, :from, :dueOn)
                on conflict (item_id, from_on, occasion) do nothing
                returning id
                """)
                .param("item", item)
                .param("occasion", occasion)
                .param("from", from)
                .param("dueOn", dueOn)
                .query(Long.class)
                .optional();
    }

    /** Returns the item's duties, latest first. */
    List<Duty> ofItem(long item) {
        return jdbc.sql("select * from catalog_duty where item_id = :item order by from_on desc, id desc")
                .param("item", item)
                .query(DutyStore::duty)
                .list();
    }

    /** Returns the item's newest duty of a period. */
    Optional<Duty> newestPeriod(long item) {
        return jdbc.sql(
                        """
                select * from catalog_duty where item_id = :item and occasion = '' order by from_on desc limit 1
                """)
                .param("item", item)
                .query(DutyStore::duty)
                .optional();
    }

    /** Returns the item's open duties, nearest due day first. */
    List<Duty> open(long item) {
        return jdbc.sql(
                        "select * from catalog_duty where item_id = :item and settled_on is null order by due_on, from_on, id")
                .param("item", item)
                .query(DutyStore::duty)
                .list();
    }

    /** Returns the open duties of all items of the organ, nearest due day first. */
    List<Duty> openOfOrgan(long organ) {
        return jdbc.sql(
                        """
                select d.* from catalog_duty d join catalog_item i on i.id = d.item_id
                 where i.organ_id = :organ and i.closed_on is null and d.settled_on is null
                 order by d.due_on, d.from_on, d.id
                """)
                .param("organ", organ)
                .query(DutyStore::duty)
                .list();
    }

    List<Duty> settledBy(long document) {
        return jdbc.sql("select * from catalog_duty where document_id = :document order by id")
                .param("document", document)
                .query(DutyStore::duty)
                .list();
    }

    void settleByDocument(long duty, long document, LocalDate on) {
        jdbc.sql("update catalog_duty set settled_on = :on, document_id = :document where id = :duty")
                .param("on", on)
                .param("document", document)
                .param("duty", duty)
                .update();
    }

    void settleByStatement(long duty, long statement, LocalDate on) {
        jdbc.sql("update catalog_duty set settled_on = :on, statement_id = :statement where id = :duty")
                .param("on", on)
                .param("statement", statement)
                .param("duty", duty)
                .update();
    }

    void reopen(long duty) {
        jdbc.sql("update catalog_duty set settled_on = null, document_id = null where id = :duty")
                .param("duty", duty)
                .update();
    }

    void fulfil(long item, long document, LocalDate on) {
        jdbc.sql(
                        """
                insert into catalog_fulfilment (document_id, item_id, published_on) values (:document, :item, :on)
                on conflict (document_id) do update
                   set item_id = excluded.item_id, published_on = excluded.published_on, ended_on = null
                """)
                .param("document", document)
                .param("item", item)
                .param("on", on)
                .update();
    }

    void endFulfilment(long document, LocalDate on) {
        jdbc.sql("update catalog_fulfilment set ended_on = :on where document_id = :document")
                .param("on", on)
                .param("document", document)
                .update();
    }

    /** Returns the id of the item under which the document stands. */
    Optional<Long> itemOf(long document) {
        return jdbc.sql("select item_id from catalog_fulfilment where document_id = :document and ended_on is null")
                .param("document", document)
                .query(Long.class)
                .optional();
    }

    /** Returns the documents that stand under the item, newest first. */
    List<Long> documents(long item) {
        return jdbc.sql(
                        """
                select document_id from catalog_fulfilment where item_id = :item and ended_on is null
                 order by published_on desc, document_id desc
                """)
                .param("item", item)
                .query(Long.class)
                .list();
    }

    static Duty duty(ResultSet row, int index) throws SQLException {
        return new Duty(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getString("occasion"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("settled_on", LocalDate.class),
                row.getObject("document_id", Long.class),
                row.getObject("statement_id", Long.class));
    }
}
