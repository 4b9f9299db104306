package org.zhiqing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources as text, for rules on SQL and sentences that class files do not show. */
final class SourceText {

    static final Path JAVA = Path.of("src/main/java/org/zhiqing/server");
    static final Path RESOURCES = Path.of("src/main/resources");

    private SourceText() {}

    /** Files below a folder with the ending, in order. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what {@code kind} ({@code table} or {@code view}) each migration folder creates: name → module. */
    static Map<String, String> created(String kind) {
        Pattern create =
                Pattern.compile("(?i)create (?:or replace )?(?:unlogged )?" + kind + " (?:if not exists )?(\\w+)");
        Map<String, String> owners = new TreeMap<>();
        Path migrations = RESOURCES.resolve("db/migration");
        for (Path file : files(migrations, ".sql")) {
            String module = migrations.relativize(file).getName(0).toString();
            Matcher matcher = create.matcher(text(file));
            while (matcher.find()) {
                owners.put(matcher.group(1), module);
            }
        }
        return owners;
    }
}
