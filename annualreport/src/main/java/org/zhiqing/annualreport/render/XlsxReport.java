package org.zhiqing.annualreport.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Prints a report as a spreadsheet of one sheet: text in its first column, tables as the form has them, numbers as
 * numbers.
 */
public final class XlsxReport {

    private static final String FONT = "宋体";
    private static final byte[] SHADE = {(byte) 0xC6, (byte) 0xD9, (byte) 0xF1};
    private static final int WIDTH_OF_SHEET = 15;
    private static final int COLUMN = 11;
    private static final int LABEL_COLUMN = 34;
    private static final int CHARACTER = 256;
    private static final int CHARACTERS_A_LINE = 72;
    private static final float LINE = 18;

    private final XSSFSheet sheet;
    private final XSSFCellStyle text;
    private final XSSFCellStyle title;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle label;
    private final XSSFCellStyle number;
    private final XSSFCellStyle block;
    private int next;

    private XlsxReport(XSSFWorkbook book) {
        this.sheet = book.createSheet("年度报告");
        this.text = style(book, false, 12);
        this.heading = style(book, true, 12);
        this.title = style(book, true, 18);
        title.setAlignment(HorizontalAlignment.CENTER);
        this.label = boxed(style(book, false, 10));
        this.number = boxed(style(book, false, 10));
        number.setAlignment(HorizontalAlignment.CENTER);
        this.block = boxed(style(book, false, 10));
        block.setFillForegroundColor(new XSSFColor(SHADE));
        block.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        for (int column = 0; column < WIDTH_OF_SHEET; column++) {
            sheet.setColumnWidth(column, width(column) * CHARACTER);
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /**
     * Writes the workbook; the stream stays open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(ReportContent content, OutputStream out) throws IOException {
        write(PrintedReport.of(content), out);
    }

    static void write(PrintedReport report, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setTitle(report.title());
            XlsxReport printed = new XlsxReport(book);
            for (PrintedPiece piece : report.pieces()) {
                if (piece instanceof PrintedTable table) {
                    printed.table(table);
                } else {
                    printed.line((PrintedLine) piece);
                }
            }
            book.write(out);
        }
    }

    private static XSSFCellStyle style(XSSFWorkbook book, boolean bold, int size) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle boxed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    /** The third column holds the innermost labels of table three. */
    private static int width(int column) {
        return column == 2 ? LABEL_COLUMN : COLUMN;
    }

    private void line(PrintedLine line) {
        XSSFRow row = sheet.createRow(next);
        row.setHeightInPoints(LINE * (1 + line.text().length() / CHARACTERS_A_LINE));
        XSSFCell cell = row.createCell(0);
        cell.setCellValue(line.text());
        cell.setCellStyle(
                switch (line.kind()) {
                    case TITLE -> title;
                    case HEADING -> heading;
                    default -> text;
                });
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, WIDTH_OF_SHEET - 1));
        next++;
    }

    private void table(PrintedTable table) {
        PrintedCell[][] grid = table.grid();
        for (int i = 0; i < table.rows(); i++) {
            XSSFRow row = sheet.createRow(next + i);
            row.setHeightInPoints(LINE * lines(table, i));
            for (int j = 0; j < table.columns(); j++) {
                cell(row.createCell(j), grid[i][j], i, j);
            }
        }
        for (PrintedCell cell : table.cells()) {
            if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                int top = next + cell.row();
                sheet.addMergedRegion(new CellRangeAddress(
                        top, top + cell.rowSpan() - 1, cell.column(), cell.column() + cell.columnSpan() - 1));
            }
        }
        next += table.rows();
    }

    /** Excel does not make rows with merged cells high enough by itself. */
    private static int lines(PrintedTable table, int row) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row && cell.rowSpan() == 1)
                .mapToInt(cell -> 1
                        + 2
                                * cell.text().length()
                                / IntStream.range(cell.column(), cell.column() + cell.columnSpan())
                                        .map(XlsxReport::width)
                                        .sum())
                .max()
                .orElse(1);
    }

    private void cell(XSSFCell target, PrintedCell cell, int row, int column) {
        CellStyle style = cell.role() == PrintedCell.Role.BLOCK_HEAD ? block : cell.leftAligned() ? label : number;
        target.setCellStyle(style);
        if (cell.row() != row || cell.column() != column || cell.text().isEmpty()) {
            return;
        }
        if (cell.role() == PrintedCell.Role.NUMBER && cell.text().matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            target.setCellValue(Double.parseDouble(cell.text()));
            target.setCellType(CellType.NUMERIC);
        } else {
            target.setCellValue(cell.text());
        }
    }
}
