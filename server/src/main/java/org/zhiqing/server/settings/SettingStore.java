package org.zhiqing.server.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code setting_value}. */
@Repository
class SettingStore {

    private static final String SELECT =
            "select id, organ_id, key, value, from_on, basis, recorded_at, recorded_by from setting_value ";

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SettingValue value) {
        jdbc.sql(
                        """
                insert into setting_value (organ_id, key, value, from_on, basis, recorded_at, recorded_by)
                values (:organ, :key, :value, :fromOn, :basis, :at, :by)
                """)
                .param("organ", value.organ())
                .param("key", value.key())
                .param("value", value.value())
                .param("fromOn", value.fromOn())
                .param("basis", value.basis())
                .param("at", value.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", value.recordedBy())
                .update();
    }

    Optional<SettingValue> inForce(long organ, String key, LocalDate on) {
        return jdbc.sql(
                        SELECT
                                + """
                 where organ_id = :organ and key = :key and from_on <= :on
                 order by from_on desc, id desc
                 limit 1
                """)
                .param("organ", organ)
                .param("key", key)
                .param("on", on)
                .query(SettingStore::toValue)
                .optional();
    }

    /** Returns all that was ever recorded, the newest record first. */
    List<SettingValue> history(long organ, String key) {
        return jdbc.sql(SELECT + "where organ_id = :organ and key = :key order by id desc")
                .param("organ", organ)
                .param("key", key)
                .query(SettingStore::toValue)
                .list();
    }

    /** Makes changes of one setting wait for each other until the transaction ends. */
    void lock(long organ, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "setting " + organ + " " + key)
                .query((row, index) -> 1)
                .single();
    }

    private static SettingValue toValue(ResultSet row, int index) throws SQLException {
        return new SettingValue(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getString("key"),
                row.getString("value"),
                row.getObject("from_on", LocalDate.class),
                row.getString("basis"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
