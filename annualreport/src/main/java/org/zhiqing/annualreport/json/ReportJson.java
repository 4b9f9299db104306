package org.zhiqing.annualreport.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.read.SectionReading;
import org.zhiqing.annualreport.read.Signature;
import org.zhiqing.annualreport.render.ReportContent;
import tools.jackson.databind.JsonNode;

/**
 * A whole report as JSON: the cells as {@link CellJson} has them, and {@code title}, {@code opening}, {@code sections},
 * {@code signature} and {@code signed_on}. The schema is docs/generated/annual-report.schema.json.
 */
public final class ReportJson {

    private ReportJson() {}

    /** Writes a report. */
    public static String of(ReportContent content) {
        Map<String, @Nullable Object> report =
                CellJson.head(content.form().edition(), content.year(), content.organName());
        report.put("title", content.title());
        report.put("opening", content.opening());
        Map<String, Object> sections = new LinkedHashMap<>();
        for (ReportSection section : ReportSection.values()) {
            sections.put(name(section), content.paragraphs(section));
        }
        report.put("sections", sections);
        report.put("signature", content.signature());
        report.put("signed_on", content.signedOn() == null ? null : String.valueOf(content.signedOn()));
        return CellJson.write(report, content.cells());
    }

    /** Adds the running text of a whole report to its cells; without a text the cells come back as they are. */
    static ReportReading withText(JsonNode report, ReportReading cells) {
        if (!report.has("sections")) {
            return cells;
        }
        Paragraphs paragraphs = new Paragraphs();
        @Nullable Passage title = paragraphs.next(report.path("title"));
        List<Passage> opening = paragraphs.all(report.path("opening"));
        List<SectionReading> sections = new ArrayList<>();
        for (ReportSection section : ReportSection.values()) {
            JsonNode found = report.path("sections").path(name(section));
            if (found.isArray()) {
                Passage heading = paragraphs.next(section.heading());
                sections.add(new SectionReading(section, heading, true, paragraphs.all(found)));
            }
        }
        @Nullable Passage signature = paragraphs.next(report.path("signature"));
        @Nullable LocalDate signedOn = day(report.path("signed_on"));
        return new ReportReading(
                cells.fileName(),
                cells.organ(),
                title,
                cells.years(),
                cells.printed(),
                opening,
                sections,
                cells.cells(),
                new Signature(signature, signedOn, signedOn == null ? null : paragraphs.next(String.valueOf(signedOn))),
                List.of(),
                true);
    }

    private static String name(ReportSection section) {
        return section.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable LocalDate day(JsonNode node) {
        String text = node.asString("");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException("JSON中的signed_on“" + text + "”不是日期，应为2025-01-20这样的写法。", notADay);
        }
    }

    /** Gives every paragraph its place: they are counted through the report. */
    private static final class Paragraphs {

        private int count;

        Passage next(String text) {
            count++;
            return new Passage(text, new Place.Paragraph(count, count, 1));
        }

        @Nullable
        Passage next(JsonNode node) {
            String text = node.asString("");
            return text.isEmpty() ? null : next(text);
        }

        List<Passage> all(JsonNode nodes) {
            List<Passage> passages = new ArrayList<>();
            nodes.forEach(node -> passages.add(next(node.asString(""))));
            return passages;
        }
    }
}
