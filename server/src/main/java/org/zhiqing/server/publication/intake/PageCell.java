package org.zhiqing.server.publication.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhiqing.annualreport.file.LaidOutPage.Grid;
import org.zhiqing.annualreport.file.LaidOutPage.Letter;

/** A cell of a ruled table of a page, with the places it takes. */
record PageCell(int columns, int rows, String text) {

    static List<List<PageCell>> rows(Grid grid, List<Letter> letters) {
        TreeMap<Integer, List<PageCell>> rows = new TreeMap<>();
        for (Grid.Cell cell : grid.cells()) {
            List<Letter> inside = letters.stream().filter(cell::holds).toList();
            String text = PageLine.of(inside).stream().map(PageLine::text).collect(Collectors.joining());
            rows.computeIfAbsent(cell.row(), row -> new ArrayList<>())
                    .add(new PageCell(cell.columns(), cell.rows(), text));
        }
        return new ArrayList<>(rows.values());
    }

    static int columns(List<PageCell> row) {
        return row.stream().mapToInt(PageCell::columns).sum();
    }

    static String text(List<PageCell> row) {
        return row.stream().map(PageCell::text).collect(Collectors.joining("|"));
    }

    static String html(List<PageCell> row) {
        StringBuilder html = new StringBuilder("<tr>");
        for (PageCell cell : row) {
            html.append("<td")
                    .append(cell.columns > 1 ? " colspan=\"" + cell.columns + "\"" : "")
                    .append(cell.rows > 1 ? " rowspan=\"" + cell.rows + "\"" : "")
                    .append('>')
                    .append(WordIntake.escaped(cell.text))
                    .append("</td>");
        }
        return html.append("</tr>").toString();
    }
}
