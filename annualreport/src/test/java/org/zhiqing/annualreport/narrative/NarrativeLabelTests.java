package org.zhiqing.annualreport.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhiqing.annualreport.Complete;
import org.zhiqing.annualreport.ValidCells;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.testing.Cases;

/**
 * What the real reports in ../shared say of their tables, labelled by hand: file, subject, number, and whether the tables
 * agree. The labels hold no text of the reports. A claim without a label is a false one.
 */
class NarrativeLabelTests {

    private static final double PRECISION = 0.95;
    private static final double RECALL = 0.9;

    private static Map<String, List<String>> labels() {
        try (InputStream stream = NarrativeLabelTests.class.getResourceAsStream("/narrative-labels.csv")) {
            if (stream == null) {
                throw new IllegalStateException("no labels");
            }
            Map<String, List<String>> labels = new TreeMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> labels.computeIfAbsent(
                                    line.substring(0, line.indexOf(',')), file -> new ArrayList<>())
                            .add(line.substring(line.indexOf(',') + 1)));
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(String file) {
        ReportReading reading = Told.with(
                ValidCells.reading(Complete.edition(file), Complete.year(file), Complete.cells(file)),
                Complete.overview(file));
        return Claims.of(reading).stream()
                .map(claim -> claim.subject() + "," + claim.number().toPlainString() + "," + claim.verdict(reading))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> findsWhatIsLabelledAndNothingElse() {
        return Cases.given(
                Complete.there(),
                "../shared/corpus/complete",
                List.of(DynamicTest.dynamicTest("precision and recall on the labelled narratives", () -> {
                    int claims = 0;
                    int right = 0;
                    int labelled = 0;
                    for (Map.Entry<String, List<String>> file : labels().entrySet()) {
                        List<String> left = new ArrayList<>(file.getValue());
                        labelled += left.size();
                        for (String claim : found(file.getKey())) {
                            claims++;
                            boolean known = left.remove(claim);
                            right += known ? 1 : 0;
                            if (!known) {
                                System.out.println("narrative: not labelled so: " + file.getKey() + " " + claim);
                            }
                        }
                        left.forEach(
                                missed -> System.out.println("narrative: not found: " + file.getKey() + " " + missed));
                    }
                    System.out.printf(
                            "narrative: %d of %d claims right (precision %.3f), %d of %d labels found (recall %.3f)%n",
                            right, claims, (double) right / claims, right, labelled, (double) right / labelled);
                    assertThat((double) right / claims).isGreaterThanOrEqualTo(PRECISION);
                    assertThat((double) right / labelled).isGreaterThanOrEqualTo(RECALL);
                })));
    }
}
