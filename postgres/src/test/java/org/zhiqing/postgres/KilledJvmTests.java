package org.zhiqing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JVM is killed with {@code kill -9}: no PostgreSQL stays, no acknowledged row is lost. */
class KilledJvmTests {

    private final Path folder;

    KilledJvmTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void postgresEndsWithItsJvmAndKeepsEveryAcknowledgedRow() throws Exception {
        long acknowledged = 0;
        try (Child child = Child.start(folder)) {
            acknowledged = child.untilRow(200);
            Processes.kill9(child.pid());
            acknowledged = Math.max(acknowledged, child.lastRowSaid());
            awaitEmptyCluster();
        }
        assertKept(acknowledged);
    }

    @Test
    void rowsOutliveTheDeathOfJvmAndDatabaseTogether() throws Exception {
        long acknowledged;
        try (Child child = Child.start(folder)) {
            child.untilRow(200);
            Processes.kill9(child.postgres());
            Processes.kill9(child.pid());
            acknowledged = child.lastRowSaid();
            awaitEmptyCluster();
        }
        assertKept(acknowledged);
    }

    @Test
    void postgresEndsWhenItsSupervisorIsKilledWithTheJvm() throws Exception {
        try (Child child = Child.start(folder, "wait")) {
            long supervisor = ProcessHandle.of(child.postgres())
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
            Processes.kill9(supervisor);
            Processes.kill9(child.pid());
            awaitEmptyCluster();
        }
    }

    @Test
    void anOrphanIsStoppedByTheNextStart() throws Exception {
        Programs.durable(folder).start().close();
        PostgresFolder paths = new PostgresFolder(folder);
        PostgresProgram program = PostgresProgram.below(TemporaryPostgres.sharedPrograms());
        Process orphan = new ProcessBuilder(RunAs.choose(paths)
                        .command(List.of(
                                program.postgres(),
                                "-D",
                                paths.cluster().toString(),
                                "-p",
                                "" + paths.lastPort(),
                                "-k",
                                "")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("orphan.log").toFile())
                .start();
        Processes.await(
                () -> Postmaster.of(paths.cluster()).filter(Postmaster::ready).isPresent());
        try (RunningPostgres running = Programs.durable(folder).start()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(running.pid()).isNotEqualTo(orphan.pid());
            assertThat(Sql.one(running, "select 1")).isEqualTo("1");
        }
    }

    private void awaitEmptyCluster() {
        Processes.await(() -> {
            try {
                return !Postmaster.anyProcessIn(folder.resolve("cluster"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void assertKept(long acknowledged) throws Exception {
        try (RunningPostgres running = Programs.durable(folder).start()) {
            long kept = Long.parseLong(
                    Sql.one(running, "select count(distinct number) from written where number <= " + acknowledged));
            assertThat(kept).isEqualTo(acknowledged).isGreaterThanOrEqualTo(200);
        }
    }

    /** One JVM with its PostgreSQL. */
    private record Child(Process process, BufferedReader said, long postgres) implements AutoCloseable {

        static Child start(Path folder, String... more) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    KeepsWriting.class.getName(),
                    folder.toString()));
            command.addAll(List.of(more));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String first = String.valueOf(said.readLine());
            assertThat(first).startsWith("pid ");
            return new Child(process, said, Long.parseLong(first.substring(4)));
        }

        long pid() {
            return process.pid();
        }

        long untilRow(long wanted) throws IOException {
            long row = 0;
            while (row < wanted) {
                row = row(String.valueOf(said.readLine()));
            }
            return row;
        }

        /** Reads what the killed process had still said; the last line may be cut off. */
        long lastRowSaid() throws IOException {
            long last = 0;
            StringBuilder rest = new StringBuilder();
            for (int c = said.read(); c >= 0; c = said.read()) {
                rest.append((char) c);
            }
            for (String line : rest.substring(0, rest.lastIndexOf("\n") + 1).split("\n")) {
                last = line.startsWith("row ") ? row(line) : last;
            }
            return last;
        }

        private static long row(String line) {
            assertThat(line).startsWith("row ");
            return Long.parseLong(line.substring(4));
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
