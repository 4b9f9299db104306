package org.zhiqing.server.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Findings;

/**
 * Reads lines of a list: kind, expression, what to write instead, first day, last day; parted by tabs as a spreadsheet
 * pastes them, or by commas. What is wrong is named by its line.
 */
final class WordReading {

    private static final int LONGEST = 200;
    private static final int PARTS = 5;

    private WordReading() {}

    /** Returns the list that is shipped for all. */
    static List<ListedWord> shipped() {
        try (InputStream in = WordReading.class.getResourceAsStream("/screening/words.txt")) {
            String text = new String(Objects.requireNonNull(in, "words").readAllBytes(), StandardCharsets.UTF_8);
            Findings.Collector findings = new Findings.Collector();
            List<ListedWord> words = read(text, findings);
            findings.throwIfAny();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ListedWord> read(String text, Findings.Collector findings) {
        List<ListedWord> words = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                ListedWord word = word(line, number, findings);
                if (word != null) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static @Nullable ListedWord word(String line, int number, Findings.Collector findings) {
        List<String> parts = new ArrayList<>(
                Arrays.stream(line.split("[\\t,，]", PARTS)).map(String::strip).toList());
        while (parts.size() < PARTS) {
            parts.add("");
        }
        WordKind kind = WordKind.ofLabel(parts.get(0)).orElse(null);
        boolean wrong = findings.when(
                kind == null, "words", "screening.line-kind", number, parts.get(0), List.of(WordKind.values()));
        String word = parts.get(1);
        wrong |= findings.when(
                Screening.plain(word).length() < 2 || word.length() > LONGEST,
                "words",
                "screening.line-word",
                number,
                LONGEST);
        wrong |= findings.when(parts.get(2).length() > LONGEST, "words", "screening.line-suggestion", number, LONGEST);
        LocalDate from = day(parts.get(3), number, findings);
        LocalDate until = day(parts.get(4), number, findings);
        wrong |= findings.when(
                from != null && until != null && until.isBefore(from), "words", "screening.line-days", number);
        return wrong || kind == null ? null : new ListedWord(kind, word, parts.get(2), from, until);
    }

    private static @Nullable LocalDate day(String written, int number, Findings.Collector findings) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.getYear() >= 1900 && day.getYear() <= 2199) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // named below like everything else that is no day
        }
        findings.when(true, "words", "screening.line-day", number, written);
        return null;
    }
}
