package org.zhiqing.annualreport.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Prints a report as PDF with its font inside. */
public final class PdfReport {

    private static final float RULE = 0.6f;
    private static final float STROKE = 0.03f;
    private static final float[] SHADE = {0xC6 / 255f, 0xD9 / 255f, 0xF1 / 255f};

    private final PDDocument document;
    private final PDFont font;

    private PdfReport(PDDocument document, PDFont font) {
        this.document = document;
        this.font = font;
    }

    /**
     * Writes the document; the stream stays open.
     *
     * @throws IOException if the stream fails
     * @throws MissingGlyphException if the font lacks a character of the report
     */
    public static void write(ReportContent content, OutputStream out) throws IOException {
        write(PrintedReport.of(content), out);
    }

    /** Writes what has been laid out already. */
    public static void write(PrintedReport report, OutputStream out) throws IOException {
        ReportFont bundled = ReportFont.get();
        List<LaidPage> pages = ReportPages.of(report, bundled);
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(report.title());
            document.getDocumentCatalog().setLanguage("zh-CN");
            PDFont font = PDType0Font.load(document, bundled.trueType(), true);
            for (LaidPage page : pages) {
                new PdfReport(document, font).page(page);
            }
            synchronized (bundled) {
                document.save(out);
            }
        }
    }

    private void page(LaidPage laid) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) LaidPage.WIDTH, (float) LaidPage.HEIGHT));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setNonStrokingColor(SHADE[0], SHADE[1], SHADE[2]);
            for (LaidPage.Fill fill : laid.fills()) {
                content.addRect((float) fill.left(), up(fill.top() + fill.height()), (float) fill.width(), (float)
                        fill.height());
                content.fill();
            }
            content.setLineWidth(RULE);
            for (LaidPage.Rule rule : laid.rules()) {
                content.moveTo((float) rule.left(), up(rule.top()));
                content.lineTo((float) rule.right(), up(rule.bottom()));
                content.stroke();
            }
            content.setNonStrokingColor(0f);
            for (LaidPage.Text text : laid.texts()) {
                text(content, text);
            }
        }
    }

    private void text(PDPageContentStream content, LaidPage.Text text) throws IOException {
        content.beginText();
        content.setFont(font, (float) text.size());
        content.setCharacterSpacing((float) text.spacing());
        content.setRenderingMode(text.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(text.bold() ? (float) text.size() * STROKE : RULE);
        content.newLineAtOffset((float) text.left(), up(text.baseline()));
        content.showText(text.words());
        content.endText();
    }

    /** PDF counts from the bottom of the page. */
    private static float up(double fromTop) {
        return (float) (LaidPage.HEIGHT - fromTop);
    }
}
