package org.zhiqing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zhiqing.cli.backup.BackupSecret;
import org.zhiqing.cli.backup.BackupWriting.Amount;
import org.zhiqing.cli.backup.Restoring;
import org.zhiqing.cli.backup.Schema;
import org.zhiqing.server.kernel.Refusal;

/** One restore: into a folder beside the home, which takes the home's name when all is there. */
final class Restoration {

    private static final String SUFFIX = ".restoring";

    private final Settings settings;
    private final Path backup;
    private final Home beside;

    Restoration(Settings settings, Path backup) {
        this.settings = settings;
        this.backup = backup;
        Path root = settings.home().root();
        this.beside = new Home(root.resolveSibling(root.getFileName() + SUFFIX));
    }

    /** @throws Refusal {@code cli.home-not-empty}, {@code cli.database-not-empty} */
    void checkTarget() throws IOException, SQLException {
        if (!settings.home().empty()) {
            throw new Refusal("cli.home-not-empty", settings.home().root());
        }
        if (settings.database().isPresent()) {
            try (Database database = Database.forServer(settings);
                    Connection connection = database.connect()) {
                checkEmpty(connection, database);
            }
        }
    }

    Amount run(BackupSecret secret) throws IOException, SQLException {
        Restoring.verify(backup, secret);
        delete(beside.root());
        try {
            beside.prepare();
            Amount amount = fill(secret);
            takeItsPlace();
            return amount;
        } finally {
            delete(beside.root());
        }
    }

    private Amount fill(BackupSecret secret) throws IOException, SQLException {
        try (Database database = Database.forServer(settings.at(beside))) {
            Schema schema = new Schema(database.jdbcUrl(), database.user(), database.password());
            try (Connection connection = database.connect()) {
                return Restoring.read(backup, secret, schema, connection, beside.root());
            } catch (IOException | SQLException | RuntimeException e) {
                emptyAgain(database);
                throw e;
            }
        }
    }

    /** The embedded database goes with its folder; an external one is made as empty as it was. */
    private void emptyAgain(Database database) throws SQLException {
        if (settings.database().isEmpty()) {
            return;
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    do $$ begin
                        execute format('drop schema %1$I cascade', current_schema());
                        execute 'create schema public';
                    end $$
                    """);
        }
    }

    private void takeItsPlace() throws IOException {
        Files.deleteIfExists(settings.home().root());
        Files.move(beside.root(), settings.home().root(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void checkEmpty(Connection connection, Database database) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from pg_class where relnamespace ="
                        + " current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')")) {
            row.next();
            if (row.getInt(1) > 0) {
                throw new Refusal("cli.database-not-empty", database.jdbcUrl());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
