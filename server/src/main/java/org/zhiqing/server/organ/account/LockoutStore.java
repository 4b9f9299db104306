package org.zhiqing.server.organ.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code person_sign_in_failure}. */
@Repository
class LockoutStore {

    record Count(int failedCount, @Nullable Instant lockedUntil) {}

    private final JdbcClient jdbc;

    LockoutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the count, locked until the transaction ends; made with zero if there was none. */
    Count lockAndRead(String account, Instant now) {
        return jdbc.sql(
                        """
                insert into person_sign_in_failure (account, failed_count, last_at)
                values (:account, 0, :now)
                on conflict (account) do update set last_at = excluded.last_at
                returning failed_count, locked_until
                """)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Count(row.getInt(1), instant(row.getObject(2, OffsetDateTime.class))))
                .single();
    }

    void write(String account, int failedCount, Instant at, @Nullable Instant lockedUntil) {
        jdbc.sql(
                        """
                update person_sign_in_failure
                   set failed_count = :count, last_at = :at, locked_until = :until
                 where account = :account
                """)
                .param("account", account)
                .param("count", failedCount)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", lockedUntil == null ? null : lockedUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> lockedUntil(String account) {
        return jdbc.sql(
                        "select locked_until from person_sign_in_failure where account = :account and locked_until > '-infinity'")
                .param("account", account)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void remove(String account) {
        jdbc.sql("delete from person_sign_in_failure where account = :account")
                .param("account", account)
                .update();
    }

    void forgetBefore(Instant last, Instant now) {
        jdbc.sql(
                        """
                delete from person_sign_in_failure
                 where last_at < :last and (locked_until is null or locked_until < :now)
                """)
                .param("last", last.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
