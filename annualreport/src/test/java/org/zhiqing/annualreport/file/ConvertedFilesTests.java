package org.zhiqing.annualreport.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * Reports of ours that LibreOffice converted or Chromium printed; {@code ./run bench convert} makes the files again. In PDF the
 * outlines of the letters were taken out, for size.
 */
class ConvertedFilesTests {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "b-2019-many.html-docx.docx",
                "e-2025-many.html-doc.doc",
                "c-2023-few.docx-doc.doc",
                "c-2023-few.html-odt.odt",
                "b-2019-many.docx-odt.odt",
                "b-2019-many.html-pdf.pdf",
                "e-2025-many.docx-pdf.pdf",
                "c-2023-few.print-pdf.pdf",
                "e-2025-many.xlsx-ods.ods",
                "b-2019-many.xlsx-xls.xls"
            })
    void everyCellAndEverySectionComesBackFromOtherPrograms(String name) {
        ReportReading reading = AnnualReports.read(ConvertedFiles.bytes(name), name);
        ConvertedFiles.cells(name.substring(0, name.indexOf('.')))
                .forEach((id, number) -> assertThat(reading.cell(id).asNumber())
                        .as(id.value())
                        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number)));
        assertThat(reading.year()).hasValue(Integer.parseInt(name.substring(2, 6)));
        for (ReportSection section : ReportSection.values()) {
            assertThat(reading.section(section)).as(section.name()).isPresent();
        }
    }
}
