package org.zhiqing.annualreport.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.read.Fragment;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.SourceRow;

/**
 * A workbook (XLSX, XLS). A number is taken as stored, not as a narrow column shows it; of a formula the value that was saved
 * with it. A merged cell comes once; what is hidden behind it is none.
 */
final class SheetFile {

    private static final int MOST_COLUMNS = 60;

    /** With a remark; longer texts are looked at as a whole. */
    private static final int LONGEST_NUMBER = 60;

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_MERGED = 20_000;
    private static final int MOST_COVERED = 1_000_000;

    private final List<Fragment> fragments = new ArrayList<>();
    private final FileLimits limits;
    private long characters;

    private SheetFile(FileLimits limits) {
        this.limits = limits;
    }

    static List<Fragment> fragments(byte[] file, FileLimits limits) {
        SheetFile reader = new SheetFile(limits);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    reader.sheet(workbook.getSheetAt(i), i + 1);
                }
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableReportException("文件设有密码，不能读取。请去掉密码后再试。", e);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException e) {
            throw new UnreadableReportException("Excel文件已经损坏或者不完整。请用Excel或者WPS打开后另存再试。", e);
        }
        return reader.fragments;
    }

    private void sheet(Sheet sheet, int number) {
        if (sheet.getNumMergedRegions() > MOST_MERGED) {
            throw new UnreadableReportException("工作表的合并单元格太多，不像年度报告，没有继续读取。");
        }
        Set<Long> covered = covered(sheet);
        int count = 0;
        for (Row row : sheet) {
            if (++count > MOST_ROWS) {
                throw new UnreadableReportException("工作表超过" + MOST_ROWS + "行，不像年度报告，没有继续读取。");
            }
            row(sheet, number, row, covered);
        }
    }

    private void row(Sheet sheet, int number, Row row, Set<Long> covered) {
        int last = Math.min(MOST_COLUMNS, row.getLastCellNum());
        List<Passage> cells = new ArrayList<>();
        int filled = 0;
        for (int column = 0; column < last; column++) {
            if (covered.contains(key(row.getRowNum(), column))) {
                continue;
            }
            String text = FragmentSink.strip(text(row.getCell(column)));
            filled += text.isEmpty() ? 0 : 1;
            characters += text.length();
            String address = new CellAddress(row.getRowNum(), column).formatAsString();
            cells.add(new Passage(
                    text, new Place.SheetCell(number, sheet.getSheetName(), row.getRowNum() + 1, column + 1, address)));
        }
        if (characters > limits.characters() || fragments.size() > limits.fragments()) {
            throw new UnreadableReportException("文字太多，不像年度报告。请核对文件。");
        }
        if (filled > 0) {
            fragments.add(new SourceRow(cells, true));
        }
    }

    private String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? new DataFormatter().formatCellValue(cell)
                        : NumberToTextConverter.toText(cell.getNumericCellValue());
            case STRING -> shown(cell.getRichStringCellValue(), cell.getSheet().getWorkbook());
            case ERROR -> "#错误";
            default -> "";
        };
    }

    /** Without what has been struck out, and the numbers of footnotes. */
    private static String shown(RichTextString text, Workbook workbook) {
        String all = text.getString();
        if (text.numFormattingRuns() == 0 || all.length() > LONGEST_NUMBER) {
            return all;
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < all.length(); i++) {
            Font font = font(text, i, workbook);
            if (font == null || !font.getStrikeout() && font.getTypeOffset() != Font.SS_SUPER) {
                shown.append(all.charAt(i));
            }
        }
        return shown.toString();
    }

    private static @Nullable Font font(RichTextString text, int index, Workbook workbook) {
        if (text instanceof XSSFRichTextString words) {
            return words.getFontAtIndex(index);
        }
        int font = text instanceof HSSFRichTextString old ? old.getFontAtIndex(index) : HSSFRichTextString.NO_FONT;
        return font == HSSFRichTextString.NO_FONT ? null : workbook.getFontAt(font);
    }

    private static Set<Long> covered(Sheet sheet) {
        Set<Long> covered = new HashSet<>();
        long cells = 0;
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            int lastRow = Math.min(region.getLastRow(), region.getFirstRow() + MOST_ROWS);
            int lastColumn = Math.min(region.getLastColumn(), MOST_COLUMNS);
            cells +=
                    (long) (lastRow - region.getFirstRow() + 1) * Math.max(1, lastColumn - region.getFirstColumn() + 1);
            if (cells > MOST_COVERED) {
                throw new UnreadableReportException("工作表的合并单元格太大，不像年度报告，没有继续读取。");
            }
            for (int row = region.getFirstRow(); row <= lastRow; row++) {
                for (int column = region.getFirstColumn(); column <= lastColumn; column++) {
                    if (row != region.getFirstRow() || column != region.getFirstColumn()) {
                        covered.add(key(row, column));
                    }
                }
            }
        }
        return covered;
    }

    private static long key(int row, int column) {
        return row * 20_000L + column;
    }
}
