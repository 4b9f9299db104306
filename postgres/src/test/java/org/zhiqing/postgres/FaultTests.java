package org.zhiqing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.testing.Cases;

/** What can go wrong gets one sentence that says what to do. */
class FaultTests {

    private final Path folder;

    FaultTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFolderThatCannotBeMadeIsUnwritable() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        refuses(Programs.durable(file.resolve("data")), "postgres.folder-unwritable", "不能写入", "ZHIQING_HOME");
    }

    @Test
    void databaseFilesOfAnotherVersionAreLeftAlone() throws Exception {
        Programs.durable(folder).start().close();
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "15\n");
        refuses(Programs.durable(folder), "postgres.other-version", "PostgreSQL 15", "备份");
    }

    @Test
    void damagedDatabaseFilesAskForTheBackup() throws Exception {
        Programs.durable(folder).start().close();
        Files.write(folder.resolve("cluster/global/pg_control"), new byte[8192]);
        refuses(Programs.durable(folder), "postgres.cluster-damaged", "从最近的备份恢复");
    }

    @Test
    void aProgramThatDoesNotRunIsNamedWithItsFolder() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.in(folder);
        postgres.start().close();
        Path program = folder.resolve("postgresql-" + PostgresProgram.VERSION);
        try (RandomAccessFile file =
                new RandomAccessFile(program.resolve("bin/postgres").toFile(), "rw")) {
            file.write(new byte[4096]);
        }
        refuses(postgres, "postgres.binaries-broken", program.toString(), "重新解开");
    }

    @Test
    void aBrokenArchiveLeavesNothingHalfUnpacked() throws Exception {
        PostgresProgram program = new PostgresProgram(folder.resolve("program"));
        assertThatThrownBy(() -> program.unpack("/org/zhiqing/postgres/supervisor.sh"))
                .isInstanceOfSatisfying(
                        PostgresUnavailable.class, e -> assertThat(e.code()).isEqualTo("postgres.binaries-broken"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> asRoot() throws Exception {
        return Cases.given(
                RunAs.isRoot(),
                "root",
                List.of(
                        DynamicTest.dynamicTest(
                                "a service user runs it where namespaces are forbidden", this::serviceUser),
                        DynamicTest.dynamicTest(
                                "a folder that the service user cannot reach is named", this::unreachable)));
    }

    @TestFactory
    Stream<DynamicTest> onASmallDisk() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        return Cases.given(
                mounted(small),
                "the right to mount",
                List.of(DynamicTest.dynamicTest("a full disk is named", () -> fullDisk(small))));
    }

    private void serviceUser() throws Exception {
        Path parent = Files.createTempDirectory("zhiqing-service");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path open = parent.resolve("postgres");
        try (RunningPostgres running =
                Programs.durable(open).as(RunAs.serviceUser("nobody")).start()) {
            assertThat(Files.getOwner(Path.of("/proc/" + running.pid())).getName())
                    .isEqualTo("nobody");
            Sql.execute(running, "create table kept as select 1 as number");
        }
        try (RunningPostgres running = Programs.durable(open).start()) {
            assertThat(Sql.one(running, "select count(*) from kept"))
                    .as("the owner of the files is found again")
                    .isEqualTo("1");
        } finally {
            PostgresProgram.delete(parent);
        }
    }

    private void unreachable() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        EmbeddedPostgres postgres = Programs.durable(home.resolve("data")).as(RunAs.serviceUser("nobody"));
        refuses(postgres, "postgres.folder-unreachable", "用户 nobody 不能使用文件夹");
    }

    private static boolean mounted(Path small) throws Exception {
        return RunAs.isRoot()
                && Commands.run(List.of("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", small.toString()))
                        .succeeded();
    }

    private static void fullDisk(Path small) throws Exception {
        try {
            refuses(Programs.durable(small.resolve("data")), "postgres.disk-full", "磁盘已满", "腾出空间");
        } finally {
            Commands.run(List.of("umount", small.toString()));
        }
    }

    private static void refuses(EmbeddedPostgres postgres, String code, String... said) {
        assertThatThrownBy(postgres::start).isInstanceOfSatisfying(PostgresUnavailable.class, e -> {
            assertThat(e.code()).as(e.sentence()).isEqualTo(code);
            assertThat(e.sentence()).contains(said).endsWith("。");
        });
    }
}
