package org.zhiqing.server.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.check.Severity;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.locate.Correction;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.render.DocxReport;
import org.zhiqing.annualreport.render.FindingsReport;
import org.zhiqing.annualreport.render.HtmlReport;
import org.zhiqing.annualreport.render.PrintedReport;
import org.zhiqing.server.kernel.Beijing;

/**
 * A report that was examined: as read, and what was found, each finding by its number from 1.
 *
 * @param token opaque, the only way to the result
 * @param leftOut which rules were left out and why, as a sentence; empty if none was
 */
public record Examined(
        String token, ReportReading reading, List<ReportFinding> findings, String leftOut, Instant examinedAt) {

    /** A finding with its number, and the anchor of what it marks; empty for a finding that marks nothing. */
    public record Numbered(int number, ReportFinding finding, String anchor) {}

    /** A paragraph of the report with the numbers of the findings that stand in it. */
    public record Paragraph(String anchor, String text, String place, List<Integer> findings) {}

    /** A section as read: its paragraphs, and its table as safe HTML, empty if it has none. */
    public record Section(String heading, List<Paragraph> paragraphs, String table) {}

    /** Returns the findings of the severity. */
    public List<Numbered> findings(Severity severity) {
        List<String> texts = textAnchors();
        List<Numbered> found = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            ReportFinding finding = findings.get(i);
            if (finding.severity() == severity) {
                found.add(new Numbered(i + 1, finding, anchor(finding, texts)));
            }
        }
        return found;
    }

    /** A cell that is likely to be wrong, and where it stands on the page. */
    public record Suggestion(Correction correction, String anchor) {}

    /** Returns the cells that are likely to be wrong, each once, in the order of the findings. */
    public List<Suggestion> suggestions() {
        return suspects().values().stream()
                .map(correction -> new Suggestion(correction, anchor(correction.cell())))
                .toList();
    }

    private Map<CellId, Correction> suspects() {
        Map<CellId, Correction> suspects = new LinkedHashMap<>();
        findings.stream()
                .flatMap(finding -> finding.suspects().stream())
                .filter(correction -> reading.form().cell(correction.cell()).isPresent())
                .forEach(correction -> suspects.putIfAbsent(correction.cell(), correction));
        return suspects;
    }

    /** Returns how many findings have the severity. */
    public int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Returns title and opening as read. */
    public List<Paragraph> opening() {
        return paragraphs(openingPassages());
    }

    /** Returns the sections that were found and those that a table stands for, in the order of the form. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (ReportSection section : ReportSection.values()) {
            String table = table(section);
            if (reading.section(section).isPresent() || !table.isEmpty()) {
                sections.add(new Section(section.heading(), paragraphs(passages(section)), table));
            }
        }
        return sections;
    }

    private List<Passage> openingPassages() {
        List<Passage> passages = new ArrayList<>();
        if (reading.title() != null) {
            passages.add(reading.title());
        }
        passages.addAll(reading.opening());
        return passages;
    }

    private List<Passage> passages(ReportSection section) {
        List<Passage> passages = new ArrayList<>();
        reading.section(section).ifPresent(found -> {
            if (!found.asPrescribed()) {
                passages.add(found.heading());
            }
            passages.addAll(found.paragraphs());
        });
        return passages;
    }

    private List<String> textAnchors() {
        return Stream.concat(
                        openingPassages().stream(),
                        Arrays.stream(ReportSection.values()).flatMap(section -> passages(section).stream()))
                .map(passage -> anchor(passage.place()))
                .toList();
    }

    /** Returns how many of the form's cells hold a number. */
    public long numbers() {
        return reading.form().cells().stream()
                .filter(cell -> reading.cell(cell.id()).isNumber())
                .count();
    }

    /** Returns the findings as a Word document for the organ concerned. */
    public byte[] docx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DocxReport.write(report(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns the findings as a page that needs nothing else. */
    public byte[] html() {
        return HtmlReport.page(report()).getBytes(StandardCharsets.UTF_8);
    }

    private PrintedReport report() {
        LocalDate on = Beijing.day(examinedAt);
        return FindingsReport.of(reading, findings, leftOut, on);
    }

    private List<Paragraph> paragraphs(List<Passage> passages) {
        Map<Place, List<Integer>> marks = new HashMap<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Place place = findings.get(i).place();
            if (place != null && findings.get(i).cells().isEmpty()) {
                for (Passage passage : passages) {
                    if (within(place, passage)) {
                        marks.computeIfAbsent(passage.place(), at -> new ArrayList<>())
                                .add(i + 1);
                    }
                }
            }
        }
        for (Passage passage : passages) {
            paragraphs.add(new Paragraph(
                    anchor(passage.place()),
                    passage.text(),
                    passage.place().words(),
                    marks.getOrDefault(passage.place(), List.of())));
        }
        return paragraphs;
    }

    private static boolean within(Place place, Passage passage) {
        Place begin = passage.place();
        return place.major() == begin.major()
                && place.minor() >= begin.minor()
                && place.minor() <= passage.at(passage.text().length()).minor();
    }

    private String table(ReportSection section) {
        Map<CellId, List<Integer>> marks = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            int number = i + 1;
            findings.get(i).cells().forEach(id -> marks.computeIfAbsent(id, at -> new ArrayList<>())
                    .add(number));
        }
        Map<CellId, Correction> suspects = suspects();
        StringBuilder html = new StringBuilder();
        for (FormTable table : reading.form().tables()) {
            if (table.number().section() == section) {
                html.append(HtmlReport.table(
                        table,
                        reading.cells(),
                        (cell, value) ->
                                cell(cell, value, marks.getOrDefault(cell.id(), List.of()), suspects.get(cell.id()))));
            }
        }
        return html.toString();
    }

    /** The number or what stands in its place, with the numbers of the findings about it and the number it may be. */
    private static String cell(FormCell cell, CellValue value, List<Integer> marks, @Nullable Correction suspect) {
        String shown = value.asNumber()
                .map(number -> number.toPlainString())
                .orElse(value.state() == CellState.BLANK ? "空" : value.state().word());
        if (marks.isEmpty() && suspect == null) {
            return shown;
        }
        String style = suspect == null ? "exam-mark" : "exam-mark exam-suspect";
        StringBuilder html =
                new StringBuilder("<span class=\"" + style + "\" id=\"" + anchor(cell.id()) + "\">" + shown);
        if (suspect != null) {
            html.append(
                    "<strong class=\"exam-proposed\">疑应为" + suspect.proposed().toPlainString() + "</strong>");
        }
        marks.forEach(
                number -> html.append("<a class=\"exam-number\" href=\"#finding-" + number + "\">" + number + "</a>"));
        return html.append("</span>").toString();
    }

    /** The suspected cell comes before the others that take part in the relation. */
    private String anchor(ReportFinding finding, List<String> texts) {
        List<CellId> cells = Stream.concat(finding.suspects().stream().map(Correction::cell), finding.cells().stream())
                .toList();
        for (CellId id : cells) {
            if (reading.form().cell(id).isPresent()) {
                return anchor(id);
            }
        }
        Place place = finding.place();
        return place == null
                ? ""
                : texts.stream()
                        .filter(anchor -> marks(anchor, place))
                        .findFirst()
                        .orElse("");
    }

    private static boolean marks(String anchor, Place place) {
        return anchor.startsWith("text-" + place.major() + "-");
    }

    private static String anchor(Place place) {
        return "text-" + place.major() + "-" + place.minor();
    }

    private static String anchor(CellId id) {
        return "cell-" + id.value().replace('/', '-');
    }
}
