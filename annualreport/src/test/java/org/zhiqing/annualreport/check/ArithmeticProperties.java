package org.zhiqing.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhiqing.annualreport.ValidCells;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;
import org.zhiqing.annualreport.read.ReportReading;

/** Whatever the numbers: a report that adds up has no finding, and no wrong cell of table three stays unnamed. */
class ArithmeticProperties {

    /** Outcomes for each kind of applicant, how many were carried in, and the fifteen numbers of table four. */
    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers().between(0, 40).list().ofSize(400);
    }

    private static Map<CellId, CellValue> valid(FormEdition edition, List<Integer> numbers) {
        Iterator<Integer> next = numbers.iterator();
        return ValidCells.of(edition, next::next);
    }

    private static List<ReportFinding> check(FormEdition edition, Map<CellId, CellValue> cells) {
        ReportReading reading = ValidCells.reading(edition, edition.firstYear(), cells);
        return ReportCheck.of(reading, null, CheckPolicy.DEFAULT).stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .toList();
    }

    @Property(tries = 60)
    void aReportThatAddsUpHasNoFinding(@ForAll("numbers") List<Integer> numbers, @ForAll FormEdition edition) {
        assertThat(check(edition, valid(edition, numbers))).isEmpty();
    }

    @Property(tries = 150)
    void everyWrongCellOfTableThreeIsNamed(
            @ForAll("numbers") List<Integer> numbers,
            @ForAll FormEdition edition,
            @ForAll @IntRange(min = 0, max = 100_000) int pick,
            @ForAll @IntRange(min = 1, max = 1000) int by) {
        Map<CellId, CellValue> cells = valid(edition, numbers);
        List<FormCell> three = ReportForm.of(edition).table(TableNumber.THREE).cells();
        CellId changed = three.get(pick % three.size()).id();
        BigDecimal number =
                cells.getOrDefault(changed, CellValue.absent()).asNumber().orElseThrow();
        cells.put(changed, CellValue.of(number.add(BigDecimal.valueOf(by))));
        assertThat(check(edition, cells))
                .anyMatch(finding -> finding.cells().contains(changed)
                        && finding.difference().isPresent());
    }

    @Property(tries = 40)
    void everyWrongCellOfTableFourIsNamed(
            @ForAll("numbers") List<Integer> numbers, @ForAll @IntRange(min = 0, max = 14) int pick) {
        Map<CellId, CellValue> cells = valid(FormEdition.FORM_2021, numbers);
        CellId changed = ReportForm.of(FormEdition.FORM_2021)
                .table(TableNumber.FOUR)
                .cells()
                .get(pick)
                .id();
        BigDecimal number =
                cells.getOrDefault(changed, CellValue.absent()).asNumber().orElseThrow();
        cells.put(changed, CellValue.of(number.add(BigDecimal.ONE)));
        assertThat(check(FormEdition.FORM_2021, cells)).singleElement().satisfies(finding -> assertThat(finding.cells())
                .contains(changed));
    }
}
