package org.zhiqing.annualreport.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.ReportSection;

/**
 * The JSON schema of a report (draft 2020-12), made from the form: of a whole one as written or as read, and of cells alone,
 * as an aggregation or a system of somebody's own gives them.
 */
public final class ReportSchema {

    private static final String[] PLACES = {"line", "paragraph", "table", "sheet", "page"};

    private ReportSchema() {}

    /** Returns the schema. */
    public static String text() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("form", oneOf("格式版本", FormEdition.values(), FormEdition::key));
        properties.put("year", nullable("integer", "报告年度，2019年起；看不出的为 null"));
        properties.put("organ", nullable("string", "机关名称；没有找到的为 null"));
        properties.put("title", nullable("string", "标题；没有的为 null"));
        properties.put("opening", paragraphs("标题与第一部分之间的段落：依据、统计期限、下载地址、联系方式"));
        properties.put("opening_parts", openingParts());
        Map<String, Object> sections = new LinkedHashMap<>();
        for (ReportSection section : ReportSection.values()) {
            sections.put(section.name().toLowerCase(Locale.ROOT), paragraphs(section.heading()));
        }
        properties.put("sections", object(sections, List.of()));
        properties.put("signature", nullable("string", "落款机关；没有的为空"));
        properties.put("signed_on", nullable("string", "落款日期，例如 2025-01-20"));
        properties.put("cells", array("三张表的单元格", cell()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "政府信息公开工作年度报告");
        schema.putAll(object(properties, List.of("form", "cells")));
        return CellJson.text(schema);
    }

    private static Map<String, Object> cell() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "id",
                oneOf(
                        "单元格名称，两版格式的都在内",
                        Stream.of(FormEdition.values())
                                .flatMap(edition -> ReportForm.of(edition).cells().stream())
                                .map(FormCell::id)
                                .distinct()
                                .toArray(CellId[]::new),
                        CellId::value));
        properties.put(
                "state", oneOf("状态", CellState.values(), state -> state.name().toLowerCase(Locale.ROOT)));
        properties.put("value", nullable("number", "数值；状态不是 number 时为 null"));
        properties.put("text", text("文件中的原文"));
        properties.put("place", place());
        properties.put("settled", nullable("string", "数值怎样确定：read 直接读取，proven 由勾稽关系证明"));
        properties.put("proof", nullable("string", "证明的说明"));
        properties.put("candidates", array("无法确定时可能的数值", Map.of("type", "number")));
        return object(properties, List.of("id", "state", "value"));
    }

    private static Map<String, Object> openingParts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("text", text("文件中的原文"));
        part.put("place", place());
        for (String name : List.of("law", "period", "download", "address", "postcode", "phone")) {
            Map<String, Object> found = object(part, List.of("text", "place"));
            found.put("type", List.of("object", "null"));
            parts.put(name, found);
        }
        Map<String, Object> all = object(parts, List.copyOf(parts.keySet()));
        all.put("description", "引言中的编制依据、统计期限、下载地址、联系地址、邮政编码、联系电话；只在读取时写出，没有的为 null");
        return all;
    }

    /** As {@link PlaceJson} writes it. */
    private static Map<String, Object> place() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", oneOf("位置的种类", PLACES, kind -> kind));
        properties.put("words", text("给人看的位置"));
        for (String count : List.of("line", "column", "block", "paragraph", "table", "row", "cell", "sheet", "page")) {
            Map<String, Object> number = ordered("integer", "从1数起");
            number.put("minimum", 1);
            properties.put(count, number);
        }
        properties.put("scanned", ordered("boolean", "是否从图片中识别，可能认错"));
        properties.put("name", text("工作表名称"));
        properties.put("address", text("工作表中的地址，例如 B7"));
        for (String side : List.of("left", "top", "right", "bottom")) {
            properties.put(side, ordered("number", "毫米，从页面左上角起"));
        }
        Map<String, Object> place = object(properties, List.of("kind", "words"));
        place.put("type", List.of("object", "null"));
        place.put("description", "在文件中的位置；不是读来的为 null");
        return place;
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        return object;
    }

    private static Map<String, Object> text(String description) {
        return ordered("string", description);
    }

    private static Map<String, Object> paragraphs(String description) {
        return array(description, Map.of("type", "string"));
    }

    private static Map<String, Object> array(String description, Map<String, Object> items) {
        Map<String, Object> array = ordered("array", description);
        array.put("items", items);
        return array;
    }

    private static Map<String, Object> nullable(String type, String description) {
        return ordered(List.of(type, "null"), description);
    }

    private static Map<String, Object> ordered(Object type, String description) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", type);
        map.put("description", description);
        return map;
    }

    private static <E> Map<String, Object> oneOf(String description, E[] values, Function<E, String> name) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("description", description);
        map.put("enum", Arrays.stream(values).map(name).toList());
        return map;
    }
}
