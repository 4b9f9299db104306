package org.zhiqing.annualreport.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.ValidCells;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;

/** The smallest set of cells whose change makes every cross-check hold. */
class ErrorLocationTests {

    private static final FormEdition FORM = FormEdition.FORM_2021;

    private static Map<CellId, CellValue> cells(String... changes) {
        Random random = new Random(3);
        Map<CellId, CellValue> cells = ValidCells.of(FORM, () -> random.nextInt(30));
        for (String change : changes) {
            String[] parts = change.split("=", 2);
            cells.put(new CellId(parts[0]), CellValue.of(Long.parseLong(parts[1])));
        }
        return cells;
    }

    private static List<Located> locate(Map<CellId, CellValue> cells) {
        return ErrorLocation.of(ValidCells.reading(FORM, 2023, cells));
    }

    private static String first(Located located) {
        StringBuilder words = new StringBuilder();
        located.explanations().get(0).corrections().forEach(correction -> words.append(correction.cell())
                .append(' ')
                .append(correction.proposed())
                .append(';'));
        return words.toString();
    }

    @ParameterizedTest(name = "{0} alone is wrong")
    @CsvSource({
        "requests/received/natural_person",
        "requests/carried_in/other",
        "requests/duplicate/total",
        "requests/disposed/commercial_enterprise",
        "requests/disposed/total",
        "requests/carried_out/research_institution"
    })
    void namesTheOneWrongCellWithTheRightNumber(String cell) {
        Map<CellId, CellValue> right = cells();
        String number = right.getOrDefault(new CellId(cell), CellValue.absent()).text();
        List<Located> located = locate(cells(cell + "=7000"));
        assertThat(located).singleElement().satisfies(group -> {
            assertThat(group.explanations()).hasSize(1);
            assertThat(first(group)).isEqualTo(cell + " " + number + ";");
        });
    }

    @Test
    void aTotalOfTableFourLeftAtZeroIsLikelierThanAWrongPart() {
        Located located = locate(cells(
                        "review/upheld=10",
                        "review/other=1",
                        "review/corrected=0",
                        "review/pending=0",
                        "review/total=0"))
                .get(0);
        assertThat(first(located)).isEqualTo("review/total 11;");
    }

    @Test
    void proposesNoNegativeNumber() {
        Located located = locate(cells(
                        "review/upheld=2",
                        "review/other=1",
                        "review/corrected=0",
                        "review/pending=0",
                        "review/total=1"))
                .get(0);
        assertThat(located.explanations())
                .flatExtracting(Explanation::corrections)
                .extracting(correction -> correction.cell().value())
                .containsExactlyInAnyOrder("review/total", "review/upheld");
    }

    @Test
    void answersForEachGroupOfChecksThatHangTogether() {
        assertThat(locate(cells("requests/duplicate/total=7000", "review/total=7000", "litigation_direct/total=7000")))
                .hasSize(3);
    }

    @Test
    void leavesOutChecksWithABlankAndUsesTheOthers() {
        Map<CellId, CellValue> cells = cells("requests/duplicate/natural_person=7000");
        cells.put(new CellId("requests/duplicate/total"), CellValue.blank());
        Located located = locate(cells).get(0);
        assertThat(located.broken())
                .singleElement()
                .satisfies(check -> assertThat(check.check().rule()).isEqualTo("T3-S"));
        assertThat(located.explanations()).singleElement().satisfies(explanation -> assertThat(
                        explanation.corrections())
                .extracting(Correction::cell)
                .containsExactly(new CellId("requests/duplicate/natural_person")));
    }

    @Test
    void namesNothingWhereTooManyCellsAreWrong() {
        Map<CellId, CellValue> cells = cells();
        int by = 1000;
        for (CellId id : List.copyOf(cells.keySet())) {
            if (id.value().endsWith("/natural_person")) {
                by = by * 2;
                cells.put(id, CellValue.of(by));
            }
        }
        assertThat(locate(cells)).singleElement().satisfies(group -> {
            assertThat(group.explanations()).isEmpty();
            assertThat(group.likelyAmong(List.of(new CellId("requests/received/natural_person"))))
                    .isEmpty();
        });
    }

    @Test
    void wholeNumbersAreProposedForDecimals() {
        Map<CellId, CellValue> cells = cells();
        CellId id = new CellId("requests/duplicate/other");
        String right = cells.getOrDefault(id, CellValue.absent()).text();
        cells.put(id, CellValue.of(new java.math.BigDecimal("2.5")));
        assertThat(first(locate(cells).get(0))).isEqualTo(id + " " + right + ";");
    }

    @Test
    void theSingleRowOfOtherHandlingStandsForTheThree() {
        List<AppliedCheck> checks = AppliedCheck.of(Samples.read("text-defects-2021.txt"));
        assertThat(checks).allMatch(AppliedCheck::decided).noneMatch(AppliedCheck::broken);
        assertThat(checks)
                .filteredOn(check -> check.check().rule().equals("T3-S"))
                .allSatisfy(check ->
                        assertThat(check.left()).anyMatch(id -> id.value().contains("/other_handling/")));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({"12, 21, 1", "12, 13, 1", "12, 122, 1", "7, 7, 0", "100, 1, 2", "2650, 2560, 1"})
    void countsSlips(String from, String to, int slips) {
        assertThat(Likelihood.slips(from, to)).isEqualTo(slips).isEqualTo(Likelihood.slips(to, from));
    }

    @Property(tries = 120)
    void everyExplanationMakesAllChecksHoldAndIsNoLargerThanTheErrors(
            @ForAll @IntRange(min = 1, max = 3) int wrong, @ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        Map<CellId, CellValue> cells = ValidCells.of(FORM, () -> random.nextInt(25));
        List<CellId> three = new ArrayList<>(cells.keySet().stream()
                .filter(id -> id.value().startsWith("requests/"))
                .toList());
        java.util.Collections.shuffle(three, random);
        Slip.into(cells, three.subList(0, wrong), random);
        for (Located located : locate(cells)) {
            assertThat(located.explanations()).isNotEmpty().allSatisfy(explanation -> {
                assertThat(explanation.corrections()).hasSizeLessThanOrEqualTo(wrong);
                Map<CellId, CellValue> mended = new HashMap<>(cells);
                explanation.corrections().forEach(correction -> {
                    assertThat(correction.proposed()).isNotNegative();
                    mended.put(correction.cell(), CellValue.of(correction.proposed()));
                });
                assertThat(AppliedCheck.of(ValidCells.reading(FORM, 2023, mended)))
                        .noneMatch(AppliedCheck::broken);
            });
        }
    }

    @Test
    void whatIsNoNumberLeavesACheckUndecided() {
        Map<CellId, CellValue> cells = cells();
        cells.put(new CellId("review/total"), new CellValue(CellState.UNREADABLE, null, "若干", null));
        assertThat(AppliedCheck.of(ValidCells.reading(FORM, 2023, cells)))
                .filteredOn(check -> !check.decided())
                .singleElement()
                .satisfies(check -> assertThat(check.broken()).isFalse());
    }
}
