package org.zhiqing.annualreport.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.Settlement;
import org.zhiqing.annualreport.locate.Correction;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.read.Signature;
import org.zhiqing.annualreport.read.YearMention;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report's cells as JSON: {@code form}, {@code year}, {@code organ} and {@code cells}, an array of objects with {@code
 * id}, {@code state}, {@code value} (a number or null), {@code text}, {@code place}, {@code settled}, {@code proof} and
 * {@code candidates}: the part of {@link ReportJson} that every report has, by the same schema.
 */
public final class CellJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CellJson() {}

    /** Writes cells, whatever they come from. */
    public static String write(
            FormEdition edition, OptionalInt year, @Nullable String organ, Map<CellId, CellValue> cells) {
        return write(head(edition, year.isPresent() ? year.getAsInt() : null, organ), cells);
    }

    static Map<String, @Nullable Object> head(FormEdition edition, @Nullable Integer year, @Nullable String organ) {
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("form", edition.key());
        report.put("year", year);
        report.put("organ", organ);
        return report;
    }

    static String write(Map<String, @Nullable Object> report, Map<CellId, CellValue> cells) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        cells.forEach((id, value) -> list.add(cell(id, value)));
        report.put("cells", list);
        return MAPPER.writeValueAsString(report);
    }

    /** Writes findings: {@code rule}, {@code severity}, {@code sentence}, both sides, cells and place. */
    public static String of(List<ReportFinding> findings) {
        return MAPPER.writeValueAsString(
                findings.stream().map(CellJson::finding).toList());
    }

    /**
     * Reads what {@link #write} or {@link ReportJson} has written. Of a report that comes without its text only the cells
     * can be checked.
     *
     * @throws IllegalArgumentException with a Chinese sentence if the text is not JSON of this kind
     */
    public static ReportReading read(String json, String fileName) {
        JsonNode report = tree(json);
        FormEdition edition = edition(report.path("form").asString(""));
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        for (JsonNode node : report.path("cells")) {
            cells.put(id(node, edition), value(node));
        }
        ReportForm.of(edition).cells().forEach(cell -> cells.putIfAbsent(cell.id(), CellValue.absent()));
        List<YearMention> years = report.path("year").isInt()
                ? List.of(new YearMention(
                        YearMention.Source.TITLE, report.path("year").asInt(), null))
                : List.of();
        String organ = report.path("organ").asString("");
        ReportReading reading = new ReportReading(
                fileName,
                organ.isEmpty() ? null : new Passage(organ, Place.of(1, 1)),
                null,
                years,
                edition,
                List.of(),
                List.of(),
                cells,
                new Signature(null, null, null),
                List.of(),
                false);
        return ReportJson.withText(report, reading);
    }

    /** Writes anything in the same notation. */
    static String text(Map<String, Object> any) {
        return MAPPER.writeValueAsString(any);
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new IllegalArgumentException("不是有效的JSON，到第" + line + "行读不下去。请重新取得文件。", e);
        }
    }

    private static FormEdition edition(String key) {
        for (FormEdition edition : FormEdition.values()) {
            if (edition.key().equals(key)) {
                return edition;
            }
        }
        throw new IllegalArgumentException("JSON中的form应为2019或2021，现为“" + key + "”。");
    }

    private static CellId id(JsonNode node, FormEdition edition) {
        String name = node.path("id").asString("");
        try {
            CellId id = new CellId(name);
            if (ReportForm.of(edition).cellOfAnyEdition(id).isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException notAName) {
            throw new IllegalArgumentException("JSON中的单元格名称“" + name + "”不存在。", notAName);
        }
        throw new IllegalArgumentException("JSON中的单元格名称“" + name + "”不存在。");
    }

    private static CellValue value(JsonNode node) {
        CellState state = state(node.path("state").asString("number"));
        @Nullable Place place = PlaceJson.read(node.path("place"));
        @Nullable
        BigDecimal number = node.path("value").isNumber() ? node.path("value").decimalValue() : null;
        if ((state == CellState.NUMBER) != (number != null)) {
            throw new IllegalArgumentException("JSON中的单元格“" + node.path("id").asString("") + "”的state与value不相符。");
        }
        String text = node.path("text").asString(number == null ? "" : number.toPlainString());
        String proof = node.path("proof").asString("");
        List<BigDecimal> candidates = new ArrayList<>();
        node.path("candidates").forEach(candidate -> candidates.add(candidate.decimalValue()));
        return new CellValue(
                state, number, text, place, proof.isEmpty() ? Settlement.DIRECT : Settlement.proven(proof), candidates);
    }

    private static CellState state(String word) {
        try {
            return CellState.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notAState) {
            throw new IllegalArgumentException("JSON中的state“" + word + "”不存在。", notAState);
        }
    }

    private static Map<String, @Nullable Object> cell(CellId id, CellValue value) {
        Map<String, @Nullable Object> cell = new LinkedHashMap<>();
        cell.put("id", id.value());
        cell.put("state", value.state().name().toLowerCase(Locale.ROOT));
        cell.put("value", value.number());
        cell.put("text", value.text());
        cell.put("place", PlaceJson.of(value.place()));
        cell.put("settled", value.isNumber() ? value.settlement().how().name().toLowerCase(Locale.ROOT) : null);
        cell.put(
                "proof",
                value.settlement().proof().isEmpty() ? null : value.settlement().proof());
        cell.put("candidates", value.candidates());
        return cell;
    }

    private static Map<String, @Nullable Object> finding(ReportFinding finding) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("rule", finding.rule().id());
        map.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        map.put("sentence", finding.sentence());
        map.put("source", finding.rule().source());
        map.put("left", finding.left());
        map.put("right", finding.right());
        map.put("difference", finding.difference().orElse(null));
        map.put("cells", finding.cells().stream().map(CellId::value).toList());
        map.put(
                "suspects",
                finding.suspects().stream().map(CellJson::correction).toList());
        map.put("place", PlaceJson.of(finding.place()));
        return map;
    }

    private static Map<String, Object> correction(Correction correction) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cell", correction.cell().value());
        map.put("printed", correction.printed());
        map.put("proposed", correction.proposed());
        return map;
    }
}
