package org.zhiqing.cli.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.zhiqing.server.kernel.Refusal;

/**
 * Fills tables in any order in one transaction: foreign keys are taken off and put back, which checks them; triggers
 * sleep meanwhile, since what they guard was guarded when it was written. Needs no more than to own the tables.
 */
final class TableLoading {

    private final Connection connection;
    private final List<String> toEnd;
    private final Set<String> known;
    private long tables;
    private long rows;

    private TableLoading(Connection connection, List<String> toEnd, Set<String> known) {
        this.connection = connection;
        this.toEnd = toEnd;
        this.known = known;
    }

    static TableLoading begin(Connection connection) throws SQLException {
        List<String> toEnd = new ArrayList<>();
        List<String> tables = Tables.worthKeeping(connection);
        List<String> first = new ArrayList<>();
        collect(connection, FOREIGN_KEYS, first, toEnd);
        collect(connection, TRIGGERS, first, toEnd);
        if (!tables.isEmpty()) {
            first.add("truncate " + String.join(", ", tables));
        }
        TableLoading loading = new TableLoading(connection, toEnd, new HashSet<>(tables));
        loading.execute(first);
        return loading;
    }

    private static final String FOREIGN_KEYS =
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace
            order by conrelid, conname
            """;

    private static final String TRIGGERS =
            """
            select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
                   format('alter table %s %s trigger %I', tgrelid::regclass,
                          case tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'enable' end,
                          tgname)
            from pg_trigger join pg_class on pg_class.oid = tgrelid
            where not tgisinternal and tgenabled <> 'D' and relnamespace = current_schema()::regnamespace
            order by tgrelid, tgname
            """;

    private static void collect(Connection connection, String sql, List<String> first, List<String> toEnd)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                first.add(rows.getString(1));
                toEnd.add(rows.getString(2));
            }
        }
    }

    /** @throws Refusal {@code cli.backup-of-other-schema} if the table or a column is not there */
    void load(String table, String columns, InputStream copied) throws SQLException, IOException {
        if (!known.contains(table)
                || !new HashSet<>(Tables.columns(connection, table)).containsAll(List.of(columns.split(",")))) {
            throw new Refusal("cli.backup-of-other-schema", table);
        }
        rows += new CopyManager(connection.unwrap(BaseConnection.class))
                .copyIn("copy " + table + " (" + columns + ") from stdin", copied);
        tables++;
    }

    void setSequences(List<String> lines) throws SQLException {
        Set<String> sequences = new HashSet<>(Tables.sequences(connection));
        for (String line : lines) {
            String[] part = line.split("\t");
            if (!sequences.contains(part[0])) {
                throw new Refusal("cli.backup-of-other-schema", part[0]);
            }
            try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
                set.setString(1, part[0]);
                set.setLong(2, Long.parseLong(part[1]));
                set.setBoolean(3, Boolean.parseBoolean(part[2]));
                set.execute();
            }
        }
    }

    void end() throws SQLException {
        execute(toEnd);
    }

    long tables() {
        return tables;
    }

    long rows() {
        return rows;
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
