package org.zhiqing.annualreport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.zhiqing.annualreport.read.ReportReader;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.testing.Cases;

/** The five real reports in ../shared, read where they are there. */
public final class Founding {

    private static final Path FOLDER = Path.of("../../shared/corpus/founding");

    private Founding() {}

    /** One test for each of the reports named by their leading number; none when the folder is absent. */
    public static Stream<DynamicTest> tests(String what, List<String> numbers, Consumer<ReportReading> test) {
        return Cases.given(
                FOLDER,
                numbers.stream()
                        .map(number -> DynamicTest.dynamicTest(number + " " + what, () -> test.accept(read(number))))
                        .toList());
    }

    /** Reads the report with the leading number. */
    public static ReportReading read(String number) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            return ReportReader.readText(
                    Files.readString(file), file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
