package org.zhiqing.annualreport.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.zhiqing.annualreport.UnreadableReportException;

/** The program {@code tesseract} of this machine, which reads letters out of pictures. */
final class Tesseract {

    /**
     * What it read in one place, in dots.
     *
     * @param line the same for words of one line, another for each line
     * @param sure from 0 to 100
     */
    record Word(String text, int line, int left, int top, int right, int bottom, double sure) {

        int middle() {
            return (top + bottom) / 2;
        }
    }

    private static final String PROGRAM = "tesseract";
    private static final String CHINESE = "chi_sim";
    private static final String DIGITS = "eng";
    private static final long PATIENCE = 90;
    private static final int FIELDS = 12;

    private Tesseract() {}

    /** Whether the program and its Chinese letters are installed. */
    static boolean isInstalled() {
        try {
            String languages = run(List.of(PROGRAM, "--list-langs"), new byte[0]);
            return languages.lines().anyMatch(CHINESE::equals);
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Reads Chinese text that stands in lines. */
    static List<Word> words(ScanBitmap page) {
        return read(page, List.of("-l", CHINESE, "--psm", "6"));
    }

    /** Reads numbers, one on a line. */
    static List<Word> numbers(ScanBitmap page) {
        return read(page, List.of("-l", DIGITS, "--psm", "6", "-c", "tessedit_char_whitelist=0123456789.,-/"));
    }

    private static List<Word> read(ScanBitmap page, List<String> options) {
        List<String> command = new ArrayList<>(List.of(PROGRAM, "stdin", "stdout", "--dpi", "300"));
        command.addAll(options);
        command.add("tsv");
        try {
            return words(run(command, page.pgm()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Word> words(String table) {
        List<Word> words = new ArrayList<>();
        table.lines().skip(1).map(line -> line.split("\t", FIELDS)).forEach(field -> {
            if (field.length == FIELDS && !field[11].isBlank() && Double.parseDouble(field[10]) >= 0) {
                int left = Integer.parseInt(field[6]);
                int top = Integer.parseInt(field[7]);
                words.add(new Word(
                        field[11].strip(),
                        line(field),
                        left,
                        top,
                        left + Integer.parseInt(field[8]),
                        top + Integer.parseInt(field[9]),
                        Double.parseDouble(field[10])));
            }
        });
        return words;
    }

    private static int line(String[] field) {
        return (Integer.parseInt(field[2]) * 1_000 + Integer.parseInt(field[3])) * 1_000 + Integer.parseInt(field[4]);
    }

    private static String run(List<String> command, byte[] input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            CompletableFuture<Void> fed = CompletableFuture.runAsync(() -> feed(process, input));
            CompletableFuture<Boolean> late = CompletableFuture.supplyAsync(() -> isLate(process));
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            fed.join();
            if (late.join()) {
                throw new UnreadableReportException("图片太复杂，" + PATIENCE + "秒内没有认完一页，没有继续读取。请向制作单位要Word或者能选中文字的PDF。");
            }
            return output;
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isLate(Process process) {
        try {
            if (process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return true;
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException endedBefore) {
            // What it had to say is read from its output.
        }
    }
}
