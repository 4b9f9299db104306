package org.zhiqing.server.publication.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What stands in a body, as lines to compare with those of a {@link Specimen}. */
final class Structure {

    private final List<String> lines = new ArrayList<>();

    private Structure() {}

    static List<String> of(String html) {
        Structure structure = new Structure();
        structure.blocks(Jsoup.parseBodyFragment(html).body(), 0);
        return structure.lines;
    }

    private void blocks(Element parent, int level) {
        for (Element block : parent.children()) {
            switch (block.normalName()) {
                case "h2", "h3", "h4" ->
                    lines.add("heading " + block.normalName().charAt(1) + " " + flat(block));
                case "p" -> {
                    if (!flat(block).isEmpty()) {
                        lines.add("paragraph " + flat(block));
                    }
                    block.select("img").forEach(picture -> lines.add("picture " + picture.attr("alt")));
                }
                case "ul", "ol" -> block.children().forEach(item -> item(item, block.normalName(), level));
                case "table" -> table(block);
                default -> blocks(block, level);
            }
        }
    }

    private void item(Element item, String kind, int level) {
        Element own = item.clone();
        own.select("ul, ol").remove();
        lines.add("item " + kind + " " + level + " " + flat(own));
        item.select("> ul, > ol")
                .forEach(list -> list.children().forEach(deeper -> item(deeper, list.normalName(), level + 1)));
    }

    private void table(Element table) {
        int row = 0;
        for (Element line : table.select("tr")) {
            for (Element cell : line.children()) {
                lines.add("cell " + row + " " + span(cell, "colspan") + "x" + span(cell, "rowspan") + " " + flat(cell));
            }
            row++;
        }
    }

    private static String span(Element cell, String name) {
        return cell.attr(name).isEmpty() ? "1" : cell.attr(name);
    }

    private static String flat(Element element) {
        return element.text().strip();
    }
}
