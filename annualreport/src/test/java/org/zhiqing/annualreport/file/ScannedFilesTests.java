package org.zhiqing.annualreport.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.CheckRule;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.check.ReportCheck;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.generate.ReportGenerator;
import org.zhiqing.annualreport.generate.ReportPlan;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.render.PdfReport;
import org.zhiqing.annualreport.render.ReportContent;
import org.zhiqing.testing.Cases;

/** Reports that come as pictures. What is not read with certainty stays without a number. */
class ScannedFilesTests {

    private static final int TABLE_THREE = 2;

    private static ReportContent report() {
        return ReportGenerator.of(new ReportPlan(11, 2023, OrganKind.DEVELOPMENT_ZONE, 37));
    }

    private static List<BufferedImage> pages(int dpi) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfReport.write(report(), pdf);
        List<BufferedImage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(renderer.renderImageWithDPI(i, dpi, ImageType.GRAY));
            }
        }
        return pages;
    }

    private static byte[] scan(int dpi) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument scan = new PDDocument()) {
            for (BufferedImage image : pages(dpi)) {
                PDPage page = new PDPage(PDRectangle.A4);
                scan.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(scan, image, 0.8f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            scan.save(pdf);
        }
        return pdf.toByteArray();
    }

    private static byte[] tilted(BufferedImage image, double degrees) throws IOException {
        BufferedImage tilted = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = tilted.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, tilted.getWidth(), tilted.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(Math.toRadians(degrees), tilted.getWidth() / 2.0, tilted.getHeight() / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(tilted, "png", png);
        return png.toByteArray();
    }

    private static long right(ReportReading read) {
        ReportContent written = report();
        written.cells().forEach((id, value) -> {
            if (read.cell(id).isNumber()) {
                assertThat(read.cell(id).asNumber()).as(id.value()).isEqualTo(value.asNumber());
            }
        });
        return written.cells().keySet().stream()
                .filter(id -> read.cell(id).state() == CellState.NUMBER)
                .count();
    }

    @TestFactory
    Stream<DynamicTest> pictures() {
        return Cases.given(
                Tesseract.isInstalled(),
                "tesseract with chi_sim",
                List.of(
                        DynamicTest.dynamicTest(
                                "a scanned report is read and says that it is a picture",
                                ScannedFilesTests::aScannedReport),
                        DynamicTest.dynamicTest(
                                "a tilted picture is straightened first", ScannedFilesTests::aTiltedPicture)));
    }

    private static void aScannedReport() throws IOException {
        ReportReading read = AnnualReports.read(scan(300), "scan.pdf");

        assertThat(right(read)).isGreaterThan(180);
        assertThat(read.sections()).hasSize(ReportSection.values().length);
        assertThat(ReportCheck.of(read, null, CheckPolicy.DEFAULT))
                .extracting(finding -> finding.rule())
                .contains(CheckRule.READ_FROM_A_PICTURE)
                .doesNotContain(CheckRule.ROW_SUM, CheckRule.BALANCE);
    }

    private static void aTiltedPicture() throws IOException {
        byte[] picture = tilted(pages(300).get(TABLE_THREE), 0.4);

        assertThat(right(AnnualReports.read(picture, "第3页.png"))).isGreaterThan(80);
    }

    @Test
    void aPictureThatIsTooCoarseForNumbersIsRefused() throws IOException {
        byte[] coarse = scan(150);

        assertThatExceptionOfType(UnreadableReportException.class)
                .isThrownBy(() -> PictureFile.fragments(coarse, FileKind.PDF, true))
                .withMessageContaining("只有约150dpi")
                .withMessageContaining("300dpi");
    }

    @Test
    void aMachineWithoutTheProgramSaysWhatIsMissing() throws IOException {
        byte[] fine = scan(300);

        assertThatExceptionOfType(UnreadableReportException.class)
                .isThrownBy(() -> PictureFile.fragments(fine, FileKind.PDF, false))
                .withMessageContaining("tesseract-ocr-chi-sim");
    }
}
