package org.zhiqing.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the command line in processes of its own, as an operator does. */
record Commands(Map<String, String> environment) {

    /** What a command said and how it ended. */
    record Said(int code, String out) {}

    static Commands on(Path home) {
        return new Commands(
                Map.of("ZHIQING_HOME", home.toString(), "ZHIQING_PORT", "0", "ZHIQING_PASSPHRASE", "测试用的口令一二三四五六"));
    }

    Commands with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Commands(more);
    }

    Said run(String... args) throws IOException, InterruptedException {
        Process process = start(args);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out);
    }

    /** Starts a server and returns when it has told how that went. */
    Server serve(Path tell, String... options) throws IOException, InterruptedException {
        List<String> args = new ArrayList<>(List.of("serve", "--tell", tell.toString()));
        args.addAll(List.of(options));
        Files.deleteIfExists(tell);
        Process process = start(args.toArray(String[]::new));
        Thread drain = new Thread(() -> {
            try {
                process.getInputStream().transferTo(System.out);
            } catch (IOException ended) {
                // With the process.
            }
        });
        drain.setDaemon(true);
        drain.start();
        while (process.isAlive() && !told(tell).contains("#")) {
            Thread.onSpinWait();
            process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        return new Server(process, told(tell));
    }

    private static String told(Path tell) throws IOException {
        return Files.exists(tell) ? Files.readString(tell) : "";
    }

    /** A server process. */
    record Server(Process process, String told) implements AutoCloseable {

        boolean ready() {
            return told.contains(ServeCommand.TOLD_READY);
        }

        /** The portal's address, without the slash at the end. */
        String address() {
            return told.lines()
                    .filter(line -> line.startsWith("门户："))
                    .map(line -> line.substring(3, line.length() - 1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(told));
        }

        void kill9() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPathWithoutTests(),
                Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ZHIQING_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String classPathWithoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
