package org.zhiqing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.cli.backup.BackupSecret;
import org.zhiqing.cli.backup.Migrations;
import org.zhiqing.cli.backup.Migrations.Step;
import org.zhiqing.cli.backup.Restoring;
import org.zhiqing.postgres.TemporaryPostgres;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Refusal;

/** A program meets data that another version wrote. */
class UpgradeTests {

    private static final TemporaryPostgres POSTGRES = TemporaryPostgres.shared();
    private static final Step FIRST = new Step("letters", "1");
    private static final Step SECOND = new Step("letters", "2");

    private final Home home;
    private final Database database;

    UpgradeTests(@TempDir Path folder) {
        this.home = new Home(folder);
        String url = POSTGRES.jdbcUrl() + "?currentSchema=upgrade";
        var external = new Settings.ExternalDatabase(url, POSTGRES.user(), POSTGRES.password());
        this.database = Database.forServer(new Settings(home, "127.0.0.1", 0, Optional.of(external), List.of()));
    }

    @BeforeEach
    void aSchemaAtItsFirstStep() throws SQLException {
        execute(
                "drop schema if exists upgrade cascade",
                "create schema upgrade",
                "create table upgrade.flyway_schema_history_letters (installed_rank int, version text, type text,"
                        + " checksum int, installed_on timestamp default now(), success boolean)",
                "insert into upgrade.flyway_schema_history_letters values (1, '0', 'BASELINE', null, now(), true)",
                "create table upgrade.letter (id int)",
                "insert into upgrade.letter values (1)");
    }

    @AfterEach
    void goneAgain() throws SQLException {
        execute("drop schema upgrade cascade");
    }

    @Test
    void anEmptyDatabaseNeedsNoBackup() throws Exception {
        assertThat(upgrade(FIRST).prepare()).isEqualTo(new Upgrade.Prepared(true, Optional.empty()));
        assertThat(home.backups()).doesNotExist();
    }

    @Test
    void theSameVersionChangesNothing() throws Exception {
        taken(FIRST);
        assertThat(upgrade(FIRST).prepare()).isEqualTo(new Upgrade.Prepared(false, Optional.empty()));
    }

    @Test
    void aNewerProgramBacksUpFirstAndSaysHowToGoBack() throws Exception {
        taken(FIRST);
        String note = upgrade(FIRST, SECOND).prepare().note().orElseThrow();
        Path backup = home.backups().resolve("before-upgrade-20261121-093000.zqb");
        assertThat(note)
                .contains("./run restore " + backup, "--key " + home.keys().resolve("backup.key"));
        Restoring.verify(backup, BackupSecret.key(Files.readAllBytes(home.keys().resolve("backup.key"))));
    }

    @Test
    void anOlderProgramLeavesNewerDataAlone() throws Exception {
        taken(FIRST);
        taken(SECOND);
        assertThatThrownBy(() -> upgrade(FIRST).prepare())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("letters 2")
                .hasMessageContaining("数据没有改动");
    }

    @Test
    void theProgramKnowsTheStepsItShips() {
        assertThat(Migrations.shipped()).contains(new Step("audit", "1"), new Step("__root", "1"));
    }

    private Upgrade upgrade(Step... shipped) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T01:30:00Z"), Beijing.ZONE);
        return new Upgrade(home, database, Set.of(shipped), clock);
    }

    private void taken(Step step) throws SQLException {
        execute("insert into upgrade.flyway_schema_history_letters values (2, '" + step.version()
                + "', 'SQL', 7, now(), true)");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
