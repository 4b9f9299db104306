package org.zhiqing.annualreport.locate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.read.ReportReading;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints what was located: the broken checks, then the ways to mend them, the likeliest first. */
public final class LocatedText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private LocatedText() {}

    /**
     * Returns text for a terminal.
     *
     * @param most how many ways are listed of each group
     */
    public static String of(ReportReading reading, List<Located> located, int most) {
        StringBuilder text = new StringBuilder();
        long undecided = AppliedCheck.of(reading).stream()
                .filter(check -> !check.decided())
                .count();
        if (located.isEmpty()) {
            text.append("勾稽关系都成立。\n");
        }
        for (Located group : located) {
            text.append("不成立的勾稽关系：")
                    .append(group.broken().stream()
                            .map(check ->
                                    check.check().rule() + " " + check.check().words() + "（相差"
                                            + check.difference().abs().toPlainString() + "）")
                            .collect(Collectors.joining("、")))
                    .append('\n');
            ways(reading, group, most, text);
        }
        if (undecided > 0) {
            text.append("另有").append(undecided).append("项勾稽关系因为有空白、缺失或不能识别的数字没有核算，没有用于查找。\n");
        }
        return text.toString();
    }

    private static void ways(ReportReading reading, Located group, int most, StringBuilder text) {
        if (group.explanations().isEmpty()) {
            text.append("  改动不超过").append(ErrorLocation.MOST_CELLS).append("个单元格不能使这些关系都成立。请逐行核对原始数据。\n");
            return;
        }
        text.append("  至少要改动")
                .append(group.explanations().get(0).corrections().size())
                .append("个单元格，有")
                .append(group.explanations().size())
                .append("种改法，可能性大的在前：\n");
        int number = 0;
        for (Explanation explanation : group.explanations()) {
            if (++number > most) {
                return;
            }
            text.append("  ")
                    .append(number)
                    .append(". ")
                    .append(explanation.corrections().stream()
                            .map(correction -> words(reading, correction))
                            .collect(Collectors.joining("；")))
                    .append('\n');
        }
    }

    private static String words(ReportReading reading, Correction correction) {
        @Nullable Place place = reading.cell(correction.cell()).place();
        return correction.words() + (place == null ? "" : "（" + place + "）") + "现为"
                + correction.printed().toPlainString() + "，应为"
                + correction.proposed().toPlainString();
    }

    /** Returns JSON: groups with {@code broken} (rule, words, difference) and {@code explanations} (cell, place, numbers). */
    public static String json(ReportReading reading, List<Located> located) {
        return MAPPER.writeValueAsString(located.stream()
                .map(group -> Map.of(
                        "broken",
                        group.broken().stream()
                                .map(check -> Map.of(
                                        "rule", check.check().rule(),
                                        "words", check.check().words(),
                                        "difference", check.difference()))
                                .toList(),
                        "explanations",
                        group.explanations().stream()
                                .map(explanation -> explanation.corrections().stream()
                                        .map(correction -> json(reading, correction))
                                        .toList())
                                .toList()))
                .toList());
    }

    private static Map<String, @Nullable Object> json(ReportReading reading, Correction correction) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("cell", correction.cell().value());
        map.put("place", Objects.toString(reading.cell(correction.cell()).place(), null));
        map.put("printed", correction.printed());
        map.put("proposed", correction.proposed());
        return map;
    }
}
