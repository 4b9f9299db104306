package org.zhiqing.annualreport.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ofdrw.font.Font;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Position;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.DrawContext;
import org.ofdrw.layout.element.canvas.FontSetting;

/** Prints a report as OFD (GB/T 33190-2016) with the part of its font that it needs; the same pages as the PDF. */
public final class OfdReport {

    private static final double MILLIMETRES = 25.4 / 72;
    private static final double RULE = 0.2;
    private static final int BOLD = 700;
    private static final int PRINTABLE_ASCII = 95;

    private OfdReport() {}

    /**
     * Writes the document; the stream stays open.
     *
     * @throws IOException if the stream fails
     * @throws MissingGlyphException if the font lacks a character of the report
     */
    public static void write(ReportContent content, OutputStream out) throws IOException {
        write(PrintedReport.of(content), out);
    }

    static void write(PrintedReport report, OutputStream out) throws IOException {
        ReportFont bundled = ReportFont.get();
        List<LaidPage> pages = ReportPages.of(report, bundled);
        Path folder = Files.createTempDirectory("report-font");
        Path file = folder.resolve("NotoSerifSC.ttf");
        try {
            Files.write(file, bundled.subset(characters(pages)));
            out.write(document(pages, new Font("NotoSerifSC", "Noto Serif SC", file, asciiWidths(bundled))));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static byte[] document(List<LaidPage> pages, Font font) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OFDDoc document = new OFDDoc(bytes)) {
            PageLayout layout = new PageLayout(mm(LaidPage.WIDTH), mm(LaidPage.HEIGHT));
            document.setDefaultPageLayout(layout);
            for (LaidPage page : pages) {
                VirtualPage printed = new VirtualPage(layout);
                Canvas canvas = new Canvas(0, 0, mm(LaidPage.WIDTH), mm(LaidPage.HEIGHT));
                canvas.setPosition(Position.Absolute);
                canvas.setDrawer(context -> draw(context, page, font));
                document.addVPage(printed.add(canvas));
            }
        }
        return bytes.toByteArray();
    }

    private static void draw(DrawContext context, LaidPage page, Font font) throws IOException {
        context.setFillColor(0xC6, 0xD9, 0xF1);
        for (LaidPage.Fill fill : page.fills()) {
            context.fillRect(mm(fill.left()), mm(fill.top()), mm(fill.width()), mm(fill.height()));
        }
        context.setStrokeColor(0, 0, 0).setLineWidth(RULE);
        context.beginPath();
        for (LaidPage.Rule rule : page.rules()) {
            context.moveTo(mm(rule.left()), mm(rule.top())).lineTo(mm(rule.right()), mm(rule.bottom()));
        }
        context.stroke();
        context.setFillColor(0, 0, 0);
        for (LaidPage.Text text : page.texts()) {
            FontSetting setting = new FontSetting(mm(text.size()), font).setLetterSpacing(mm(text.spacing()));
            context.setFont(text.bold() ? setting.setFontWeight(BOLD) : setting);
            context.fillText(text.words(), mm(text.left()), mm(text.baseline()));
        }
    }

    private static Set<Integer> characters(List<LaidPage> pages) {
        return pages.stream()
                .flatMap(page -> page.texts().stream())
                .flatMap(text -> text.words().codePoints().boxed())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Widths of the printable ASCII characters, from the blank on. */
    private static double[] asciiWidths(ReportFont font) {
        double[] widths = new double[PRINTABLE_ASCII];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = font.width(' ' + i);
        }
        return widths;
    }

    private static double mm(double points) {
        return points * MILLIMETRES;
    }
}
