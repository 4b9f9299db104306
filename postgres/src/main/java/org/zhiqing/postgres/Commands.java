package org.zhiqing.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a command to its end. */
record Commands(int code, String output) {

    static Commands run(List<String> command) throws IOException, InterruptedException {
        return run(command, Path.of("/"));
    }

    static Commands run(List<String> command, Path directory) throws IOException, InterruptedException {
        return run(command, directory, "");
    }

    /** Runs in the C locale, so that messages can be understood, in a directory that the user can enter. */
    static Commands run(List<String> command, Path directory, String input) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        plain(builder);
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedEarly) {
            // Its output says why.
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Commands(process.waitFor(), output);
    }

    /** Takes away what in the environment could change PostgreSQL's mind. */
    static void plain(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
    }

    boolean succeeded() {
        return code == 0;
    }
}
