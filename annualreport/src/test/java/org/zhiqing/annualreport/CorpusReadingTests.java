package org.zhiqing.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.testing.Cases;

/** Real reports of ../shared against the cells that a person read from them; not run where the folder is absent. */
class CorpusReadingTests {

    private static final Path CORPUS = Path.of("../../shared/corpus");
    private static final String EXPECTED = ".expected.json";

    /** Rows of table two that are printed as one run of digits: nothing in the file says where a number ends. */
    private static final Map<String, Set<String>> UNDECIDABLE = Map.of(
            "003",
            Set.of("normative_documents", "permits", "other_services", "penalties", "coercion", "procurement"),
            "004",
            Set.of("normative_documents"),
            "005",
            Set.of("normative_documents"));

    /** Reports with expected cells; their number where they are absent. */
    private static final int REPORTS = 24;

    @TestFactory
    Stream<DynamicTest> noNumberIsWrongAndEveryDecidableCellIsRight() {
        return each("no number is wrong and every decidable cell is right", (reading, expected) -> {
            Map<String, String> wrong = new TreeMap<>();
            Set<String> open = UNDECIDABLE.getOrDefault(reading.fileName().substring(0, 3), Set.of());
            expected.cells().forEach((id, number) -> {
                CellValue found = reading.cell(new CellId(id));
                boolean undecidable = open.stream().anyMatch(row -> id.startsWith("proactive/" + row + "/"));
                boolean right = number.isPresent()
                        ? found.asNumber()
                                .filter(n -> n.compareTo(number.get()) == 0)
                                .isPresent()
                        : !found.isNumber();
                boolean left = undecidable && found.state() == CellState.UNDECIDED;
                if (undecidable ? !left : !right) {
                    wrong.put(id, found + " instead of " + number);
                }
            });
            assertThat(wrong).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotPrintedIsAbsent() {
        return each("what is not printed is absent", (reading, expected) -> {
            Set<String> invented = reading.cells().entrySet().stream()
                    .filter(cell -> !expected.cells().containsKey(cell.getKey().value()))
                    .filter(cell -> cell.getValue().state() != CellState.ABSENT)
                    .map(cell -> cell.getKey() + " " + cell.getValue())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(invented).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyNumberHasAPlaceAndEveryProofASentence() {
        return each("every number has a place", (reading, expected) -> reading.cells().values().stream()
                .filter(CellValue::isNumber)
                .forEach(value -> assertThat(value.place()).isNotNull()));
    }

    private static Stream<DynamicTest> each(String what, BiConsumer<ReportReading, Expected> test) {
        if (!Files.isDirectory(CORPUS)) {
            return Cases.given(
                    false, CORPUS.toString(), Collections.nCopies(REPORTS, DynamicTest.dynamicTest(what, () -> {})));
        }
        return Stream.of("complete", "truncated")
                .flatMap(folder -> expectations(CORPUS.resolve(folder)))
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString().replace(EXPECTED, "") + ": " + what,
                        () -> test.accept(AnnualReports.read(report(file)), Expected.of(Files.readString(file)))));
    }

    private static Stream<Path> expectations(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXPECTED)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path report(Path expectation) {
        String stem = expectation.toString().replace(EXPECTED, "");
        return Stream.of(".txt", ".md", ".html", ".pdf")
                .map(ending -> Path.of(stem + ending))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
