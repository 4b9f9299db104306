package org.zhiqing.annualreport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The complete real reports in ../shared with the cells that a person read from them. */
public final class Complete {

    private static final Path FOLDER = Path.of("../../shared/corpus/complete");
    private static final String BEGIN = "一、总体情况";
    private static final String END = "二、主动公开政府信息情况";
    private static final Map<String, String> DOCUMENT_COLUMNS = Map.of(
            "made",
            "made",
            "disclosed",
            "disclosed",
            "total_disclosed",
            "disclosed_in_all",
            "repealed",
            "repealed",
            "valid",
            "in_force");

    private Complete() {}

    public static boolean there() {
        return Files.isDirectory(FOLDER);
    }

    /** Returns the file whose name begins so. */
    public static Path file(String start) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)
                            && !file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the lines of section one, cut out of the file's text without reading its tables. */
    public static String[] overview(String start) {
        Path file = file(start);
        try {
            String text = text(file);
            int begin = text.indexOf(BEGIN) + BEGIN.length();
            int end = text.indexOf(END, begin);
            return text.substring(begin, end < 0 ? text.length() : end)
                    .lines()
                    .map(String::strip)
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) throws IOException {
        if (file.toString().endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(document);
            }
        }
        String text = Files.readString(file);
        return file.toString().endsWith(".html") ? Jsoup.parse(text).wholeText() : text;
    }

    /** Returns the cells that a person read: a cell left out there is blank. */
    public static Map<CellId, CellValue> cells(String start) {
        try {
            String name = file(start).getFileName().toString();
            JsonNode expected = JsonMapper.shared()
                    .readTree(Files.readString(
                            FOLDER.resolve(name.substring(0, name.lastIndexOf('.')) + ".expected.json")));
            Map<CellId, CellValue> cells = new LinkedHashMap<>();
            requests(expected.path("requests").path("rows"), edition(start), cells);
            for (String group : List.of("review", "litigation_direct", "litigation_after_review")) {
                List<String> results = List.of("upheld", "corrected", "other", "pending", "total");
                for (int i = 0; i < results.size(); i++) {
                    cells.put(
                            new CellId(group + "/" + results.get(i)),
                            value(expected.path(group).path(i)));
                }
            }
            documents(expected.path("proactive"), cells);
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FormEdition edition(String start) {
        return FormEdition.forYear(year(start));
    }

    /** Returns the year in the file's name. */
    public static int year(String start) {
        return Integer.parseInt(file(start).getFileName().toString().replaceAll(".*(20\\d\\d)\\..*", "$1"));
    }

    private static void requests(JsonNode rows, FormEdition edition, Map<CellId, CellValue> cells) {
        List<String> names = new ArrayList<>(rows.propertyNames());
        boolean single = edition == FormEdition.FORM_2019;
        names.removeIf(name ->
                single ? name.matches("other_(overdue_correction|unpaid_fee|other)") : name.equals("other_single_row"));
        List<FormRow> form =
                ReportForm.of(edition).table(TableNumber.THREE).blocks().get(0).rows();
        for (int row = 0; row < form.size(); row++) {
            List<CellId> ids = ReportForm.of(edition).table(TableNumber.THREE).rowIds(form.get(row));
            for (int column = 0; column < ids.size(); column++) {
                cells.put(ids.get(column), value(rows.path(names.get(row)).path(column)));
            }
        }
    }

    private static void documents(JsonNode proactive, Map<CellId, CellValue> cells) {
        proactive.path("normative_documents").properties().forEach(entry -> {
            String column = proactive.path("layout").asString("").startsWith("2021")
                            && entry.getKey().equals("made")
                    ? "issued"
                    : DOCUMENT_COLUMNS.getOrDefault(entry.getKey(), "in_force");
            cells.put(new CellId("proactive/normative_documents/" + column), value(entry.getValue()));
        });
    }

    private static CellValue value(JsonNode node) {
        return node.isNumber() ? CellValue.of(new BigDecimal(node.asString())) : CellValue.blank();
    }
}
