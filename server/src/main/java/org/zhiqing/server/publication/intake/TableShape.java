package org.zhiqing.server.publication.intake;

import java.util.List;
import org.jsoup.nodes.Element;

/** Gives every table the same shape: rows of headings first, one paragraph in a cell without its frame. */
final class TableShape {

    private TableShape() {}

    static void of(Element body) {
        for (Element cell : body.select("td, th")) {
            List<Element> inside = cell.children();
            if (inside.size() == 1
                    && inside.get(0).normalName().equals("p")
                    && cell.ownText().isBlank()) {
                Element only = inside.get(0);
                if (!only.attr("align").isEmpty()) {
                    cell.attr("align", only.attr("align"));
                }
                only.unwrap();
            }
        }
        for (Element table : body.select("table")) {
            rows(table);
        }
    }

    private static void rows(Element table) {
        List<Element> rows = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr").stream()
                .filter(row -> !row.select("> td, > th").isEmpty())
                .toList();
        if (rows.isEmpty()) {
            table.remove();
            return;
        }
        Element caption = table.selectFirst("> caption");
        Element head = new Element("thead");
        Element rest = new Element("tbody");
        boolean heading = true;
        int reach = 0;
        for (int i = 0; i < rows.size(); i++) {
            Element row = rows.get(i);
            boolean kept =
                    "thead".equals(row.parent() == null ? "" : row.parent().normalName());
            heading = heading && (kept || row.select("> td").isEmpty() || i < reach);
            if (heading) {
                for (Element cell : row.select("> th[rowspan]")) {
                    reach = Math.max(reach, i + Integer.parseInt(cell.attr("rowspan")));
                }
            }
            (heading && !(rows.size() == 1) ? head : rest).appendChild(row);
        }
        table.empty();
        if (caption != null) {
            table.appendChild(caption);
        }
        if (head.childNodeSize() > 0) {
            table.appendChild(head);
        }
        if (rest.childNodeSize() > 0) {
            table.appendChild(rest);
        }
    }
}
