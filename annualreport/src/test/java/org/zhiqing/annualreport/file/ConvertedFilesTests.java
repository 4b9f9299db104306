package org.zhiqing.annualreport.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * Reports of ours that LibreOffice converted or Chromium printed; {@code ./run bench convert} makes the files again. In PDF the
 * outlines of the letters were taken out, for size.
 */
class ConvertedFilesTests {

    private static byte[] bytes(String name) {
        try (var stream = ConvertedFilesTests.class.getResourceAsStream("/converted/" + name)) {
            return Objects.requireNonNull(stream).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

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
        ReportReading reading = AnnualReports.read(bytes(name), name);
        String report = name.substring(0, name.indexOf('.'));
        new String(bytes(report + ".cells"), StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] cell = line.split(",");
            assertThat(reading.cell(new CellId(cell[0])).asNumber())
                    .as(cell[0])
                    .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(new BigDecimal(cell[1])));
        });
        assertThat(reading.year()).hasValue(Integer.parseInt(name.substring(2, 6)));
        for (ReportSection section : ReportSection.values()) {
            assertThat(reading.section(section)).as(section.name()).isPresent();
        }
    }
}
