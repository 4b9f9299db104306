package org.zhiqing.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code document_autosave}. */
@Repository
class AutosaveStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    AutosaveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(long person, String place, Map<String, List<String>> fields, Instant at) {
        jdbc.sql(
                        """
                insert into document_autosave (person_id, place, fields, saved_at)
                values (:person, :place, cast(:fields as jsonb), :at)
                on conflict (person_id, place) do update set fields = excluded.fields, saved_at = excluded.saved_at
                """)
                .param("person", person)
                .param("place", place)
                .param("fields", JSON.writeValueAsString(fields))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UnsavedWriting> find(long person, String place) {
        return jdbc.sql("select * from document_autosave where person_id = :person and place = :place")
                .param("person", person)
                .param("place", place)
                .query(AutosaveStore::writing)
                .optional();
    }

    List<UnsavedWriting> all(long person) {
        return jdbc.sql("select * from document_autosave where person_id = :person order by saved_at desc")
                .param("person", person)
                .query(AutosaveStore::writing)
                .list();
    }

    void drop(long person, String place) {
        jdbc.sql("delete from document_autosave where person_id = :person and place = :place")
                .param("person", person)
                .param("place", place)
                .update();
    }

    void dropBefore(Instant day) {
        jdbc.sql("delete from document_autosave where saved_at < :day")
                .param("day", day.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UnsavedWriting writing(ResultSet row, int index) throws SQLException {
        return new UnsavedWriting(
                row.getString("place"),
                JSON.readValue(row.getString("fields"), new TypeReference<Map<String, List<String>>>() {}),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
