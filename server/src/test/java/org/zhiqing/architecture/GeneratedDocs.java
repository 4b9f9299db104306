package org.zhiqing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Pages in {@code docs/generated} that are made from the code. A page that differs fails the build;
 * {@code ./run docs} (the property {@code zhiqing.docs=write}) writes them anew.
 */
public final class GeneratedDocs {

    private static final Path FOLDER = Path.of("../docs/generated");

    private GeneratedDocs() {}

    public static void compare(String name, String content) {
        compare(name, content, UnaryOperator.identity());
    }

    /** @param meaning what is left of a page when two servers write the same thing differently */
    static void compare(String name, String content, UnaryOperator<String> meaning) {
        Path file = FOLDER.resolve(name);
        try {
            if ("write".equals(System.getProperty("zhiqing.docs"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, content);
            }
            String kept = Files.exists(file) ? Files.readString(file) : "";
            assertThat(meaning.apply(kept))
                    .as("docs/generated/%s is not what the code says; ./run docs writes it anew", name)
                    .isEqualTo(meaning.apply(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
