package org.zhiqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.cli.Commands.Said;
import org.zhiqing.cli.Commands.Server;
import org.zhiqing.postgres.EmbeddedPostgres;
import org.zhiqing.postgres.RunningPostgres;

/** An operator's year in real processes: start, a second start, status, backup, kill, start again, restore, stop. */
class ServerStoryTests {

    private final Path folder;
    private final Path home;
    private final Commands commands;

    ServerStoryTests(@TempDir Path folder) {
        this.folder = folder;
        this.home = folder.resolve("office");
        this.commands = Commands.on(home);
    }

    @Test
    void anOfficeSurvivesAKilledServerAndMovesToAnotherFolder() throws Exception {
        Path backup = folder.resolve("office.zqb");
        try (Server server = commands.serve(folder.resolve("tell"))) {
            assertThat(server.ready()).as(server.told()).isTrue();
            assertThat(status(server.address() + "/"))
                    .as("leads to the first run")
                    .isEqualTo(302);
            runsOnce(server);
            write(home, "在备份里");
            Said backedUp = commands.run("backup", backup.toString());
            assertThat(backedUp.code()).as(backedUp.out()).isZero();
            assertThat(backedUp.out()).contains("已备份到 " + backup).contains("身份证明的密钥不在备份里");
            write(home, "备份以后");
            server.kill9();
        }
        EmbeddedPostgres.in(home.resolve("postgres")).awaitEnd();

        try (Server server = commands.serve(folder.resolve("tell"))) {
            assertThat(server.ready()).as(server.told()).isTrue();
            assertThat(written(home)).isEqualTo(2);
            Said stopped = commands.run("stop");
            assertThat(stopped.out()).isEqualTo("已停止。\n");
            assertThat(server.process().isAlive()).isFalse();
        }
        Said gone = commands.run("status");
        assertThat(gone.code()).isEqualTo(StatusCommand.NOT_RUNNING);

        movesTo(folder.resolve("elsewhere"), backup);
    }

    /** A second server is refused, the first one tells of itself. */
    private void runsOnce(Server server) throws Exception {
        long pid = server.process().pid();
        Server second = commands.serve(folder.resolve("second"));
        assertThat(second.process().waitFor()).isEqualTo(1);
        assertThat(second.told()).contains("已有服务在运行（进程 " + pid + "）", "./run stop");
        Said status = commands.run("status");
        assertThat(status.code()).isZero();
        assertThat(status.out()).contains("正在运行（进程 " + pid, server.address(), "内置 PostgreSQL");
        Said audit = commands.run("audit", "verify");
        assertThat(audit.code()).as(audit.out()).isZero();
    }

    private void movesTo(Path elsewhere, Path backup) throws Exception {
        Commands there = Commands.on(elsewhere);
        Said wrong = there.with("ZHIQING_PASSPHRASE", "不是这个口令不是这个口令").run("restore", backup.toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).isEqualTo("口令或者密钥不对，没有恢复任何内容。\n");
        assertThat(elsewhere).doesNotExist();

        Said restored = there.run("restore", backup.toString());
        assertThat(restored.code()).as(restored.out()).isZero();
        assertThat(restored.out()).contains("已恢复到 " + elsewhere).contains("sealed-files.key");
        assertThat(there.run("restore", backup.toString()).out()).contains("不是空的，没有恢复任何内容");
        try (Server server = there.serve(folder.resolve("tell"))) {
            assertThat(server.ready()).as(server.told()).isTrue();
            assertThat(written(elsewhere)).isEqualTo(1);
            assertThat(status(server.address() + "/"))
                    .as("leads to the first run")
                    .isEqualTo(302);
        }
        assertThat(Files.list(folder).map(Path::getFileName).map(Path::toString))
                .noneMatch(name -> name.endsWith(".restoring") || name.endsWith(".part"));
    }

    /** A row in a table that every version has: an event that waits for its listener. */
    private static void write(Path home, String what) throws SQLException {
        execute(
                home,
                "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date,"
                        + " completion_date) values (gen_random_uuid(), 'story', 'story', '" + what
                        + "', now(), now())");
    }

    private static int written(Path home) throws SQLException {
        return execute(home, "select count(*) from event_publication where listener_id = 'story'");
    }

    private static int execute(Path home, String sql) throws SQLException {
        RunningPostgres running =
                EmbeddedPostgres.in(home.resolve("postgres")).running().orElseThrow();
        try (Connection connection =
                        DriverManager.getConnection(running.jdbcUrl(), running.user(), running.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static int status(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
