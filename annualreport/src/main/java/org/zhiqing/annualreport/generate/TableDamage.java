package org.zhiqing.annualreport.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.TableNumber;
import org.zhiqing.annualreport.render.PrintedCell;
import org.zhiqing.annualreport.render.PrintedLine;
import org.zhiqing.annualreport.render.PrintedLine.Kind;
import org.zhiqing.annualreport.render.PrintedTable;

/** Damage to the geometry of tables. */
final class TableDamage {

    private static final String OTHER_HANDLING = "（六）其他处理";

    private TableDamage() {}

    static void removeTables(Draft draft) {
        draft.pieces.removeIf(PrintedTable.class::isInstance);
        draft.touch(cell -> true);
    }

    static void sentenceForTableFour(Draft draft) {
        int at = draft.heading("四、") + 1;
        draft.pieces.removeIf(piece -> piece instanceof PrintedTable table && table.number() == TableNumber.FOUR);
        draft.pieces.add(at, new PrintedLine(Kind.PARAGRAPH, "有关情况见附件。"));
        draft.touch(cell -> cell.table() == TableNumber.FOUR);
    }

    /** The three rows of （六）其他处理 become the one of the 2019 form, with their sums. */
    static void mergeOtherHandling(Draft draft) {
        draft.table(TableNumber.THREE, table -> {
            List<PrintedCell> group = table.cells().stream()
                    .filter(cell -> cell.text().equals(OTHER_HANDLING))
                    .toList();
            if (group.isEmpty() || group.get(0).rowSpan() < 2) {
                return table;
            }
            PrintedCell head = group.get(0);
            return without(table, head);
        });
        draft.touch(
                cell -> cell.row().grouped() && cell.row().path().get(1).text().equals(OTHER_HANDLING));
    }

    private static PrintedTable without(PrintedTable table, PrintedCell head) {
        int first = head.row();
        int gone = head.rowSpan() - 1;
        List<PrintedCell> cells = new ArrayList<>();
        for (PrintedCell cell : table.cells()) {
            boolean inGroup = cell.row() >= first && cell.row() <= first + gone;
            if (cell == head) {
                cells.add(at(cell, first, 1, head.columnSpan() + 1, head.text()));
            } else if (cell.row() < first && cell.row() + cell.rowSpan() > first) {
                cells.add(at(cell, cell.row(), cell.rowSpan() - gone, cell.columnSpan(), cell.text()));
            } else if (inGroup && cell.role() == PrintedCell.Role.NUMBER && cell.row() == first) {
                cells.add(at(cell, first, 1, 1, sum(table, cell, first + gone)));
            } else if (!inGroup) {
                cells.add(at(
                        cell,
                        cell.row() < first ? cell.row() : cell.row() - gone,
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text()));
            }
        }
        return new PrintedTable(table.number(), table.rows() - gone, table.columns(), table.headRows(), cells);
    }

    private static String sum(PrintedTable table, PrintedCell first, int last) {
        return String.valueOf(table.cells().stream()
                .filter(cell -> cell.column() == first.column() && cell.row() >= first.row() && cell.row() <= last)
                .mapToLong(cell -> Long.parseLong(cell.text()))
                .sum());
    }

    private static PrintedCell at(PrintedCell cell, int row, int rowSpan, int columnSpan, String text) {
        return new PrintedCell(row, cell.column(), rowSpan, columnSpan, cell.block(), cell.role(), text, cell.cell());
    }

    /** Everything after （四） is lost. */
    static void cutTableThree(Draft draft) {
        draft.inText(text -> text.replaceFirst("(?s)\t（四）无法提供.*?(\n\n四、)", "$1"));
        draft.touch(cell -> cell.table() == TableNumber.THREE && after(cell, "R12"));
    }

    private static boolean after(FormCell cell, String row) {
        return cell.row().number().compareTo(row) > 0 || cell.row().number().isEmpty();
    }

    static void repeatHead(Draft draft) {
        draft.inText(text -> {
            int from = text.indexOf("（本列数据");
            int until = text.indexOf("一、本年新收");
            String head = text.substring(from, until);
            int at = text.indexOf("\n", text.indexOf("8.属于行政查询事项")) + 1;
            return text.substring(0, at) + head + text.substring(at);
        });
    }

    static void runTogether(Draft draft) {
        draft.touch(cell -> true);
        draft.inText(text -> text.replaceAll("\t+", "").replaceAll("(?m)(\\d)\n(?=[（\\d一二三四规行])", "$1"));
    }

    static void labelOutOfRow(Draft draft) {
        draft.touch(cell -> cell.table() == TableNumber.THREE);
        draft.inText(text -> text.replaceAll("(?m)^(\t*)(5\\.要求行政机关确认或重新)(出具已获取信息)(\t.*)$", "$2\n$4\n$3"));
    }

    static void lastCellMissing(Draft draft) {
        draft.touch(cell -> cell.row().number().equals("R25"));
        draft.inText(text -> text.replaceAll("(?m)^(四、结转下年度继续办理.*)\t\\d+$", "$1"));
    }

    static void emptyCellsAfter(Draft draft) {
        draft.inText(text -> text.replaceAll("(?m)^(.*\t\\d+)$", "$1\t\t"));
    }

    static void emptyLabelCell(Draft draft) {
        draft.inText(text -> text.replaceAll("(?m)^(\t（[六七]）[^\t]*\t)", "$1\t"));
    }

    static void pageFurniture(Draft draft) {
        String title = draft.original.title();
        draft.inText(
                text -> text.replaceFirst("\n(\t\t2\\.重复申请)", "\n- 3 -\n" + Matcher.quoteReplacement(title) + "\n$1"));
    }

    static void numbersFirst(Draft draft) {
        draft.touch(cell -> cell.table() == TableNumber.THREE);
        draft.inText(text -> {
            Matcher row = Pattern.compile("(?m)^(\t\t)(\\d\\.属于[^\t]*)((?:\t\\d+){7})$")
                    .matcher(text);
            return row.replaceAll(found -> Matcher.quoteReplacement(found.group(3) + "\t" + found.group(2)));
        });
    }

    static void repeatedLinesLost(Draft draft) {
        draft.touch(cell -> true);
        draft.tables = org.zhiqing.annualreport.render.TextTables.CELL_PER_LINE;
        draft.inText(text -> text.replaceAll("(?m)^(\t\\d+\n)(\\1)+", "$1"));
    }
}
