package org.zhiqing.annualreport.render;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints a report as plain text or Markdown. */
public final class TextReport {

    private TextReport() {}

    /** Returns the whole report, lines ended by a newline, paragraphs separated by an empty line. */
    public static String of(ReportContent content, TextTables tables) {
        return of(PrintedReport.of(content), tables);
    }

    /** Returns a report that has already been laid out. */
    public static String of(PrintedReport report, TextTables tables) {
        StringBuilder text = new StringBuilder();
        for (PrintedPiece piece : report.pieces()) {
            text.append(piece instanceof PrintedTable table ? table(table, tables) : line((PrintedLine) piece, tables))
                    .append('\n');
        }
        return text.toString();
    }

    private static String line(PrintedLine line, TextTables tables) {
        String mark = tables != TextTables.BARS
                ? ""
                : switch (line.kind()) {
                    case TITLE -> "# ";
                    case HEADING -> "## ";
                    default -> "";
                };
        return mark + line.text() + "\n";
    }

    private static String table(PrintedTable table, TextTables tables) {
        PrintedCell[][] grid = table.grid();
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < table.rows(); row++) {
            int current = row;
            List<String> texts = IntStream.range(0, table.columns())
                    .mapToObj(column -> text(grid[current][column], current, column))
                    .toList();
            switch (tables) {
                case TABS -> text.append(String.join("\t", texts)).append('\n');
                case BARS -> text.append(bars(texts)).append(row == 0 ? rule(table.columns()) : "");
                case CELL_PER_LINE ->
                    text.append(texts.stream().map(cell -> "\t" + cell + "\n").collect(Collectors.joining()))
                            .append('\n');
            }
        }
        return text.toString();
    }

    private static String text(PrintedCell cell, int row, int column) {
        return cell.row() == row && cell.column() == column ? cell.text() : "";
    }

    private static String bars(List<String> texts) {
        return "| " + String.join(" | ", texts) + " |\n";
    }

    private static String rule(int columns) {
        return "|" + String.join("|", Collections.nCopies(columns, " --- ")) + "|\n";
    }
}
