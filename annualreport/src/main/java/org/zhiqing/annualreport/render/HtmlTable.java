package org.zhiqing.annualreport.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormTable;

/** One table as HTML: every number names its heads, so that a screen reader can say them in merged tables too. */
final class HtmlTable {

    private final FormTable table;
    private final FormGrid grid;
    private final List<GridCell> printed;
    private final Map<CellId, CellValue> cells;
    private final CellMarkup markup;
    private final String name;

    HtmlTable(FormTable table, Map<CellId, CellValue> cells, CellMarkup markup) {
        this.table = table;
        this.grid = FormGrid.of(table);
        this.printed = grid.cells();
        this.cells = cells;
        this.markup = markup;
        this.name = table.number().name().toLowerCase(Locale.ROOT);
    }

    String html() {
        StringBuilder html = new StringBuilder();
        html.append("<table class=\"report-table report-table-").append(name).append("\">\n<caption>");
        html.append(table.number().word())
                .append("　")
                .append(table.number().section().title());
        html.append("</caption>\n");
        if (grid.headRows() > 0) {
            html.append("<thead>\n").append(rows(0, grid.headRows())).append("</thead>\n");
            html.append("<tbody>\n").append(rows(grid.headRows(), grid.rows())).append("</tbody>\n");
        } else {
            bodies(html);
        }
        return html.append("</table>\n").toString();
    }

    private void bodies(StringBuilder html) {
        for (int block = 0; block < table.blocks().size(); block++) {
            int current = block;
            int first = printed.stream()
                    .filter(c -> c.block() == current)
                    .mapToInt(GridCell::row)
                    .min()
                    .orElse(0);
            int last = printed.stream()
                    .filter(c -> c.block() == current)
                    .mapToInt(GridCell::row)
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

    private String cell(GridCell cell) {
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

    private String number(GridCell cell, String spans) {
        FormCell form = cell.cell();
        if (form == null) {
            throw new IllegalStateException("a number without its cell at " + cell);
        }
        String heads =
                printed.stream().filter(head -> heads(head, cell)).map(this::id).collect(Collectors.joining(" "));
        return "<td class=\"report-number\"" + spans + " headers=\"" + heads + "\" data-cell=\"" + form.id() + "\">"
                + markup.html(form, cells.getOrDefault(form.id(), CellValue.absent())) + "</td>";
    }

    private static boolean heads(GridCell head, GridCell number) {
        return switch (head.role()) {
            case BLOCK_HEAD -> head.block() == number.block();
            case COLUMN_HEAD -> head.block() == number.block() && head.coversColumn(number.column());
            case ROW_HEAD -> head.coversRow(number.row());
            case CORNER, NUMBER -> false;
        };
    }

    private String head(GridCell cell, String scope, String attributes, String text) {
        return "<th id=\"" + id(cell) + "\" scope=\"" + scope + "\"" + attributes + ">" + text + "</th>";
    }

    private String id(GridCell head) {
        return "table-" + name + "-" + head.row() + "-" + head.column();
    }

    private static String span(String attribute, int span) {
        return span > 1 ? " " + attribute + "=\"" + span + "\"" : "";
    }
}
