package org.zhiqing.annualreport.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.generate.ReportGenerator;
import org.zhiqing.annualreport.generate.ReportPlan;
import org.zhiqing.annualreport.read.ReportReading;

/** Whatever is written keeps to the published schema. */
class ReportSchemaTests {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ReportSchema.text());

    private static List<Error> broken(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(OrganKind.class)
    void holdsForAReportThatIsWritten(OrganKind kind) {
        assertThat(broken(ReportJson.of(ReportGenerator.of(new ReportPlan(7, 2020, kind, 40)))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"clean-2021-tabs.txt", "old-form-2020.txt", "bad-cells-2023.txt", "run-together-2021.txt"})
    void holdsForAReportThatIsRead(String name) {
        assertThat(broken(ReportJson.of(Samples.read(name)))).isEmpty();
    }

    @Test
    void holdsForCellsAlone() {
        ReportReading reading = Samples.read("clean-2021-tabs.txt");
        assertThat(broken(CellJson.write(reading.form().edition(), reading.year(), null, reading.cells())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"cells\":[]}",
                "{\"form\":\"2018\",\"cells\":[]}",
                "{\"form\":\"2021\",\"cells\":[{\"id\":\"requests/nothing/total\",\"state\":\"number\",\"value\":1}]}",
                "{\"form\":\"2021\",\"cells\":[{\"id\":\"requests/received/total\",\"state\":\"number\",\"value\":\"1\"}]}"
            })
    void refusesWhatIsNoReport(String json) {
        assertThat(broken(json)).isNotEmpty();
    }
}
