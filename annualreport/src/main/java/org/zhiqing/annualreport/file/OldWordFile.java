package org.zhiqing.annualreport.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;

/** A Word document of before 2007 (DOC). Cells merged with their neighbour come once. */
final class OldWordFile {

    private static final int DEEPEST = 20;
    private static final int SUPERSCRIPT = 1;

    private final FragmentSink sink;

    private OldWordFile(FragmentSink sink) {
        this.sink = sink;
    }

    static List<Fragment> fragments(byte[] file, FileLimits limits) {
        FragmentSink sink = new FragmentSink(limits);
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(file))) {
            new OldWordFile(sink).range(document.getRange(), 0);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableReportException("这是Word 95以前的文件，不能读取。请用Word或者WPS另存为.docx后再试。", e);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableReportException("文件设有密码，不能读取。请去掉密码后再试。", e);
        } catch (IOException e) {
            throw new UnreadableReportException("Word文件已经损坏或者不完整。请用Word或者WPS打开后另存再试。", e);
        }
        return sink.fragments();
    }

    private void range(Range range, int level) {
        int i = 0;
        while (i < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(i);
            if (level < DEEPEST && paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                table(table, level + 1);
                i += Math.max(1, table.numParagraphs());
            } else {
                sink.paragraph(plain(shown(paragraph)));
                i++;
            }
        }
    }

    private void table(Table table, int level) {
        FragmentSink.Table rows = sink.table();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<List<String>> cells = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                boolean continued = cell.isMerged() && !cell.isFirstMerged()
                        || cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                if (!continued) {
                    cells.add(cell(cell, level));
                }
            }
            rows.row(cells);
        }
    }

    private List<String> cell(TableCell cell, int level) {
        List<String> paragraphs = new ArrayList<>();
        int i = 0;
        while (i < cell.numParagraphs()) {
            Paragraph paragraph = cell.getParagraph(i);
            if (level < DEEPEST && paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table nested = cell.getTable(paragraph);
                paragraphs.forEach(sink::paragraph);
                paragraphs.clear();
                table(nested, level + 1);
                i += Math.max(1, nested.numParagraphs());
            } else {
                paragraphs.add(plain(shown(paragraph)));
                i++;
            }
        }
        return paragraphs;
    }

    /** Without what has been struck out, hidden text, and the numbers of footnotes. */
    private static String shown(Paragraph paragraph) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean left = run.isStrikeThrough()
                    || run.isDoubleStrikeThrough()
                    || run.isVanished()
                    || run.getSubSuperScriptIndex() == SUPERSCRIPT;
            shown.append(left ? "" : run.text());
        }
        return shown.toString();
    }

    /** Without the marks of paragraphs, cells and fields. */
    private static String plain(String text) {
        return Range.stripFields(text)
                .replace('\u0007', ' ')
                .replace('\u000b', ' ')
                .replaceAll("[\\x00-\\x08\\x0e-\\x1f]", "");
    }
}
