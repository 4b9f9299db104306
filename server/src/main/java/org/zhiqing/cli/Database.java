package org.zhiqing.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.zhiqing.cli.Settings.ExternalDatabase;
import org.zhiqing.postgres.EmbeddedPostgres;
import org.zhiqing.postgres.RunningPostgres;
import org.zhiqing.postgres.WorkingRole;
import org.zhiqing.server.kernel.Refusal;

/** The database of one home, reachable while this is open. */
final class Database implements AutoCloseable {

    /** PostgreSQL 15, as {@code server_version_num} writes it. */
    static final int OLDEST = 150_000;

    private final String jdbcUrl;
    private final String user;
    private final String password;
    private final Runnable close;

    private Database(String jdbcUrl, String user, String password, Runnable close) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
        this.close = close;
    }

    /** For the server: starts the embedded one, or checks the external one. */
    static Database forServer(Settings settings) {
        return open(settings, false);
    }

    /** For a command: uses the embedded one of the running server, or starts it. */
    static Database forCommand(Settings settings) {
        return open(settings, true);
    }

    private static Database open(Settings settings, boolean adopt) {
        if (settings.database().isPresent()) {
            return checked(settings.database().get());
        }
        EmbeddedPostgres embedded = EmbeddedPostgres.in(settings.home().postgres());
        RunningPostgres running = adopt ? embedded.startOrAdopt() : embedded.start();
        return new Database(running.jdbcUrl(), running.user(), running.password(), running::close);
    }

    private static Database checked(ExternalDatabase external) {
        Database database = new Database(external.jdbcUrl(), external.user(), external.password(), () -> {});
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_version'),"
                                + " current_setting('server_encoding')")) {
            row.next();
            if (row.getInt(1) < OLDEST) {
                throw new Refusal("cli.database-too-old", row.getString(2));
            }
            if (!row.getString(3).equals("UTF8")) {
                throw new Refusal("cli.database-encoding", row.getString(3));
            }
            return database;
        } catch (SQLException e) {
            throw Failure.ofDatabase(e, external.jdbcUrl());
        }
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("ApplicationName", "zhiqing");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /**
     * Returns the role that the server works as, which cannot switch off what guards the rows; empty if the user of an
     * external database may not make roles.
     */
    Optional<WorkingRole> workingRole(byte[] key) {
        try (Connection connection = connect()) {
            return WorkingRole.make(connection, HexFormat.of().formatHex(key));
        } catch (SQLException e) {
            throw Failure.ofDatabase(e, jdbcUrl);
        }
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        close.run();
    }
}
