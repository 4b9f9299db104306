package org.zhiqing.server.publication.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The cells of a table of Word, with those that are merged counted together. */
final class WordTable {

    /** @param heading whether the row is repeated on every page */
    record Row(boolean heading, List<Cell> cells) {}

    /** @param content empty for a place that no cell fills */
    record Cell(int columns, int rows, @Nullable Element element) {

        List<Element> content() {
            return element == null ? List.of() : List.of(element);
        }
    }

    private record Open(int row, int index, int columns) {}

    private WordTable() {}

    static List<Row> rows(Element table) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, Open> downwards = new HashMap<>();
        for (Element row : inner(table, "tr")) {
            Element properties = Xml.child(row, "trPr");
            if (Xml.child(properties, "del") != null) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            rows.add(new Row(Xml.on(Xml.child(properties, "tblHeader")), cells));
            int column = skipped(properties, "gridBefore", cells);
            for (Element cell : inner(row, "tc")) {
                column = cell(cell, column, rows, cells, downwards);
            }
            skipped(properties, "gridAfter", cells);
        }
        return rows;
    }

    private static int cell(Element cell, int column, List<Row> rows, List<Cell> cells, Map<Integer, Open> downwards) {
        Element properties = Xml.child(cell, "tcPr");
        int columns = Math.max(1, number(Xml.attribute(Xml.child(properties, "gridSpan"), "val"), 1));
        Element across = Xml.child(properties, "hMerge");
        Element down = Xml.child(properties, "vMerge");
        if (across != null && !Xml.attribute(across, "val").equals("restart") && !cells.isEmpty()) {
            Cell before = cells.remove(cells.size() - 1);
            cells.add(new Cell(before.columns() + columns, before.rows(), before.element()));
            return column + columns;
        }
        Open above = downwards.get(column);
        if (down != null && !Xml.attribute(down, "val").equals("restart") && above != null) {
            List<Cell> there = rows.get(above.row()).cells();
            Cell merged = there.get(above.index());
            there.set(above.index(), new Cell(merged.columns(), merged.rows() + 1, merged.element()));
        } else {
            downwards.remove(column);
            if (down != null) {
                downwards.put(column, new Open(rows.size() - 1, cells.size(), columns));
            }
            cells.add(new Cell(columns, 1, cell));
        }
        return column + columns;
    }

    private static int skipped(@Nullable Element properties, String name, List<Cell> cells) {
        int columns = number(Xml.attribute(Xml.child(properties, name), "val"), 0);
        if (columns > 0) {
            cells.add(new Cell(columns, 1, null));
        }
        return columns;
    }

    /** Rows and cells also stand inside content controls and tracked insertions. */
    private static List<Element> inner(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "sdt" -> {
                    Element content = Xml.child(child, "sdtContent");
                    if (content != null) {
                        found.addAll(inner(content, name));
                    }
                }
                case "ins", "moveTo", "customXml" -> found.addAll(inner(child, name));
                default -> {
                    if (name.equals(child.getLocalName())) {
                        found.add(child);
                    }
                }
            }
        }
        return found;
    }

    private static int number(String written, int otherwise) {
        return written.matches("\\d{1,3}") ? Integer.parseInt(written) : otherwise;
    }
}
