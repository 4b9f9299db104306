package org.zhiqing.annualreport.form;

import java.util.Comparator;
import java.util.Locale;

/** Where something stands in a file, in the way its kind of file lets a reader find it again. */
public sealed interface Place extends Comparable<Place> {

    /** Returns the page, sheet, line or block, whatever orders the file at the top; counted from 1. */
    int major();

    /** Returns what orders within that; larger is later. */
    long minor();

    /** Returns the place for a clerk, e.g. 第3行第5字. */
    String words();

    /** Returns a place in a text file. */
    static Place of(int line, int column) {
        return new Line(line, column);
    }

    /** Returns whether what stands there was read out of a picture, and may have been read wrong. */
    default boolean isScanned() {
        return this instanceof Box box && box.scanned();
    }

    /** Returns the place of a character so many characters further on, where that can be said. */
    default Place plus(int characters) {
        return this;
    }

    @Override
    default int compareTo(Place other) {
        return Comparator.comparingInt(Place::major)
                .thenComparingLong(Place::minor)
                .compare(this, other);
    }

    private static void fromOne(int... counted) {
        for (int count : counted) {
            if (count < 1) {
                throw new IllegalArgumentException("places are counted from 1, was " + count);
            }
        }
    }

    /**
     * In a text file.
     *
     * @param line counted from 1
     * @param column counted from 1, in characters as an editor shows them
     */
    record Line(int line, int column) implements Place {

        /** @throws IllegalArgumentException if either is less than 1 */
        public Line {
            fromOne(line, column);
        }

        @Override
        public int major() {
            return line;
        }

        @Override
        public long minor() {
            return column;
        }

        @Override
        public Place plus(int characters) {
            return new Line(line, column + characters);
        }

        @Override
        public String words() {
            return "第" + line + "行第" + column + "字";
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * In the running text of a file without lines of its own (web page, Word, ODT).
     *
     * @param block running count of paragraphs and tables, from 1
     * @param paragraph count of paragraphs alone, from 1
     * @param column character in the paragraph, from 1
     */
    record Paragraph(int block, int paragraph, int column) implements Place {

        public Paragraph {
            fromOne(block, paragraph, column);
        }

        @Override
        public int major() {
            return block;
        }

        @Override
        public long minor() {
            return column;
        }

        @Override
        public Place plus(int characters) {
            return new Paragraph(block, paragraph, column + characters);
        }

        @Override
        public String words() {
            return "第" + paragraph + "段第" + column + "字";
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * In a table of such a file.
     *
     * @param block running count of paragraphs and tables, from 1
     * @param table count of tables alone, from 1
     * @param row counted from 1
     * @param cell counted from 1 along the row as the file has it, merged cells once
     */
    record TableCell(int block, int table, int row, int cell) implements Place {

        public TableCell {
            fromOne(block, table, row, cell);
        }

        @Override
        public int major() {
            return block;
        }

        @Override
        public long minor() {
            return row * 10_000L + cell;
        }

        @Override
        public String words() {
            return "第" + table + "个表格第" + row + "行第" + cell + "格";
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * In a spreadsheet.
     *
     * @param sheet counted from 1
     * @param name of the sheet
     * @param address as the program shows it, e.g. B5
     */
    record SheetCell(int sheet, String name, int row, int column, String address) implements Place {

        public SheetCell {
            fromOne(sheet, row, column);
        }

        @Override
        public int major() {
            return sheet;
        }

        @Override
        public long minor() {
            return row * 20_000L + column;
        }

        @Override
        public String words() {
            return "工作表“" + name + "”" + address;
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * On a page of fixed layout (PDF, OFD, picture), in millimetres from the upper left corner of the page.
     *
     * @param page counted from 1
     */
    record Box(int page, double left, double top, double right, double bottom, boolean scanned) implements Place {

        public Box {
            fromOne(page);
        }

        @Override
        public int major() {
            return page;
        }

        @Override
        public long minor() {
            return Math.round(top * 10) * 100_000L + Math.round(left * 10);
        }

        @Override
        public String words() {
            return String.format(Locale.ROOT, "第%d页%s（距上边%.0f毫米、左边%.0f毫米）", page, scanned ? "图片" : "", top, left);
        }

        @Override
        public String toString() {
            return words();
        }
    }
}
