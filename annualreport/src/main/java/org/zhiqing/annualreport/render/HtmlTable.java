package org.zhiqing.annualreport.render;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhiqing.annualreport.form.FormCell;

/** One table as HTML: every number names its heads, so that a screen reader can say them in merged tables too. */
final class HtmlTable {

    private final PrintedTable table;
    private final List<PrintedCell> printed;
    private final Function<PrintedCell, String> inner;
    private final String name;

    /** @param inner safe HTML for the inside of a number's cell */
    HtmlTable(PrintedTable table, Function<PrintedCell, String> inner) {
        this.table = table;
        this.printed = table.cells();
        this.inner = inner;
        this.name = table.number().name().toLowerCase(Locale.ROOT);
    }

    String html() {
        StringBuilder html = new StringBuilder();
        html.append("<table class=\"report-table report-table-").append(name).append("\">\n<caption>");
        html.append(table.number().word())
                .append("　")
                .append(table.number().section().title());
        html.append("</caption>\n");
        if (table.headRows() > 0) {
            html.append("<thead>\n").append(rows(0, table.headRows())).append("</thead>\n");
            html.append("<tbody>\n")
                    .append(rows(table.headRows(), table.rows()))
                    .append("</tbody>\n");
        } else {
            bodies(html);
        }
        return html.append("</table>\n").toString();
    }

    private void bodies(StringBuilder html) {
        int blocks = printed.stream().mapToInt(PrintedCell::block).max().orElse(-1) + 1;
        for (int block = 0; block < blocks; block++) {
            int current = block;
            int first = printed.stream()
                    .filter(c -> c.block() == current)
                    .mapToInt(PrintedCell::row)
                    .min()
                    .orElse(0);
            int last = printed.stream()
                    .filter(c -> c.block() == current)
                    .mapToInt(PrintedCell::row)
                    .max()
                    .orElse(0);
            html.append("<tbody>\n").append(rows(first, last + 1)).append("</tbody>\n");
        }
    }

    private String rows(int from, int to) {
        StringBuilder html = new StringBuilder();
        for (int row = from; row < to; row++) {
            int current = row;
            html.append("<tr>");
            printed.stream()
                    .filter(cell -> cell.row() == current)
                    .map(this::cell)
                    .forEach(html::append);
            html.append("</tr>\n");
        }
        return html.toString();
    }

    private String cell(PrintedCell cell) {
        String spans = span("rowspan", cell.rowSpan()) + span("colspan", cell.columnSpan());
        String text = HtmlReport.escape(cell.text());
        return switch (cell.role()) {
            case NUMBER -> number(cell, spans);
            case CORNER -> "<td class=\"report-corner\"" + spans + ">" + text + "</td>";
            case BLOCK_HEAD -> head(cell, "colgroup", " class=\"report-block-head\"" + spans, text);
            case COLUMN_HEAD -> head(cell, cell.columnSpan() > 1 ? "colgroup" : "col", spans, text);
            case ROW_HEAD -> head(cell, cell.rowSpan() > 1 ? "rowgroup" : "row", spans, text);
        };
    }

    private String number(PrintedCell cell, String spans) {
        FormCell form = cell.cell();
        if (form == null) {
            throw new IllegalStateException("a number without its cell at " + cell);
        }
        String heads =
                printed.stream().filter(head -> heads(head, cell)).map(this::id).collect(Collectors.joining(" "));
        return "<td class=\"report-number\"" + spans + " headers=\"" + heads + "\" data-cell=\"" + form.id() + "\">"
                + inner.apply(cell) + "</td>";
    }

    private static boolean heads(PrintedCell head, PrintedCell number) {
        return switch (head.role()) {
            case BLOCK_HEAD -> head.block() == number.block();
            case COLUMN_HEAD -> head.block() == number.block() && head.coversColumn(number.column());
            case ROW_HEAD -> head.coversRow(number.row());
            case CORNER, NUMBER -> false;
        };
    }

    private String head(PrintedCell cell, String scope, String attributes, String text) {
        return "<th id=\"" + id(cell) + "\" scope=\"" + scope + "\"" + attributes + ">" + text + "</th>";
    }

    private String id(PrintedCell head) {
        return "table-" + name + "-" + head.row() + "-" + head.column();
    }

    private static String span(String attribute, int span) {
        return span > 1 ? " " + attribute + "=\"" + span + "\"" : "";
    }
}
