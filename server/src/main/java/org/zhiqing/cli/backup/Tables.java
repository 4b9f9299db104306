package org.zhiqing.cli.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the catalogue of the database says about its tables. Names come back quoted, fit for SQL. */
final class Tables {

    private Tables() {}

    static List<String> named(Connection connection, String pattern) throws SQLException {
        return strings(
                connection,
                """
                select quote_ident(relname) from pg_class
                where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname like ?
                order by relname
                """,
                pattern);
    }

    /** All tables whose rows belong into a backup: not the schema's history, which migration writes, nor sign-ins. */
    static List<String> worthKeeping(Connection connection) throws SQLException {
        return strings(
                connection,
                """
                select quote_ident(relname) from pg_class
                where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname like ?
                  and relname not like 'flyway!_schema!_history%' escape '!'
                  and relname not like 'spring!_session%' escape '!'
                order by relname
                """,
                "%");
    }

    /** The columns that hold values of their own. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        return strings(
                connection,
                """
                select quote_ident(attname) from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum
                """,
                table);
    }

    static List<String> sequences(Connection connection) throws SQLException {
        return strings(
                connection,
                """
                select quote_ident(relname) from pg_class
                where relkind = 'S' and relnamespace = current_schema()::regnamespace and relname like ?
                order by relname
                """,
                "%");
    }

    static List<String> strings(Connection connection, String sql, String argument) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, argument);
            try (ResultSet rows = select.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        }
    }
}
