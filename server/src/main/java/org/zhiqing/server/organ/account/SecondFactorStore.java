package org.zhiqing.server.organ.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code person_second_factor}, {@code person_second_factor_reset}. */
@Repository
class SecondFactorStore {

    @SuppressWarnings("ArrayRecordComponent")
    record Kept(byte[] secret, boolean confirmed, long usedStep) {}

    private static final String SELECT =
            "select secret, confirmed_at is not null, used_step from person_second_factor where person_id = :person";

    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Kept> find(long person) {
        return read(SELECT, person);
    }

    /** As {@link #find}; nobody else reads it so until the transaction ends. */
    Optional<Kept> lock(long person) {
        return read(SELECT + " for update", person);
    }

    private Optional<Kept> read(String sql, long person) {
        return jdbc.sql(sql)
                .param("person", person)
                .query((row, index) -> new Kept(row.getBytes(1), row.getBoolean(2), row.getLong(3)))
                .optional();
    }

    void put(long person, byte[] secret, Instant at) {
        jdbc.sql(
                        """
                insert into person_second_factor (person_id, secret, made_at) values (:person, :secret, :at)
                on conflict (person_id) do update
                   set secret = excluded.secret, made_at = excluded.made_at, confirmed_at = null, used_step = 0
                """)
                .param("person", person)
                .param("secret", secret)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void confirm(long person, Instant at) {
        jdbc.sql("update person_second_factor set confirmed_at = :at where person_id = :person")
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void use(long person, long step) {
        jdbc.sql("update person_second_factor set used_step = :step where person_id = :person")
                .param("person", person)
                .param("step", step)
                .update();
    }

    void remove(long person) {
        jdbc.sql("delete from person_second_factor where person_id = :person")
                .param("person", person)
                .update();
    }

    void addReset(long person, SecondFactors.Reset reset) {
        jdbc.sql(
                        """
                insert into person_second_factor_reset (person_id, reset_at, reset_by, witness_id, reason)
                values (:person, :at, :by, :witness, :reason)
                """)
                .param("person", person)
                .param("at", reset.at().atOffset(ZoneOffset.UTC))
                .param("by", reset.by())
                .param("witness", reset.witness())
                .param("reason", reset.reason())
                .update();
    }

    List<SecondFactors.Reset> resets(long person) {
        return jdbc.sql(
                        """
                select reset_at, reset_by, witness_id, reason
                  from person_second_factor_reset
                 where person_id = :person
                 order by id desc
                """)
                .param("person", person)
                .query((row, index) -> new SecondFactors.Reset(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4)))
                .list();
    }
}
