package org.zhiqing.annualreport.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.Place;
import tools.jackson.databind.JsonNode;

/** A place in a file as JSON: {@code kind}, {@code words} for people, and the numbers of that kind. */
final class PlaceJson {

    private PlaceJson() {}

    static @Nullable Map<String, Object> of(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        if (place instanceof Place.Line line) {
            map.put("kind", "line");
            map.put("line", line.line());
            map.put("column", line.column());
        } else if (place instanceof Place.Paragraph paragraph) {
            map.put("kind", "paragraph");
            map.put("block", paragraph.block());
            map.put("paragraph", paragraph.paragraph());
            map.put("column", paragraph.column());
        } else if (place instanceof Place.TableCell cell) {
            map.put("kind", "table");
            map.put("block", cell.block());
            map.put("table", cell.table());
            map.put("row", cell.row());
            map.put("cell", cell.cell());
        } else if (place instanceof Place.SheetCell cell) {
            map.put("kind", "sheet");
            map.put("sheet", cell.sheet());
            map.put("name", cell.name());
            map.put("row", cell.row());
            map.put("column", cell.column());
            map.put("address", cell.address());
        } else if (place instanceof Place.Box box) {
            map.put("kind", "page");
            map.put("page", box.page());
            map.put("left", box.left());
            map.put("top", box.top());
            map.put("right", box.right());
            map.put("bottom", box.bottom());
            map.put("scanned", box.scanned());
        }
        map.put("words", place.words());
        return map;
    }

    /** Returns {@code null} for anything but a place. */
    static @Nullable Place read(JsonNode node) {
        return switch (node.path("kind").asString("")) {
            case "line" -> Place.of(count(node, "line"), count(node, "column"));
            case "paragraph" ->
                new Place.Paragraph(count(node, "block"), count(node, "paragraph"), count(node, "column"));
            case "table" ->
                new Place.TableCell(
                        count(node, "block"), count(node, "table"), count(node, "row"), count(node, "cell"));
            case "sheet" ->
                new Place.SheetCell(
                        count(node, "sheet"),
                        node.path("name").asString(""),
                        count(node, "row"),
                        count(node, "column"),
                        node.path("address").asString(""));
            case "page" ->
                new Place.Box(
                        count(node, "page"),
                        node.path("left").asDouble(0),
                        node.path("top").asDouble(0),
                        node.path("right").asDouble(0),
                        node.path("bottom").asDouble(0),
                        node.path("scanned").asBoolean(false));
            default -> null;
        };
    }

    private static int count(JsonNode node, String name) {
        return Math.max(1, node.path(name).asInt(1));
    }
}
