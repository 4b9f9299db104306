package org.zhiqing.server.organ.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code person_password}. */
@Repository
class PasswordStore {

    record Kept(String hash, Instant setAt, boolean mustChange) {}

    private final JdbcClient jdbc;

    PasswordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long person, String hash, Instant at, boolean mustChange) {
        jdbc.sql(
                        """
                insert into person_password (person_id, hash, set_at, must_change)
                values (:person, :hash, :at, :mustChange)
                """)
                .param("person", person)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("mustChange", mustChange)
                .update();
    }

    /** Returns the newest first, at most {@code count}; older ones are removed by {@link #forget}. */
    List<Kept> newest(long person, int count) {
        return jdbc.sql(
                        """
                select hash, set_at, must_change
                  from person_password
                 where person_id = :person
                 order by id desc
                 limit :count
                """)
                .param("person", person)
                .param("count", count)
                .query((row, index) -> new Kept(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getBoolean(3)))
                .list();
    }

    void forget(long person, int keep) {
        jdbc.sql(
                        """
                delete from person_password
                 where person_id = :person
                   and id not in (select id from person_password where person_id = :person
                                   order by id desc limit :keep)
                """)
                .param("person", person)
                .param("keep", keep)
                .update();
    }
}
