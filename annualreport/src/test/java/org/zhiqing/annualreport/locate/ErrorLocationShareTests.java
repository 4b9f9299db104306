package org.zhiqing.annualreport.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiqing.annualreport.ValidCells;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;

/**
 * How often the wrong cells of table three are exactly those named first. {@code ./run bench locate} prints the shares.
 * The numbers are those of a township (nine of ten cells zero), a county and a city; the slips are those of {@link Slip}.
 */
class ErrorLocationShareTests {

    private static final int REPORTS = 400;

    /** The size of the numbers in a report. */
    enum Office {
        TOWNSHIP,
        COUNTY,
        CITY;

        int next(Random random) {
            return switch (this) {
                case TOWNSHIP -> random.nextInt(10) < 9 ? 0 : random.nextInt(9);
                case COUNTY -> random.nextInt(3) == 0 ? 0 : random.nextInt(60);
                case CITY -> random.nextInt(5) == 0 ? 0 : random.nextInt(3000);
            };
        }
    }

    @ParameterizedTest(name = "{1} wrong cells in reports of a {0}: at least {2} of 100 named first")
    @CsvSource({
        "TOWNSHIP, 1, 99", "COUNTY, 1, 99", "CITY, 1, 99",
        "TOWNSHIP, 2, 95", "COUNTY, 2, 95", "CITY, 2, 95",
        "TOWNSHIP, 3, 90", "COUNTY, 3, 90", "CITY, 3, 90"
    })
    void namesTheWrongCellsFirst(Office office, int wrong, int atLeast) {
        Random random = new Random(20211L * wrong + office.ordinal());
        int named = 0;
        for (int i = 0; i < REPORTS; i++) {
            named += namedFirst(office, wrong, random) ? 1 : 0;
        }
        System.out.printf(
                "located %s: %d wrong cells of table three, exactly these named first: %.1f %% of %d reports%n",
                office, wrong, 100.0 * named / REPORTS, REPORTS);
        assertThat(100.0 * named / REPORTS).isGreaterThanOrEqualTo(atLeast);
    }

    private static boolean namedFirst(Office office, int wrong, Random random) {
        IntSupplier numbers = () -> office.next(random);
        Map<CellId, CellValue> cells = ValidCells.of(FormEdition.FORM_2021, numbers);
        List<CellId> chosen = chosen(wrong, random);
        Slip.into(cells, chosen, random);
        List<Located> located = ErrorLocation.of(ValidCells.reading(FormEdition.FORM_2021, 2023, cells));
        return located.size() == 1
                && !located.get(0).explanations().isEmpty()
                && located.get(0).explanations().get(0).corrections().stream()
                        .map(Correction::cell)
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(chosen));
    }

    private static List<CellId> chosen(int wrong, Random random) {
        List<FormCell> three = new ArrayList<>(
                ReportForm.of(FormEdition.FORM_2021).table(TableNumber.THREE).cells());
        Collections.shuffle(three, random);
        return three.subList(0, wrong).stream().map(FormCell::id).toList();
    }

    @Test
    void saysNothingOfAReportThatAddsUp() {
        Random random = new Random(7);
        assertThat(ErrorLocation.of(ValidCells.reading(
                        FormEdition.FORM_2021, 2023, ValidCells.of(FormEdition.FORM_2021, () -> random.nextInt(50)))))
                .isEmpty();
    }
}
