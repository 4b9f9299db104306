package org.zhiqing.annualreport.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.generate.Plans;
import org.zhiqing.annualreport.read.ReportReading;

/** read(write(r)) = r, for every kind of file. */
class ReadBackProperties {

    @Provide
    Arbitrary<ReportContent> reports() {
        return Plans.reports();
    }

    @Property(tries = 25)
    void wordComesBack(@ForAll("reports") ReportContent report) {
        comesBack(report, WrittenFile.DOCX);
    }

    @Property(tries = 25)
    void pdfComesBack(@ForAll("reports") ReportContent report) {
        comesBack(report, WrittenFile.PDF);
    }

    @Property(tries = 25)
    void theWorkbookComesBack(@ForAll("reports") ReportContent report) {
        comesBack(report, WrittenFile.XLSX);
    }

    @Property(tries = 12)
    void ofdComesBack(@ForAll("reports") ReportContent report) {
        comesBack(report, WrittenFile.OFD);
    }

    @Property(tries = 25)
    void thePageComesBack(@ForAll("reports") ReportContent report) {
        comesBack(report, WrittenFile.HTML);
    }

    @Property(tries = 25)
    void jsonComesBack(@ForAll("reports") ReportContent report) {
        comesBack(report, WrittenFile.JSON);
    }

    @Property(tries = 25)
    void plainTextComesBack(@ForAll("reports") ReportContent report) {
        comesBack(report, WrittenFile.TXT);
    }

    @Property(tries = 25)
    void markdownComesBack(@ForAll("reports") ReportContent report) {
        comesBack(report, WrittenFile.MD);
    }

    @Property(tries = 25)
    void theCellsComeBackFromCsv(@ForAll("reports") ReportContent report) {
        ReportReading read = WrittenFile.CSV.readBack(report);
        sameCells(report, read);
        ReportContent back = ReportContent.of(read).orElseThrow();
        assertThat(back.organName()).isEqualTo(report.organName());
        assertThat(back.year()).isEqualTo(report.year());
    }

    /** Title, opening, narrative, signature and date word for word, and every cell what it was. */
    private static void comesBack(ReportContent written, WrittenFile file) {
        ReportReading read = file.readBack(written);
        ReportContent back = ReportContent.of(read).orElseThrow();
        assertThat(back.organName()).isEqualTo(written.organName());
        assertThat(back.year()).isEqualTo(written.year());
        assertThat(back.title()).isEqualTo(written.title());
        assertThat(back.opening()).isEqualTo(written.opening());
        for (ReportSection section : ReportSection.values()) {
            assertThat(back.paragraphs(section)).as(section.name()).isEqualTo(written.paragraphs(section));
        }
        assertThat(back.signature()).isEqualTo(written.signature());
        assertThat(back.signedOn()).isEqualTo(written.signedOn());
        assertThat(read.openingParts().named()).doesNotContainValue(null);
        assertThat(read.textRead()).isTrue();
        sameCells(written, read);
    }

    private static void sameCells(ReportContent written, ReportReading read) {
        assertThat(read.cells().keySet()).isEqualTo(written.cells().keySet());
        written.cells().forEach((id, value) -> {
            assertThat(read.cell(id).state()).as(id.value()).isEqualTo(value.state());
            assertThat(read.cell(id).asNumber()).as(id.value()).isEqualTo(value.asNumber());
        });
    }
}
