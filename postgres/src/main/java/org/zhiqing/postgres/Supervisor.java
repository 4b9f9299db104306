package org.zhiqing.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The shell process that stands between the JVM and one PostgreSQL. When the JVM is gone, even by {@code kill -9}, its
 * input ends and it shuts PostgreSQL down; when the supervisor itself is killed, PostgreSQL is told by the system.
 */
final class Supervisor {

    private static final String SCRIPT = script();
    private static final long START_LIMIT = TimeUnit.MINUTES.toNanos(15);

    private final PostgresFolder folder;
    private final Process process;
    private final long logBefore;

    private Supervisor(PostgresFolder folder, Process process, long logBefore) {
        this.folder = folder;
        this.process = process;
        this.logBefore = logBefore;
    }

    /**
     * @param removeInTheEnd whether the folder goes when PostgreSQL has ended
     */
    static Supervisor start(PostgresFolder folder, List<String> command, boolean removeInTheEnd) throws IOException {
        List<String> whole = new ArrayList<>(List.of("setsid", "sh", "-c", SCRIPT, "sh"));
        whole.add(removeInTheEnd ? folder.root().toString() : "");
        whole.addAll(command);
        long logBefore = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        Commands.plain(builder);
        return new Supervisor(folder, builder.start(), logBefore);
    }

    /** Waits until connections are accepted; recovery after a crash takes its time. False: it ended instead. */
    boolean awaitReady(int port) throws InterruptedException {
        long begun = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - begun < START_LIMIT) {
            var postmaster = Postmaster.of(folder.cluster());
            if (postmaster.filter(it -> it.ready() && it.port() == port).isPresent()) {
                return true;
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        stop();
        return false;
    }

    String said() throws IOException {
        return Faults.appended(folder.log(), logBefore);
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Shuts PostgreSQL down and waits for its end. */
    void stop() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException endedAlready) {
            // Then there is nothing to stop.
        }
        process.waitFor();
    }

    private static String script() {
        try (InputStream in = Supervisor.class.getResourceAsStream("supervisor.sh")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
