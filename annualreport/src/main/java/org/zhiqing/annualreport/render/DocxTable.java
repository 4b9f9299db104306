package org.zhiqing.annualreport.render;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** One table as Word prints it: fixed widths, black lines, merged labels; the head is repeated on a new page. */
final class DocxTable {

    private static final String FONT = "宋体";
    private static final int FONT_SIZE = 10;
    private static final String SHADE = "C6D9F1";
    private static final int LINE = 6;
    /** Twentieths of a point: narrow enough that a number of five digits stays on one line. */
    private static final int SIDE = 40;

    private final PrintedTable form;
    private final PrintedCell[][] grid;
    private final XWPFTable table;
    private final int[] widths;

    private DocxTable(XWPFTable table, PrintedTable form) {
        this.table = table;
        this.form = form;
        this.grid = form.grid();
        this.widths = ColumnWidths.of(form);
    }

    static void add(XWPFDocument document, PrintedTable form) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        new DocxTable(table, form).build();
    }

    private void build() {
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(Arrays.stream(widths).sum());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(0, SIDE, 0, SIDE);
        borders();
        CTTblGrid columns = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int row = 0; row < form.rows(); row++) {
            row(row);
        }
    }

    private void borders() {
        XWPFTable.XWPFBorderType single = XWPFTable.XWPFBorderType.SINGLE;
        table.setTopBorder(single, LINE, 0, "000000");
        table.setBottomBorder(single, LINE, 0, "000000");
        table.setLeftBorder(single, LINE, 0, "000000");
        table.setRightBorder(single, LINE, 0, "000000");
        table.setInsideHBorder(single, LINE, 0, "000000");
        table.setInsideVBorder(single, LINE, 0, "000000");
    }

    private void row(int row) {
        XWPFTableRow printed = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
        printed.setCantSplitRow(true);
        if (row < form.headRows()) {
            printed.setRepeatHeader(true);
        }
        int column = 0;
        while (column < form.columns()) {
            PrintedCell cell = grid[row][column];
            cell(printed, cell, row);
            column += cell.columnSpan();
        }
    }

    private void cell(XWPFTableRow printed, PrintedCell cell, int row) {
        XWPFTableCell target = new XWPFTableCell(printed.getCtRow().addNewTc(), printed, table.getBody());
        CTTcPr properties = target.getCTTc().addNewTcPr();
        properties.addNewTcW().setType(STTblWidth.DXA);
        properties
                .getTcW()
                .setW(BigInteger.valueOf(Arrays.stream(widths, cell.column(), cell.column() + cell.columnSpan())
                        .sum()));
        if (cell.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            properties.addNewVMerge().setVal(row == cell.row() ? STMerge.RESTART : STMerge.CONTINUE);
        }
        if (cell.role() == PrintedCell.Role.BLOCK_HEAD) {
            target.setColor(SHADE);
        }
        target.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        text(target.addParagraph(), cell, row == cell.row() ? cell.text() : "");
    }

    private static void text(XWPFParagraph paragraph, PrintedCell cell, String text) {
        paragraph.setAlignment(cell.leftAligned() ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
        XWPFRun run = paragraph.createRun();
        font(run);
        run.setFontSize(FONT_SIZE);
        run.setText(text);
    }

    static void font(XWPFRun run) {
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.hAnsi);
    }
}
