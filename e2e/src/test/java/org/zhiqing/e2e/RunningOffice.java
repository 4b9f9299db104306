package org.zhiqing.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged jar, serving on a free port from a folder of its own. */
final class RunningOffice implements AutoCloseable {

    private static final Path JAR = Path.of("../server/target/zhiqing.jar").toAbsolutePath();

    private final Process process;
    private final Path log;
    final Path home;
    final int port;

    private RunningOffice(Path home, String... options) throws IOException {
        this.home = home;
        this.port = freePort();
        this.log = home.resolveSibling(home.getFileName() + ".out");
        List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString(), "serve"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("ZHIQING_HOME", home.toString());
        builder.environment().put("ZHIQING_PORT", String.valueOf(port));
        process = builder.start();
        awaitAnswer();
    }

    /** Starts the office that lives in {@code home}; {@code options} as for {@code serve}. */
    static RunningOffice in(Path home, String... options) throws IOException {
        return new RunningOffice(home, options);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What the server has printed so far. */
    String printed() throws IOException {
        return Files.readString(log);
    }

    private void awaitAnswer() throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        HttpRequest home = HttpRequest.newBuilder(URI.create(address() + "/")).build();
        for (int attempt = 0; attempt < 600; attempt++) {
            if (!process.isAlive()) {
                throw new IOException("the server ended: " + printed());
            }
            try {
                if (client.send(home, HttpResponse.BodyHandlers.discarding()).statusCode() < 500) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(200_000_000);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        throw new IOException("no answer at " + address() + ": " + printed());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
