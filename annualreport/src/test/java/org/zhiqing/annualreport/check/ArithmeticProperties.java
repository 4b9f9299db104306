package org.zhiqing.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;
import org.zhiqing.annualreport.json.CellJson;
import org.zhiqing.annualreport.read.ReportReading;

/** Whatever the numbers: a report that adds up has no finding, and no wrong cell of table three stays unnamed. */
class ArithmeticProperties {

    private static final List<String> KINDS = List.of(
            "natural_person",
            "commercial_enterprise",
            "research_institution",
            "public_interest_organization",
            "legal_service_institution",
            "other");

    /** Outcomes for each kind of applicant, how many were carried in, and the fifteen numbers of table four. */
    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers().between(0, 40).list().ofSize(400);
    }

    private static Map<CellId, CellValue> valid(FormEdition edition, List<Integer> numbers) {
        ReportForm form = ReportForm.of(edition);
        Map<String, Long> cells = new LinkedHashMap<>();
        int next = 0;
        List<String> outcomes = form.table(TableNumber.THREE).blocks().get(0).rows().stream()
                .filter(row -> row.path().size() > 1 && !row.key().equals("disposed"))
                .map(row -> row.key())
                .toList();
        for (String kind : KINDS) {
            long disposed = 0;
            for (String outcome : outcomes) {
                long count = numbers.get(next++);
                disposed += count;
                put(cells, outcome, kind, count);
            }
            long carriedOut = numbers.get(next++);
            long carriedIn = Math.min(numbers.get(next++), disposed + carriedOut);
            put(cells, "disposed", kind, disposed);
            put(cells, "carried_out", kind, carriedOut);
            put(cells, "carried_in", kind, carriedIn);
            put(cells, "received", kind, disposed + carriedOut - carriedIn);
        }
        for (String group : List.of("review", "litigation_direct", "litigation_after_review")) {
            long total = 0;
            for (String result : List.of("upheld", "corrected", "other", "pending")) {
                cells.put(group + "/" + result, (long) numbers.get(next));
                total += numbers.get(next++);
            }
            cells.put(group + "/total", total);
        }
        Map<CellId, CellValue> values = new LinkedHashMap<>();
        form.cells().forEach(cell -> values.put(cell.id(), CellValue.of(0)));
        cells.forEach((id, count) -> values.put(new CellId(id), CellValue.of(count)));
        return values;
    }

    private static void put(Map<String, Long> cells, String row, String kind, long count) {
        cells.put("requests/" + row + "/" + kind, count);
        cells.merge("requests/" + row + "/total", count, Long::sum);
    }

    private static List<ReportFinding> check(FormEdition edition, Map<CellId, CellValue> cells) {
        ReportReading reading =
                CellJson.read(CellJson.write(edition, OptionalInt.of(edition.firstYear()), "虚拟局", cells), "cells.json");
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
