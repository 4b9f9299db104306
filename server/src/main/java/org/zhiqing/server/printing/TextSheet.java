package org.zhiqing.server.printing;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet in which every cell is text: nothing that begins like a formula is one, and it stays text when the cell is
 * edited.
 */
public final class TextSheet {

    private final XSSFSheet sheet;
    private final CellStyle plain;
    private final CellStyle heading;

    /** Begins a sheet with a title over all columns and a row of headings that stays in sight. */
    public TextSheet(XSSFWorkbook book, String name, String title, int[] widths, String... headings) {
        sheet = book.createSheet(name);
        plain = style(book, false);
        heading = style(book, true);
        put(sheet.createRow(0), 0, title, heading);
        if (headings.length > 1) {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, headings.length - 1));
        }
        Row row = sheet.createRow(1);
        for (int at = 0; at < headings.length; at++) {
            put(row, at, headings[at], heading);
            sheet.setColumnWidth(at, widths[Math.min(at, widths.length - 1)] * 256);
        }
        sheet.createFreezePane(0, 2);
    }

    /** Adds a row. */
    public void row(String... cells) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int at = 0; at < cells.length; at++) {
            put(row, at, cells[at], plain);
        }
    }

    /** Returns the style of such a cell; {@code quotePrefix} keeps a cell that begins with = from becoming a formula when it is edited. */
    public static CellStyle style(XSSFWorkbook book, boolean heading) {
        CellStyle style = book.createCellStyle();
        style.setQuotePrefixed(true);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        if (heading) {
            Font font = book.createFont();
            font.setBold(true);
            style.setFont(font);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    /** Writes a cell of text. */
    public static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
