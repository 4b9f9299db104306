package org.zhiqing.server.work.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code handover} and {@code handover_item}. Rows are added and never changed. */
@Repository
class HandoverStore {

    private static final String SELECT =
            """
            select id, organ_id, from_id, from_name, to_id, to_name, reason, account_closed, handed_over_at, by_id,
                   by_name,
                   (select count(*) from handover_item where handover_item.handover_id = handover.id) as item_count
              from handover
            """;

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param record its id and count are ignored */
    long add(HandoverRecord record) {
        long id = jdbc.sql(
                        """
                insert into handover (organ_id, from_id, from_name, to_id, to_name, reason, account_closed,
                                      handed_over_at, by_id, by_name)
                values (:organ, :from, :fromName, :to, :toName, :reason, :closed, :at, :by, :byName)
                returning id
                """)
                .param("organ", record.organ())
                .param("from", record.from())
                .param("fromName", record.fromName())
                .param("to", record.to())
                .param("toName", record.toName())
                .param("reason", record.reason())
                .param("closed", record.accountClosed())
                .param("at", record.at().atOffset(ZoneOffset.UTC))
                .param("by", record.by())
                .param("byName", record.byName())
                .query(Long.class)
                .single();
        for (int i = 0; i < record.items().size(); i++) {
            add(id, i, record.items().get(i));
        }
        return id;
    }

    private void add(long handover, int position, HandoverRecord.Item item) {
        jdbc.sql(
                        """
                insert into handover_item (handover_id, position, kind, what, standing, href)
                values (:handover, :position, :kind, :what, :standing, :href)
                """)
                .param("handover", handover)
                .param("position", position)
                .param("kind", item.kind())
                .param("what", item.what())
                .param("standing", item.standing())
                .param("href", item.href())
                .update();
    }

    Optional<HandoverRecord> find(long id) {
        List<HandoverRecord.Item> items = jdbc.sql(
                        """
                select kind, what, standing, href from handover_item where handover_id = :id order by position
                """)
                .param("id", id)
                .query((row, index) -> new HandoverRecord.Item(
                        row.getString("kind"), row.getString("what"), row.getString("standing"), row.getString("href")))
                .list();
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, index) -> record(row, items))
                .optional();
    }

    /** Returns the organ's handovers without their items, newest first. */
    List<HandoverRecord> ofOrgan(long organ) {
        return jdbc.sql(SELECT + " where organ_id = :organ order by id desc")
                .param("organ", organ)
                .query((row, index) -> record(row, List.of()))
                .list();
    }

    /** Returns those in which the person handed over or took over, without their items, newest first. */
    List<HandoverRecord> ofPerson(long person) {
        return jdbc.sql(SELECT + " where from_id = :person or to_id = :person order by id desc")
                .param("person", person)
                .query((row, index) -> record(row, List.of()))
                .list();
    }

    private static HandoverRecord record(ResultSet row, List<HandoverRecord.Item> items) throws SQLException {
        return new HandoverRecord(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getLong("from_id"),
                row.getString("from_name"),
                row.getLong("to_id"),
                row.getString("to_name"),
                row.getString("reason"),
                row.getBoolean("account_closed"),
                row.getObject("handed_over_at", OffsetDateTime.class).toInstant(),
                row.getLong("by_id"),
                row.getString("by_name"),
                row.getInt("item_count"),
                items);
    }
}
