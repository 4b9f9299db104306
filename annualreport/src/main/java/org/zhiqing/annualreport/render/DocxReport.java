package org.zhiqing.annualreport.render;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Prints a report as a Word document on A4, its tables merged and shaded as in the blank form. */
public final class DocxReport {

    private static final int TITLE_SIZE = 18;
    private static final int BODY_SIZE = 12;
    private static final int INDENT = 480;

    private final PrintedReport report;
    private final XWPFDocument document;

    private DocxReport(PrintedReport report, XWPFDocument document) {
        this.report = report;
        this.document = document;
    }

    /**
     * Writes the document; the stream stays open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(ReportContent content, OutputStream out) throws IOException {
        write(PrintedReport.of(content), out);
    }

    /** Writes what has been laid out already. */
    public static void write(PrintedReport report, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new DocxReport(report, document).build();
            document.write(out);
        }
    }

    private void build() {
        page();
        document.getProperties().getCoreProperties().setTitle(report.title());
        for (PrintedPiece piece : report.pieces()) {
            if (piece instanceof PrintedTable table) {
                DocxTable.add(document, table);
                document.createParagraph();
            } else {
                line((PrintedLine) piece);
            }
        }
    }

    private void line(PrintedLine line) {
        switch (line.kind()) {
            case TITLE -> text(line.text(), ParagraphAlignment.CENTER, TITLE_SIZE, true, 0);
            case HEADING ->
                text(line.text(), ParagraphAlignment.BOTH, BODY_SIZE, true, INDENT)
                        .setKeepNext(true);
            case OPENING, PARAGRAPH -> text(line.text(), ParagraphAlignment.BOTH, BODY_SIZE, false, INDENT);
            case SIGNATURE, DATE -> text(line.text(), ParagraphAlignment.RIGHT, BODY_SIZE, false, 0);
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1440));
        margins.setBottom(BigInteger.valueOf(1440));
        margins.setLeft(BigInteger.valueOf(1080));
        margins.setRight(BigInteger.valueOf(1080));
    }

    private XWPFParagraph text(String text, ParagraphAlignment alignment, int size, boolean bold, int indent) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(1.5);
        if (indent > 0) {
            paragraph.setIndentationFirstLine(indent);
        }
        XWPFRun run = paragraph.createRun();
        DocxTable.font(run);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
        return paragraph;
    }
}
