package org.zhiqing.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.rules.calendar.WorkingDays;

/**
 * Whole ledgers, to be read by a lawyer: {@code src/test/resources/ledgers/*.txt}. Above the line stands what happened,
 * below it the sentence and every line of the ledger. They were written by a second implementation, not by this one.
 */
@DisplayName("期限台账实例")
class LedgerExamplesTests {

    private static final AnswerClock CLOCK =
            new AnswerClock(WorkingDays.of(HolidayNotices.shipped()), ClockPolicy.DEFAULT);

    @TestFactory
    Stream<DynamicTest> everyExampleReadsAsWritten() throws IOException, URISyntaxException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(title(example), () -> {
                    List<String> lines = Files.readAllLines(example);
                    int rule = lines.indexOf("---");
                    DeadlineLedger ledger = CLOCK.ledgerOf(history(lines.subList(1, rule)));
                    assertThat(written(ledger)).isEqualTo(lines.subList(rule + 1, lines.size()));
                }));
    }

    @Test
    void thereAreExamples() throws IOException, URISyntaxException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(25);
    }

    private static List<Path> examples() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(LedgerExamplesTests.class.getResource("/ledgers"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String title(Path example) {
        try {
            return Files.readAllLines(example).get(0).substring(2);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ClockHistory history(List<String> events) {
        ClockHistory history =
                ClockHistory.receivedOn(LocalDate.parse(events.get(0).substring(3)));
        for (String event : events.subList(1, events.size())) {
            history = with(history, event.split(" "));
        }
        return history;
    }

    private static ClockHistory with(ClockHistory history, String[] event) {
        return switch (event[0]) {
            case "补正" -> history.corrected(LocalDate.parse(event[1]), event.length > 2 ? day(event[2]) : null);
            case "收费" -> history.charged(LocalDate.parse(event[1]), event.length > 2 ? day(event[2]) : null);
            case "延长" -> history.extended(LocalDate.parse(event[1]), Integer.parseInt(event[2]));
            case "延迟" -> history.delayed(LocalDate.parse(event[1]), LocalDate.parse(event[2]));
            case "征求" ->
                history.consulted(
                        event[1].equals("第三方") ? ConsultationKind.THIRD_PARTY : ConsultationKind.CO_ORGAN,
                        LocalDate.parse(event[2]),
                        day(event[3]),
                        day(event[4]));
            default -> throw new IllegalArgumentException(event[0]);
        };
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }

    private static List<String> written(DeadlineLedger ledger) {
        Stream<String> lines = ledger.lines().stream()
                .map(line -> line.on() + " " + line.label() + " " + line.count() + " " + line.text());
        return Stream.concat(Stream.of(ledger.summary()), lines).toList();
    }
}
