package org.zhiqing.annualreport.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.generate.ReportGenerator;
import org.zhiqing.annualreport.generate.ReportPlan;

class CellCsvTests {

    private static final String CSV =
            CellCsv.of(ReportGenerator.of(new ReportPlan(3, 2024, OrganKind.COUNTY_GOVERNMENT, 90)));

    @Test
    void opensInASpreadsheetProgramAsChinese() {
        assertThat(CSV).startsWith("\uFEFF年度,机关,名称,表,行,列,数值\r\n2024,").contains(",表四,,行政复议·结果维持,");
        assertThat(CSV.lines()).hasSize(201);
        assertThat(CellCsv.looksLike(CSV)).isTrue();
        assertThat(CellCsv.looksLike("年度,数值")).isFalse();
    }

    @Test
    void keepsApartBlankUnreadableAndAbsent() {
        String changed = CSV.replaceFirst("(review/upheld.*,)\\d+\r", "$1\r")
                .replaceFirst("(review/corrected.*,)\\d+\r", "$1若干\r")
                .replaceFirst(".*review/other.*\r\n", "");
        var read = CellCsv.read(changed, "x.csv");
        assertThat(read.cell(new CellId("review/upheld")).state()).isEqualTo(CellState.BLANK);
        assertThat(read.cell(new CellId("review/corrected")).state()).isEqualTo(CellState.UNREADABLE);
        assertThat(read.cell(new CellId("review/corrected")).text()).isEqualTo("若干");
        assertThat(read.cell(new CellId("review/other")).state()).isEqualTo(CellState.ABSENT);
    }

    @Test
    void readsWhatASpreadsheetProgramHasSavedAgain() {
        String quoted = CSV.replace("\r\n", "\n").replaceAll("(?m)^2024,", "\"2024\",");
        assertThat(CellCsv.read(quoted, "x.csv").cells().values())
                .extracting(value -> value.number())
                .isEqualTo(CellCsv.read(CSV, "x.csv").cells().values().stream()
                        .map(value -> value.number())
                        .toList());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "年度,机关;年,机关;第一行应为",
                "review/upheld;review/nothing;不存在",
                "2024,;20,;四位数字",
                "review/upheld;review/corrected;前面已经有了",
                ",表二,;,;列，应为7列"
            })
    void refusesWhatIsNotItsOwn(String old, String other, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellCsv.read(CSV.replace(old, other), "x.csv"))
                .withMessageContaining(message);
    }
}
