package org.zhiqing.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhiqing.annualreport.json.CellCsv;

/** The report files meant by the arguments: a file, a folder with everything below it, or {@code -} for standard input. */
final class ReportFiles {

    private static final String STANDARD_INPUT = "-";

    private ReportFiles() {}

    /** Returns the files in the order of the arguments, those of a folder by name. A file that is not there stays in. */
    static List<Path> of(List<String> arguments, InputStream standardInput) {
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                files.add(kept(standardInput));
            } else if (Files.isDirectory(Path.of(argument))) {
                files.addAll(below(Path.of(argument)));
            } else {
                files.add(Path.of(argument));
            }
        }
        return files;
    }

    /** Returns the file of an argument, or a copy of standard input for {@code -}. */
    static Path one(Path argument, InputStream standardInput) {
        return String.valueOf(argument).equals(STANDARD_INPUT) ? kept(standardInput) : argument;
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(String start) {
        if (start.startsWith("{")) {
            return ".json";
        }
        return CellCsv.looksLike(start) ? ".csv" : ".txt";
    }

    private static Path kept(InputStream standardInput) {
        try {
            byte[] bytes = standardInput.readAllBytes();
            String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8).strip();
            Path folder = Files.createTempDirectory("zhiqing-report");
            Path file = folder.resolve("标准输入" + ending(start));
            Files.write(file, bytes);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
