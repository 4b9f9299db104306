package org.zhiqing.server.publication.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.server.files.FileType;

/**
 * The share of headings, paragraphs, items, cells and pictures that survive the way into a body exactly, in made-up
 * documents. With {@code -Dzhiqing.specimens=FOLDER} the files are left there; files that another program has made of them
 * in folders beside ({@code FOLDER/<way>/word-3.odt}) are read too and the figures printed.
 */
class IntakeShareTests {

    private static final int SEEDS = 10;

    private final Map<String, int[]> shares = new LinkedHashMap<>();
    private final Map<String, Integer> lost = new TreeMap<>();

    @Test
    void whatWordAndWpsWriteAndPasteIsKeptExactly(@TempDir Path temporary) throws IOException {
        String given = System.getProperty("zhiqing.specimens");
        Path folder = given == null ? temporary : Path.of(given);
        for (int seed = 1; seed <= SEEDS; seed++) {
            Specimen specimen = Specimen.of(seed);
            read(write(folder, "word-" + seed + ".docx", WordSpecimen.of(specimen, false)), specimen, "Word DOCX");
            read(write(folder, "wps-" + seed + ".docx", WordSpecimen.of(specimen, true)), specimen, "WPS DOCX");
            byte[] word = PastedSpecimen.of(specimen, false).getBytes(StandardCharsets.UTF_8);
            byte[] wps = PastedSpecimen.of(specimen, true).getBytes(StandardCharsets.UTF_8);
            read(write(folder, "word-" + seed + ".html", word), specimen, "Word clipboard");
            read(write(folder, "wps-" + seed + ".html", wps), specimen, "WPS clipboard");
        }
        assertThat(lost).isEmpty();
        if (given != null) {
            converted(folder);
            print();
        }
    }

    private static Path write(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private void converted(Path folder) throws IOException {
        try (Stream<Path> ways = Files.list(folder).filter(Files::isDirectory).sorted()) {
            for (Path way : ways.toList()) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    String start = "word-" + seed + ".";
                    try (Stream<Path> files = Files.list(way)) {
                        for (Path file : files.filter(
                                        one -> one.getFileName().toString().startsWith(start)
                                                && !one.toString().endsWith(".png"))
                                .toList()) {
                            read(file, Specimen.of(seed), "LibreOffice " + way.getFileName());
                        }
                    }
                }
            }
        }
    }

    private void read(Path file, Specimen specimen, String way) {
        String name = file.getFileName().toString();
        FileType type =
                FileType.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        List<String> found =
                new ArrayList<>(Structure.of(FileIntake.of(file, type, name).html()));
        int[] all = shares.computeIfAbsent(way, any -> new int[4]);
        boolean exact = found.equals(specimen.lines());
        all[2]++;
        all[3] += exact ? 1 : 0;
        for (String line : specimen.lines()) {
            all[1]++;
            if (found.remove(line)) {
                all[0]++;
            } else {
                lost.merge(way + ": " + line.replaceFirst(" .*", ""), 1, Integer::sum);
            }
        }
    }

    private void print() {
        int kept = 0;
        int all = 0;
        int files = 0;
        for (var share : shares.entrySet()) {
            int[] count = share.getValue();
            kept += count[0];
            all += count[1];
            files += count[2];
            System.out.printf(
                    Locale.ROOT,
                    "intake: %-22s %3d files, %5d of %5d parts kept exactly (%.4f), %d files without any difference%n",
                    share.getKey(),
                    count[2],
                    count[0],
                    count[1],
                    (double) count[0] / count[1],
                    count[3]);
        }
        System.out.printf(
                Locale.ROOT,
                "intake: %d files, %d of %d parts kept exactly (%.4f)%n",
                files,
                kept,
                all,
                (double) kept / all);
        lost.forEach((what, count) -> System.out.println("intake: not kept: " + what + " x " + count));
    }
}
