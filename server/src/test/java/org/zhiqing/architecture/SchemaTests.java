package org.zhiqing.architecture;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.server.SystemTest;

/** The schema as the migrations make it, kept readable beside the code. */
@SystemTest
class SchemaTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSchemaIsTheOneWrittenDown() {
        GeneratedDocs.compare(
                "schema.sql",
                "-- 由迁移脚本生成的数据库结构。\n\n" + tables() + views() + triggers(),
                SchemaTests::withoutQualifiers);
    }

    /** Where a view reads one table, PostgreSQL 15 names it before each column and later ones do not. */
    private static String withoutQualifiers(String schema) {
        return schema.replaceAll("\\b[a-z_]+\\.(?=[a-z_]+\\b)", "");
    }

    private String tables() {
        return jdbc
                .sql(
                        """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'flyway%' order by 1
                """)
                .query(String.class)
                .list()
                .stream()
                .map(table -> "table " + table + "\n" + columns(table) + constraints(table) + indexes(table) + "\n")
                .collect(joining());
    }

    private String columns(String table) {
        return lines(
                """
                select attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
                  from pg_attribute where attrelid = :table::regclass and attnum > 0 and not attisdropped order by attnum
                """,
                table);
    }

    private String constraints(String table) {
        return lines(
                """
                select pg_get_constraintdef(oid) from pg_constraint
                 where conrelid = :table::regclass and contype <> 'n' order by contype, pg_get_constraintdef(oid)
                """,
                table);
    }

    private String indexes(String table) {
        return lines(
                """
                select regexp_replace(pg_get_indexdef(indexrelid), ' ON public\\.', ' on ') from pg_index
                 where indrelid = :table::regclass and not indisprimary order by 1
                """,
                table);
    }

    private String lines(String sql, String table) {
        return jdbc.sql(sql).param("table", table).query(String.class).list().stream()
                .map(line -> "    " + line + "\n")
                .collect(joining());
    }

    private String views() {
        return jdbc
                .sql("select 'view ' || viewname || E'\\n' || definition || E'\\n\\n' from pg_views"
                        + " where schemaname = 'public' order by viewname")
                .query(String.class)
                .list()
                .stream()
                .collect(joining());
    }

    private String triggers() {
        return jdbc
                .sql(
                        """
                select pg_get_triggerdef(t.oid) || E'\n' from pg_trigger t
                 where not tgisinternal order by pg_get_triggerdef(t.oid)
                """)
                .query(String.class)
                .list()
                .stream()
                .collect(joining());
    }
}
