package org.zhiqing.server.organ;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code organ_demonstration}. */
@Repository
class DemonstrationStore {

    private final JdbcClient jdbc;

    DemonstrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isMarked() {
        return jdbc.sql("select exists (select 1 from organ_demonstration)")
                .query(Boolean.class)
                .single();
    }

    void mark(Instant since) {
        jdbc.sql("insert into organ_demonstration (since) values (:since) on conflict do nothing")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }
}
