package org.zhiqing.annualreport.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.ReportCheck;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.read.ReportReading;

class CellJsonTests {

    @ParameterizedTest(name = "{0} comes back as it went")
    @ValueSource(strings = {"clean-2021-tabs.txt", "old-form-2020.txt", "bad-cells-2023.txt", "text-defects-2021.txt"})
    void readsWhatItWrites(String name) {
        ReportReading reading = Samples.read(name);
        ReportReading back = CellJson.read(ReportJson.of(reading), "back.json");
        assertThat(back.cells()).isEqualTo(reading.cells());
        assertThat(back.year()).isEqualTo(reading.year());
        assertThat(back.printed()).isEqualTo(reading.printed());
        assertThat(back.textRead()).isTrue();
    }

    @Test
    void keepsWhatIsFoundInAReport() {
        ReportReading reading = Samples.read("bad-cells-2023.txt");
        assertThat(rules(CellJson.read(ReportJson.of(reading), "back.json")))
                .containsExactlyInAnyOrderElementsOf(rules(reading));
    }

    private static List<String> rules(ReportReading reading) {
        return ReportCheck.of(reading, null, CheckPolicy.DEFAULT).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    @Test
    void writesFindings() {
        List<ReportFinding> findings = ReportCheck.of(Samples.read("bad-cells-2023.txt"), null, CheckPolicy.DEFAULT);
        assertThat(CellJson.of(findings))
                .contains(
                        "\"rule\" : \"T3-R\"", "\"difference\" : -86", "\"requests/received/total\"", "\"line\" : 38");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{;不是有效的JSON",
                "{\"form\":\"2018\"};form应为2019或2021",
                "{\"form\":\"2021\",\"cells\":[{\"id\":\"requests/nothing/total\",\"value\":1}]};不存在",
                "{\"form\":\"2021\",\"cells\":[{\"id\":\"总计\",\"value\":1}]};不存在",
                "{\"form\":\"2021\",\"cells\":[{\"id\":\"review/total\",\"state\":\"odd\"}]};不存在",
                "{\"form\":\"2021\",\"cells\":[{\"id\":\"review/total\",\"state\":\"blank\",\"value\":1}]};不相符"
            })
    void refusesWhatIsNotItsOwn(String json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellJson.read(json, "x.json"))
                .withMessageContaining(message);
    }
}
