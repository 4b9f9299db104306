package org.zhiqing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    private final Path folder;
    private final EmbeddedPostgres postgres;

    EmbeddedPostgresTests(@TempDir Path folder) {
        this.folder = folder;
        this.postgres = Programs.durable(folder);
    }

    @AfterEach
    void leavesNoPostgresBehind() {
        assertThat(Postmaster.of(folder.resolve("cluster"))).isEmpty();
    }

    @Test
    void keepsCommittedRowsPortAndPasswordOverARestart() throws SQLException {
        int port;
        String password;
        try (RunningPostgres running = postgres.start()) {
            Sql.execute(running, "create table kept as select generate_series(1, 100) as number");
            port = running.port();
            password = running.password();
        }
        try (RunningPostgres running = postgres.start()) {
            assertThat(running.port()).isEqualTo(port);
            assertThat(running.password()).isEqualTo(password);
            assertThat(Sql.one(running, "select count(*) from kept")).isEqualTo("100");
        }
    }

    @Test
    void isDurableOnLoopbackWithScramPasswordsAndChineseOrder() throws SQLException {
        try (RunningPostgres running = postgres.start()) {
            assertThat(settings(running, "fsync", "synchronous_commit", "full_page_writes"))
                    .containsExactly("on", "on", "on");
            assertThat(settings(running, "listen_addresses", "unix_socket_directories", "password_encryption"))
                    .containsExactly("127.0.0.1", "", "scram-sha-256");
            assertThat(Sql.one(running, "select rolpassword from pg_authid where rolname = 'zhiqing'"))
                    .startsWith("SCRAM-SHA-256$");
            assertThat(Sql.column(running, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
            assertThat(Sql.column(running, "select w from (values ('赵'), ('安'), ('李')) as words(w) order by w"))
                    .as("in the order of pinyin")
                    .containsExactly("安", "李", "赵");
            assertThat(Sql.one(running, "select datlocale from pg_database where datname = 'postgres'"))
                    .isEqualTo("zh-Hans-CN");
        }
    }

    @Test
    void isTheVersionThatTheProgramFolderIsNamedFor() throws SQLException {
        try (RunningPostgres running = postgres.start()) {
            assertThat(PostgresProgram.VERSION).startsWith(Sql.one(running, "show server_version") + ".");
        }
    }

    @Test
    void asksForThePasswordAndHidesItFromOthers() throws Exception {
        try (RunningPostgres running = postgres.start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(running.jdbcUrl(), "zhiqing", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            Path file = folder.resolve("password");
            assertThat(Files.readString(file)).isEqualTo(running.password());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(commandLine(running.pid())).doesNotContain(running.password());
        }
    }

    @Test
    void setsANewPasswordWhenTheFileWasLost() throws Exception {
        String before;
        try (RunningPostgres running = postgres.start()) {
            before = running.password();
        }
        Files.delete(folder.resolve("password"));
        try (RunningPostgres running = postgres.start()) {
            assertThat(running.password()).isNotEqualTo(before);
            assertThat(Sql.one(running, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        int port;
        try (RunningPostgres running = postgres.start()) {
            port = running.port();
        }
        try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                RunningPostgres running = postgres.start()) {
            assertThat(stranger.getLocalPort()).isEqualTo(port);
            assertThat(running.port()).isNotEqualTo(port);
            assertThat(Sql.one(running, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondOwnerAndNamesTheFirst() {
        try (RunningPostgres running = postgres.start()) {
            assertThat(running.adopted()).isFalse();
            assertThatThrownBy(() -> EmbeddedPostgres.in(folder).start())
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("正被进程 " + ProcessHandle.current().pid() + " 使用");
        }
    }

    @Test
    void leavesAnAdoptedOneRunning() throws SQLException {
        try (RunningPostgres running = postgres.start()) {
            try (RunningPostgres adopted = EmbeddedPostgres.in(folder).startOrAdopt()) {
                assertThat(adopted.adopted()).isTrue();
                assertThat(adopted.pid()).isEqualTo(running.pid());
                assertThat(Sql.one(adopted, "select 1")).isEqualTo("1");
            }
            assertThat(Sql.one(running, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void doesNotTakeAStrangerForItsPostgres() throws Exception {
        postgres.start().close();
        Files.write(
                folder.resolve("cluster/postmaster.pid"),
                List.of("" + ProcessHandle.current().pid(), folder.resolve("cluster") + "", "1", "5432"));
        assertThat(postgres.running()).isEmpty();
        try (RunningPostgres running = postgres.start()) {
            assertThat(Sql.one(running, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void comesBackOnTheSamePortWhenItIsKilled() throws Exception {
        try (RunningPostgres running = postgres.start()) {
            Sql.execute(running, "create table kept as select 1 as number");
            long killed = running.pid();
            Processes.kill9(killed);
            Processes.await(() -> running.pid() != killed && running.pid() > 0 && answers(running));
            assertThat(Sql.one(running, "select count(*) from kept")).isEqualTo("1");
        }
    }

    @Test
    void unpacksAgainWhatIsNotWhole() throws Exception {
        EmbeddedPostgres own = EmbeddedPostgres.in(folder);
        own.start().close();
        Path program = folder.resolve("postgresql-" + PostgresProgram.VERSION + "/bin/postgres");
        Files.write(program, new byte[] {1, 2, 3});
        try (RunningPostgres running = own.start()) {
            assertThat(Sql.one(running, "select 1")).isEqualTo("1");
        }
    }

    private static boolean answers(RunningPostgres running) {
        try {
            return Sql.one(running, "select 1").equals("1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static List<String> settings(RunningPostgres running, String... names) throws SQLException {
        return Stream.of(names)
                .map(name -> {
                    try {
                        return Sql.one(running, "show " + name);
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static String commandLine(long pid) throws Exception {
        return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
    }
}
