package org.zhiqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhiqing.cli.backup.BackupSecret;
import org.zhiqing.cli.backup.BackupWriting;
import org.zhiqing.cli.backup.Migrations;
import org.zhiqing.cli.backup.Migrations.Step;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.KeyFile;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;

/** What must happen before a program meets data that another version wrote. */
final class Upgrade {

    /** The key of automatic backups, in the folder of keys. */
    static final String KEY = "backup.key";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Home home;
    private final Database database;
    private final Set<Step> shipped;
    private final Clock clock;

    Upgrade(Home home, Database database, Set<Step> shipped, Clock clock) {
        this.home = home;
        this.database = database;
        this.shipped = shipped;
        this.clock = clock;
    }

    /**
     * What a start finds.
     *
     * @param changes whether the schema has steps to take
     * @param note how to go back; empty where nothing was there before
     */
    record Prepared(boolean changes, Optional<String> note) {}

    /**
     * Writes a backup if the schema of existing data is about to change.
     *
     * @throws Refusal {@code cli.data-newer} if the data were written by a newer version
     */
    Prepared prepare() throws IOException {
        try (Connection connection = database.connect()) {
            Set<Step> taken = Migrations.takenBy(connection);
            Set<Step> unknown = without(taken, shipped);
            if (!unknown.isEmpty()) {
                throw new Refusal("cli.data-newer", unknown);
            }
            boolean changes = !without(shipped, taken).isEmpty();
            boolean backUp = changes && !taken.isEmpty();
            return new Prepared(changes, backUp ? Optional.of(backUp(connection)) : Optional.empty());
        } catch (SQLException e) {
            throw Failure.ofDatabase(e, database.jdbcUrl());
        }
    }

    private String backUp(Connection connection) throws IOException, SQLException {
        String stamp = STAMP.format(LocalDateTime.ofInstant(clock.instant(), Beijing.ZONE));
        Path target = home.backups().resolve("before-upgrade-" + stamp + ".zqb");
        KeyFile key = new KeyFile(home.root(), KEY);
        Files.createDirectories(home.backups());
        BackupWriting.write(connection, home.root(), target, BackupSecret.key(key.readOrMake()));
        return Sentences.of("cli.backed-up-before-upgrade", target, key.path());
    }

    private static Set<Step> without(Set<Step> steps, Set<Step> others) {
        Set<Step> rest = new TreeSet<>(steps);
        rest.removeAll(others);
        return rest;
    }
}
