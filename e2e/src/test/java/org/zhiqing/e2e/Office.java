package org.zhiqing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An office in its own data folder, run with {@code ./run} as an operator does. */
final class Office implements AutoCloseable {

    /** What a command answered. */
    record Told(int code, String text) {}

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    static final String PASSPHRASE = "Beifen-kouling-2035";

    private static final Pattern PORTAL = Pattern.compile("门户：(http://\\S+?)/\\s");
    private static final Pattern SETUP_CODE = Pattern.compile("\\b[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}\\b");

    private final Path root =
            Path.of(System.getProperty("zhiqing.root", "..")).toAbsolutePath().normalize();
    private Path folder;
    private String address = "";
    private String greeting = "";

    private Office(Path folder) {
        this.folder = folder;
    }

    /** Returns an office that has no data yet and does not run yet. */
    static Office empty() {
        try {
            return new Office(Files.createTempDirectory("zhiqing-e2e"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code ./run start}. */
    Office start() {
        return started("start");
    }

    /** {@code ./run demo}. */
    Office startDemonstration() {
        return started("demo");
    }

    private Office started(String command) {
        Told told = run(command);
        assertThat(told.code()).as(told.text()).isZero();
        Matcher portal = PORTAL.matcher(told.text());
        assertThat(portal.find()).as("the address in: %s", told.text()).isTrue();
        address = portal.group(1);
        greeting = told.text();
        return this;
    }

    /** Runs {@code ./run} with these words on this office's folder. */
    Told run(String... words) {
        List<String> line = new ArrayList<>(List.of(root.resolve("run").toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("ZHIQING_HOME", home().toString());
        builder.environment().put("ZHIQING_PORT", "0");
        builder.environment().put("ZHIQING_PASSPHRASE", PASSPHRASE);
        // Starts in half the time; tests do not run long enough for the second compiler to pay.
        builder.environment().put("ZHIQING_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -Xmx1g");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Told(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the one-time code that the terminal showed at the start. */
    String setupCode() {
        Matcher code = SETUP_CODE.matcher(greeting);
        assertThat(code.find()).as("the code in: %s", greeting).isTrue();
        return code.group();
    }

    String address() {
        return address;
    }

    Path home() {
        return folder.resolve("data");
    }

    /** Returns a path beside the data, for files that operators and people keep. */
    Path beside(String name) {
        return folder.resolve(name);
    }

    /** Stops the server and removes the folder. */
    @Override
    public void close() {
        if (Files.isDirectory(home())) {
            run("stop");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
