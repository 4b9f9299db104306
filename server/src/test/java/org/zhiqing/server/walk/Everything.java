package org.zhiqing.server.walk;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands in the whole database, but for the operation log, sessions, the queue of events and what signing in keeps: a
 * second factor that waits for its first code is made when its page is opened.
 */
@Component
class Everything {

    private final JdbcClient jdbc;

    Everything(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns a digest of the rows of every table, by its name. */
    Map<String, String> digest() {
        Map<String, String> digests = new TreeMap<>();
        jdbc.sql(
                        """
                select table_name from information_schema.tables
                 where table_schema = current_schema() and table_type = 'BASE TABLE'
                   and table_name !~ '^(audit_|spring_session|event_publication|flyway|stored_file_text|stored_file_hidden|person_sign_in_failure|person_second_factor)'
                """)
                .query(String.class)
                .list()
                .forEach(table -> digests.put(table, digest(table)));
        return digests;
    }

    private String digest(String table) {
        return jdbc.sql("select count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table
                        + " t")
                .query(String.class)
                .single();
    }
}
