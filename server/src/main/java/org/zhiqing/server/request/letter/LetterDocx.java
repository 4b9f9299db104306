package org.zhiqing.server.request.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A letter as a Word document. Measures are in twentieths of a point. */
final class LetterDocx {

    private static final int BODY_POINTS = 16;
    private static final int TITLE_POINTS = 22;
    private static final int TABLE_POINTS = 12;
    private static final int LINE_POINTS = 28;
    private static final int INDENT = 2 * BODY_POINTS * 20;
    private static final double TWENTIETHS_PER_MILLIMETRE = 1440 / 25.4;

    private final XWPFDocument document = new XWPFDocument();

    private LetterDocx() {}

    static byte[] of(Letter letter) {
        LetterDocx docx = new LetterDocx();
        docx.page();
        docx.write(letter);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            docx.document.write(out);
            docx.document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Letter letter) {
        line(letter.organ(), ParagraphAlignment.CENTER, "方正小标宋简体", TITLE_POINTS);
        line(letter.title(), ParagraphAlignment.CENTER, "方正小标宋简体", TITLE_POINTS);
        line(letter.number(), ParagraphAlignment.CENTER, "仿宋", BODY_POINTS).setSpacingAfter(LINE_POINTS * 20);
        line(letter.addressee() + "：", ParagraphAlignment.LEFT, "仿宋", BODY_POINTS);
        for (int i = 0; i < letter.paragraphs().size(); i++) {
            text(letter.paragraphs().get(i));
            LetterTable table = letter.table();
            if (table != null && letter.tableAfter(i)) {
                table(table);
            }
        }
        List<String> attachments = letter.numberedAttachments();
        for (int i = 0; i < attachments.size(); i++) {
            text((i == 0 ? "附件：" : "　　　") + attachments.get(i));
        }
        XWPFParagraph organ = line(letter.organ(), ParagraphAlignment.RIGHT, "仿宋", BODY_POINTS);
        organ.setSpacingBefore(2 * LINE_POINTS * 20);
        organ.setIndentationRight(INDENT);
        organ.setKeepNext(true);
        line(letter.date(), ParagraphAlignment.RIGHT, "仿宋", BODY_POINTS).setIndentationRight(INDENT);
    }

    private void table(LetterTable table) {
        List<List<String>> lines = table.lines();
        XWPFTable drawn = document.createTable(lines.size(), lines.get(0).size());
        drawn.setWidth("100%");
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.get(i).size(); j++) {
                XWPFParagraph paragraph = drawn.getRow(i).getCell(j).getParagraphArray(0);
                write(paragraph, lines.get(i).get(j), "仿宋", TABLE_POINTS);
            }
        }
        drawn.getRow(0).setRepeatHeader(true);
    }

    private void text(String text) {
        XWPFParagraph paragraph = line(text, ParagraphAlignment.BOTH, "仿宋", BODY_POINTS);
        paragraph.setIndentationFirstLine(INDENT);
    }

    private XWPFParagraph line(String text, ParagraphAlignment alignment, String font, int points) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(Math.max(LINE_POINTS, points + 12), LineSpacingRule.EXACT);
        write(paragraph, text, font, points);
        return paragraph;
    }

    private static void write(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(points);
        fontOf(run, font);
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(parts[i], i);
        }
    }

    private static void fontOf(XWPFRun run, String font) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setAscii(font);
        fonts.setHAnsi(font);
        fonts.setEastAsia(font);
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(millimetres(210));
        section.getPgSz().setH(millimetres(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(millimetres(37));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setRight(millimetres(26));
    }

    private static BigInteger millimetres(int count) {
        return BigInteger.valueOf(Math.round(count * TWENTIETHS_PER_MILLIMETRE));
    }
}
