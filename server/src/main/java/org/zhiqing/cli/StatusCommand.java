package org.zhiqing.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.zhiqing.postgres.EmbeddedPostgres;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether the server of the home runs. Exit code 0: yes; 3: no. */
@Command(name = "status", description = "查看运行状态；没有运行时退出码是 3")
final class StatusCommand implements Callable<Integer> {

    static final int NOT_RUNNING = 3;

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.from(System.getenv());
        Home home = settings.home();
        Optional<ProcessHandle> server = ServerLock.holder(home);
        if (server.isEmpty()) {
            System.out.println(Sentences.of("cli.not-running", home.root()));
            return NOT_RUNNING;
        }
        Instant since = server.get().info().startInstant().orElse(Instant.EPOCH);
        System.out.println(
                Sentences.of("cli.running", String.valueOf(server.get().pid()), Beijing.minute(since)));
        String address = Welcome.address(home);
        System.out.println(Sentences.of("cli.portal-at", address + "/"));
        System.out.println(Sentences.of("cli.desk-at", address + "/desk"));
        System.out.println(database(settings));
        System.out.println(Sentences.of("cli.data-at", home.root(), megabytes(home.root())));
        return 0;
    }

    private static String database(Settings settings) {
        if (settings.database().isPresent()) {
            return Sentences.of(
                    "cli.database-external", settings.database().get().jdbcUrl());
        }
        return EmbeddedPostgres.in(settings.home().postgres())
                .running()
                .map(running -> Sentences.of(
                        "cli.database-embedded", String.valueOf(running.pid()), String.valueOf(running.port())))
                .orElse(Sentences.of("cli.database-down"));
    }

    private static long megabytes(Path folder) throws IOException {
        AtomicLong bytes = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path goneOrHidden, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.get() / 1_000_000;
    }
}
