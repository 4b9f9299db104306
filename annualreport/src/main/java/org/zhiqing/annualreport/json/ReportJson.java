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
import org.zhiqing.annualreport.read.OpeningParts;
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
        signed(report, sections, content.signature(), content.signedOn());
        return CellJson.write(report, content.cells());
    }

    /**
     * Writes a report as it was read: whatever edition its tables have, only the sections that are there, and {@code
     * opening_parts} with the place of each; without a text the cells alone.
     */
    public static String of(ReportReading reading) {
        Map<String, @Nullable Object> report = CellJson.head(
                reading.form().edition(),
                reading.year().isPresent() ? reading.year().getAsInt() : null,
                text(reading.organ()));
        if (reading.textRead()) {
            report.put("title", text(reading.title()));
            report.put("opening", texts(reading.opening()));
            report.put("opening_parts", parts(reading.openingParts()));
            Map<String, Object> sections = new LinkedHashMap<>();
            reading.sections().forEach(found -> sections.put(name(found.section()), texts(found.paragraphs())));
            signed(
                    report,
                    sections,
                    text(reading.signature().organ()),
                    reading.signature().signedOn());
        }
        return CellJson.write(report, reading.cells());
    }

    private static void signed(
            Map<String, @Nullable Object> report,
            Map<String, Object> sections,
            @Nullable String signature,
            @Nullable LocalDate signedOn) {
        report.put("sections", sections);
        report.put("signature", signature);
        report.put("signed_on", signedOn == null ? null : String.valueOf(signedOn));
    }

    private static Map<String, @Nullable Object> parts(OpeningParts said) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("law", said(said.law()));
        parts.put("period", said(said.period()));
        parts.put("download", said(said.download()));
        parts.put("address", said(said.address()));
        parts.put("postcode", said(said.postcode()));
        parts.put("phone", said(said.phone()));
        return parts;
    }

    private static @Nullable Map<String, @Nullable Object> said(@Nullable Passage part) {
        if (part == null) {
            return null;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("text", part.text());
        map.put("place", PlaceJson.of(part.place()));
        return map;
    }

    private static @Nullable String text(@Nullable Passage passage) {
        return passage == null ? null : passage.text();
    }

    private static List<String> texts(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
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
