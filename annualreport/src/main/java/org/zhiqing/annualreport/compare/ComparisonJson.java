package org.zhiqing.annualreport.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.read.ReportReading;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A comparison as JSON: {@code before} and {@code after} (file and year), {@code cells} (id, both states and values, growth),
 * {@code incomparable} (ids) and {@code texts} (section, pieces with kind and text).
 */
public final class ComparisonJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ComparisonJson() {}

    public static String of(ReportComparison comparison) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("before", report(comparison.before()));
        map.put("after", report(comparison.after()));
        map.put("cells", comparison.cells().stream().map(ComparisonJson::cell).toList());
        map.put(
                "incomparable",
                comparison.incomparable().stream()
                        .map(cell -> cell.id().value())
                        .toList());
        map.put("texts", comparison.texts().stream().map(ComparisonJson::text).toList());
        return MAPPER.writeValueAsString(map);
    }

    private static Map<String, @Nullable Object> report(ReportReading reading) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("file", reading.fileName());
        map.put("year", reading.year().isPresent() ? reading.year().getAsInt() : null);
        return map;
    }

    private static Map<String, @Nullable Object> cell(CellChange change) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", change.cell().id().value());
        map.put("before", value(change.before()));
        map.put("after", value(change.after()));
        map.put("growth", change.growth().orElse(null));
        return map;
    }

    private static Map<String, @Nullable Object> value(CellValue value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("state", value.state().name().toLowerCase(Locale.ROOT));
        map.put("value", value.number());
        return map;
    }

    private static Map<String, Object> text(TextChange change) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("section", change.section().number());
        map.put(
                "pieces",
                List.copyOf(change.pieces().stream()
                        .map(piece ->
                                Map.of("kind", piece.kind().name().toLowerCase(Locale.ROOT), "text", piece.text()))
                        .toList()));
        return map;
    }
}
