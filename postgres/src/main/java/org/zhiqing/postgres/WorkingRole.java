package org.zhiqing.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The role that a server works as, beside the one that owns the tables. It may read, add, change and delete rows; it
 * cannot empty or alter a table, and cannot switch off a trigger. What triggers guard is guarded from the server too.
 */
public record WorkingRole(String user, String password) {

    /** Never with the password. */
    @Override
    public String toString() {
        return user;
    }

    /**
     * Makes the role of this database, or gives the one that is there this password, with its rights on all tables of the
     * schema {@code public}, also on those that the owner makes later.
     *
     * @param owner a connection as the owner
     * @return empty if the owner may not make roles
     */
    public static Optional<WorkingRole> make(Connection owner, String password) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            String name;
            try (ResultSet row = statement.executeQuery(
                    """
                    select left(current_database(), 40) || '_work', rolsuper or rolcreaterole
                      from pg_roles where rolname = current_user
                    """)) {
                row.next();
                if (!row.getBoolean(2)) {
                    return Optional.empty();
                }
                name = row.getString(1);
            }
            String role = statement.enquoteIdentifier(name, true);
            if (!exists(statement, name)) {
                statement.execute("create role " + role);
            }
            statement.execute("alter role " + role + " login password " + statement.enquoteLiteral(password));
            for (String grant : GRANTS) {
                statement.execute(grant.formatted(role));
            }
            return Optional.of(new WorkingRole(name, password));
        }
    }

    private static final String[] GRANTS = {
        "grant usage on schema public to %s",
        "grant select, insert, update, delete on all tables in schema public to %s",
        "grant usage, select on all sequences in schema public to %s",
        "alter default privileges in schema public grant select, insert, update, delete on tables to %s",
        "alter default privileges in schema public grant usage, select on sequences to %s"
    };

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select exists (select from pg_roles where rolname = " + statement.enquoteLiteral(name) + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
