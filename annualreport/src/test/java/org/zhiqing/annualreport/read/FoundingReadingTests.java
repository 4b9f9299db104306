package org.zhiqing.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhiqing.annualreport.Founding;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;

/** Every cell of every table of the five founding reports, and what stands around the tables. */
class FoundingReadingTests {

    private static final List<String> ALL = List.of("000", "001", "002", "003", "004");
    private static final Map<String, Map<String, Long>> TABLE_TWO_NOT_ZERO = Map.of(
            "000",
            Map.of(
                    "proactive/normative_documents/issued", 1L,
                    "proactive/normative_documents/repealed", 1L,
                    "proactive/normative_documents/in_force", 6L),
            "001",
            Map.of(
                    "proactive/permits/last_year_items", 95L,
                    "proactive/permits/change", 181L,
                    "proactive/permits/decisions", 276L,
                    "proactive/penalties/change", 8L,
                    "proactive/penalties/decisions", 8L),
            "002",
            Map.of(),
            "003",
            Map.of(),
            "004",
            Map.of("proactive/normative_documents/issued", 4L, "proactive/normative_documents/in_force", 4L));

    @TestFactory
    Stream<DynamicTest> everyCellIsRight() {
        return Founding.tests("every cell is right", ALL, reading -> {
            Map<String, Long> notZero =
                    TABLE_TWO_NOT_ZERO.getOrDefault(reading.fileName().substring(0, 3), Map.of());
            Map<String, String> wrong = new TreeMap<>();
            for (FormCell cell : reading.form().cells()) {
                String id = cell.id().value();
                String expected = absentIn000(reading, id) ? "ABSENT" : "NUMBER " + notZero.getOrDefault(id, 0L);
                String found = reading.cell(cell.id()).state()
                        + reading.cell(cell.id()).asNumber().map(n -> " " + n).orElse("");
                if (!found.equals(expected)) {
                    wrong.put(id, found + " instead of " + expected);
                }
            }
            assertThat(wrong).isEmpty();
        });
    }

    private static boolean absentIn000(ReportReading reading, String id) {
        return reading.fileName().startsWith("000")
                && (id.startsWith("requests/correction_overdue/")
                        || id.startsWith("requests/fee_unpaid/")
                        || id.matches("requests/other/.*"));
    }

    @TestFactory
    Stream<DynamicTest> everyNumberHasAPlace() {
        return Founding.tests("every number has a place", ALL, reading -> reading.cells().values().stream()
                .filter(value -> value.state() != CellState.ABSENT)
                .forEach(value -> assertThat(value.place()).isNotNull()));
    }

    @TestFactory
    Stream<DynamicTest> theSingleRowOfTheOldFormIsFoundIn000() {
        return Founding.tests("the single row （六）其他处理 is found", List.of("000"), reading -> assertThat(
                        reading.cells().entrySet().stream()
                                .filter(e -> e.getKey().value().startsWith("requests/other_handling/"))
                                .map(e -> e.getValue().number() + " "
                                        + e.getValue().place()))
                .hasSize(7)
                .allMatch(value -> value.startsWith("0 第63行")));
    }

    @TestFactory
    Stream<DynamicTest> formAndYearAreTold() {
        return Founding.tests("form and year", ALL, reading -> {
            boolean old = reading.fileName().startsWith("001");
            assertThat(reading.year()).hasValue(old ? 2020 : 2021);
            assertThat(reading.printed()).isEqualTo(old ? FormEdition.FORM_2019 : FormEdition.FORM_2021);
        });
    }

    @TestFactory
    Stream<DynamicTest> titleOrganAndSignature() {
        Map<String, String> expected = Map.of(
                "000", "海东工业园区管理委员会综合办公室|5|海东工业园区管委会综合办公室|2022-01-05",
                "001", "null|0|null|null",
                "002", "党政办公室|3|null|null",
                "003", "呼伦贝尔经济技术开发区管理委员会|2|null|null",
                "004", "海东市政务服务监督管理局|5|海东市政务服务监督管理局|2022-01-07");
        return Founding.tests("title, organ and signature", ALL, reading -> assertThat(text(reading.organ()) + "|"
                        + (reading.title() == null ? 0 : reading.title().place().major()) + "|"
                        + text(reading.signature().organ()) + "|"
                        + reading.signature().signedOn())
                .isEqualTo(expected.get(reading.fileName().substring(0, 3))));
    }

    private static String text(@Nullable Passage passage) {
        return passage == null ? "null" : passage.text();
    }

    @TestFactory
    Stream<DynamicTest> sectionsAndObservations() {
        Map<String, List<String>> expected = Map.of(
                "000", List.of("TWO LABEL_DEVIATES 24", "THREE ROW_FOREIGN 63"),
                "001", List.of("THREE COLUMN_MISSING 48"),
                "002", List.of("THREE COLUMN_PHANTOM 40"),
                "003", List.of(),
                "004", List.of());
        return Founding.tests("observations", ALL, reading -> {
            assertThat(reading.observations().stream()
                            .map(seen -> seen.table() + " " + seen.kind() + " "
                                    + (seen.place() == null ? "-" : seen.place().major())))
                    .containsExactlyElementsOf(
                            expected.getOrDefault(reading.fileName().substring(0, 3), List.of()));
            assertThat(reading.sections()).hasSize(reading.fileName().startsWith("004") ? 5 : 6);
            assertThat(reading.sections().stream()
                            .filter(s -> !s.asPrescribed())
                            .map(s -> s.section().number()))
                    .containsExactlyElementsOf(reading.fileName().matches("00[34].*") ? List.of("五") : List.of());
        });
    }
}
