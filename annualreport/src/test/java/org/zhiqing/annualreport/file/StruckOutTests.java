package org.zhiqing.annualreport.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.annualreport.read.Fragment;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.SourceRow;

/** Digits that have been struck out, and the numbers of footnotes, are no digits of the number beside them. */
class StruckOutTests {

    private static String text(byte[] file, String name) {
        Fragment first = ReportFile.fragments(file, name, FileLimits.STANDARD).get(0);
        return first instanceof SourceRow row ? row.cells().get(0).text() : ((Passage) first).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<s>9</s>10",
                "<del>9</del>10",
                "<strike>9</strike>10",
                "10<sup>9</sup>",
                "<span style='text-decoration: line-through'>9</span>10",
                "10<span style='vertical-align:super'>9</span>"
            })
    void ofAWebPage(String markup) {
        byte[] page = ("<html><body><p>" + markup + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
        assertThat(text(page, "a.html")).isEqualTo("10");
    }

    @Test
    void ofAWordDocument() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph paragraph = document.createParagraph();
            run(paragraph, "9").setStrikeThrough(true);
            run(paragraph, "10").setStrikeThrough(false);
            run(paragraph, "1").setSubscript(VerticalAlign.SUPERSCRIPT);
            document.write(file);
        }
        assertThat(text(file.toByteArray(), "a.docx")).isEqualTo("10");
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    @Test
    void ofAnOpenDocument() {
        String content =
                "<office:document-content xmlns:office='o' xmlns:style='s' xmlns:text='t'><office:automatic-styles>"
                        + "<style:style style:name='T1'><style:text-properties style:text-line-through-style='solid'/></style:style>"
                        + "<style:style style:name='T2'><style:text-properties style:text-position='super 58%'/></style:style>"
                        + "<style:style style:name='T3'><style:text-properties style:text-line-through-style='none'/></style:style>"
                        + "</office:automatic-styles><office:body><text:p><text:span text:style-name='T1'>9</text:span>"
                        + "<text:span text:style-name='T3'>10</text:span><text:span text:style-name='T2'>1</text:span></text:p>"
                        + "</office:body></office:document-content>";
        byte[] file =
                SampleFiles.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content));
        assertThat(text(file, "a.odt")).isEqualTo("10");
    }

    @Test
    void ofAWorkbook() throws IOException {
        assertThat(text(workbook(new XSSFWorkbook()), "a.xlsx")).isEqualTo("10");
        assertThat(text(workbook(new HSSFWorkbook()), "a.xls")).isEqualTo("10");
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        Font struck = workbook.createFont();
        struck.setStrikeout(true);
        Font above = workbook.createFont();
        above.setTypeOffset(Font.SS_SUPER);
        RichTextString text = workbook.getCreationHelper().createRichTextString("9101");
        text.applyFont(0, 1, struck);
        text.applyFont(1, 3, workbook.createFont());
        text.applyFont(3, 4, above);
        workbook.createSheet().createRow(0).createCell(0).setCellValue(text);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        workbook.write(file);
        workbook.close();
        return file.toByteArray();
    }
}
