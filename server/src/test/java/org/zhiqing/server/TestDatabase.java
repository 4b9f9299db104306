package org.zhiqing.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** One PostgreSQL per test run, in a temporary folder. */
final class TestDatabase {

    private static final TestDatabase SHARED = new TestDatabase();

    private final int port;

    private TestDatabase() {
        try {
            Path home = Files.createTempDirectory("zhiqing-postgres");
            try (InputStream in = TestDatabase.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
                Files.copy(java.util.Objects.requireNonNull(in), home.resolve("p.txz"));
            }
            Files.createDirectory(home.resolve("b"));
            run(home, "tar", "xJf", "p.txz", "-C", "b");
            run(
                    home,
                    "unshare",
                    "-U",
                    "b/bin/initdb",
                    "-D",
                    "c",
                    "-U",
                    "zhiqing",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale-provider=icu",
                    "--icu-locale=zh-Hans-CN",
                    "--no-sync");
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            Process process = new ProcessBuilder(
                            "unshare",
                            "-U",
                            "b/bin/postgres",
                            "-D",
                            "c",
                            "-p",
                            "" + port,
                            "-h",
                            "127.0.0.1",
                            "-k",
                            "",
                            "-F")
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestDatabase shared() {
        return SHARED;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private void awaitAnswer() {
        for (int attempt = 0; ; attempt++) {
            try (var connection = DriverManager.getConnection(jdbcUrl(), "zhiqing", "")) {
                return;
            } catch (SQLException notYet) {
                if (attempt > 100) {
                    throw new IllegalStateException(notYet);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            }
        }
    }

    private static void run(Path home, String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(home.toFile())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
