package org.zhiqing.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Test cases that need what not every machine has: root, a mount, the reference files in {@code ../shared}. Where it is
 * absent they are not registered, so that no result speaks of them; how many that is, is printed and added to
 * {@code target/cases-not-run}, which {@code ./run test} sums up.
 */
public final class Cases {

    private static final Path NOT_RUN = Path.of("target", "cases-not-run");

    private Cases() {}

    /**
     * Returns the cases, or none where what they need is absent.
     *
     * @param there whether what they need is there
     * @param need what they need, for the person who reads the output
     */
    public static Stream<DynamicTest> given(boolean there, String need, List<DynamicTest> cases) {
        if (there) {
            return cases.stream();
        }
        System.out.println("not run: " + cases.size() + " cases, which need " + need);
        try {
            Files.createDirectories(NOT_RUN.resolveSibling(""));
            Files.writeString(
                    NOT_RUN,
                    cases.size() + "\t" + need + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.empty();
    }

    /** As {@link #given(boolean, String, List)} for cases that read this file or folder. */
    public static Stream<DynamicTest> given(Path reference, List<DynamicTest> cases) {
        return given(Files.exists(reference), reference.toString(), cases);
    }
}
