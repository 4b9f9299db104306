package org.zhiqing.server.organ;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code organ_setup}. */
@Repository
class SetupStore {

    record Kept(String codeHash, int failedCount) {}

    private final JdbcClient jdbc;

    SetupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String codeHash, Instant at) {
        jdbc.sql(
                        """
                insert into organ_setup (code_hash, made_at) values (:hash, :at)
                on conflict (one_row) do update
                   set code_hash = excluded.code_hash, made_at = excluded.made_at, failed_count = 0
                """)
                .param("hash", codeHash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the code's digest; nobody else reads it so until the transaction ends. */
    Optional<Kept> lock() {
        return jdbc.sql("select code_hash, failed_count from organ_setup for update")
                .query((row, index) -> new Kept(row.getString(1), row.getInt(2)))
                .optional();
    }

    void countFailure() {
        jdbc.sql("update organ_setup set failed_count = failed_count + 1").update();
    }

    void remove() {
        jdbc.sql("delete from organ_setup").update();
    }
}
