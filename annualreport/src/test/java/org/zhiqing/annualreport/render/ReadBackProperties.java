package org.zhiqing.annualreport.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.generate.Plans;
import org.zhiqing.annualreport.generate.ReportGenerator;
import org.zhiqing.annualreport.generate.ReportPlan;
import org.zhiqing.annualreport.json.CellCsv;
import org.zhiqing.annualreport.json.CellJson;
import org.zhiqing.annualreport.json.ReportJson;
import org.zhiqing.annualreport.read.ReportReader;
import org.zhiqing.annualreport.read.ReportReading;

/** read(write(r)) = r, for every format. */
class ReadBackProperties {

    @Provide
    Arbitrary<ReportPlan> plans() {
        return Plans.any();
    }

    /** Title, opening, narrative, signature and date word for word, and every cell its number. */
    private static void same(ReportContent written, ReportReading read) {
        Optional<ReportContent> back = ReportContent.of(read);
        assertThat(back).isPresent();
        ReportContent content = back.orElseThrow();
        assertThat(content.organName()).isEqualTo(written.organName());
        assertThat(content.year()).isEqualTo(written.year());
        assertThat(content.title()).isEqualTo(written.title());
        assertThat(content.opening()).isEqualTo(written.opening());
        for (ReportSection section : ReportSection.values()) {
            assertThat(content.paragraphs(section)).isEqualTo(written.paragraphs(section));
        }
        assertThat(content.signature()).isEqualTo(written.signature());
        assertThat(content.signedOn()).isEqualTo(written.signedOn());
        sameCells(written, read);
    }

    private static void sameCells(ReportContent written, ReportReading read) {
        assertThat(read.cells().keySet()).isEqualTo(written.cells().keySet());
        written.cells().forEach((id, value) -> {
            assertThat(read.cell(id).state()).as(id.value()).isEqualTo(CellState.NUMBER);
            assertThat(read.cell(id).asNumber()).as(id.value()).isEqualTo(value.asNumber());
        });
    }

    @Property(tries = 25)
    void plainTextComesBack(@ForAll("plans") ReportPlan plan, @ForAll TextTables tables) {
        ReportContent report = ReportGenerator.of(plan);
        same(report, ReportReader.readText(TextReport.of(report, tables), "report.txt"));
    }

    @Property(tries = 25)
    void jsonComesBack(@ForAll("plans") ReportPlan plan) {
        ReportContent report = ReportGenerator.of(plan);
        ReportReading read = CellJson.read(ReportJson.of(report), "report.json");
        same(report, read);
        assertThat(read.textRead()).isTrue();
    }

    @Property(tries = 25)
    void theCellsComeBackFromCsv(@ForAll("plans") ReportPlan plan) {
        ReportContent report = ReportGenerator.of(plan);
        ReportReading read = CellCsv.read(CellCsv.of(report), "report.csv");
        sameCells(report, read);
        assertThat(ReportContent.of(read).orElseThrow().organName()).isEqualTo(report.organName());
        assertThat(ReportContent.of(read).orElseThrow().year()).isEqualTo(report.year());
    }
}
