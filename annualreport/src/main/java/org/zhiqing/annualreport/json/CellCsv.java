package org.zhiqing.annualreport.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormLabel;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.read.Signature;
import org.zhiqing.annualreport.read.YearMention;
import org.zhiqing.annualreport.render.ReportContent;

/**
 * A report's cells as CSV (RFC 4180, UTF-8 with byte order mark), a cell per line: 年度, 机关, 名称, 表, 行, 列, 数值. A cell
 * without a number has nothing in the last field. The running text is left out.
 */
public final class CellCsv {

    private static final List<String> HEAD = List.of("年度", "机关", "名称", "表", "行", "列", "数值");
    private static final String MARK = "\uFEFF";

    private CellCsv() {}

    /** Writes the cells of the form of the report's year. */
    public static String of(ReportContent content) {
        StringBuilder csv = new StringBuilder(MARK).append(line(HEAD));
        for (FormCell cell : content.form().cells()) {
            csv.append(line(List.of(
                    String.valueOf(content.year()),
                    content.organName(),
                    cell.id().value(),
                    cell.table().word(),
                    String.join(
                            "·", cell.row().path().stream().map(FormLabel::text).toList()),
                    String.join(
                            "·",
                            cell.column().path().stream().map(FormLabel::text).toList()),
                    content.cell(cell.id())
                            .asNumber()
                            .map(BigDecimal::toPlainString)
                            .orElse(""))));
        }
        return csv.toString();
    }

    private static String line(List<String> fields) {
        return String.join(",", fields.stream().map(CellCsv::field).toList()) + "\r\n";
    }

    /** Quotes where needed; a field that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String field(String text) {
        String safe = !text.isEmpty() && "=+@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** Returns whether the text begins with the head of such a file. */
    public static boolean looksLike(String text) {
        return text.replace(MARK, "").startsWith(String.join(",", HEAD));
    }

    /**
     * Reads what {@link #of} has written, also after a spreadsheet program has saved it again.
     *
     * @throws IllegalArgumentException with a Chinese sentence if the text is no CSV of this kind
     * @throws NoReportFormException for a year before 2019
     */
    public static ReportReading read(String csv, String fileName) {
        List<List<String>> lines = lines(csv.replace(MARK, ""));
        if (lines.size() < 2 || !lines.get(0).equals(HEAD)) {
            throw new IllegalArgumentException("不是年度报告单元格的CSV：第一行应为“" + String.join(",", HEAD) + "”。");
        }
        int year = year(lines.get(1).get(0));
        String organ = lines.get(1).size() > 1 ? lines.get(1).get(1) : "";
        ReportForm form = ReportForm.forYear(year);
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            cell(lines.get(i), i + 1, year, form, cells);
        }
        form.cells().forEach(cell -> cells.putIfAbsent(cell.id(), CellValue.absent()));
        return new ReportReading(
                fileName,
                organ.isEmpty() ? null : new Passage(organ, Place.of(2, 1)),
                null,
                List.of(new YearMention(YearMention.Source.TITLE, year, Place.of(2, 1))),
                form.edition(),
                List.of(),
                List.of(),
                cells,
                new Signature(null, null, null),
                List.of(),
                false);
    }

    private static void cell(List<String> fields, int line, int year, ReportForm form, Map<CellId, CellValue> cells) {
        if (fields.size() != HEAD.size()) {
            throw new IllegalArgumentException("CSV第" + line + "行有" + fields.size() + "列，应为" + HEAD.size() + "列。");
        }
        if (year(fields.get(0)) != year) {
            throw new IllegalArgumentException("CSV第" + line + "行的年度与前面不同；一个文件只能是一份报告。");
        }
        CellId id = id(fields.get(2), form)
                .orElseThrow(() -> new IllegalArgumentException("CSV第" + line + "行的名称“" + fields.get(2) + "”不存在。"));
        String text = fields.get(6).strip();
        Place place = Place.of(line, HEAD.size());
        CellValue value = text.isEmpty()
                ? new CellValue(CellState.BLANK, null, "", place)
                : number(text)
                        .map(number -> new CellValue(CellState.NUMBER, number, text, place))
                        .orElseGet(() -> new CellValue(CellState.UNREADABLE, null, text, place));
        if (cells.put(id, value) != null) {
            throw new IllegalArgumentException("CSV第" + line + "行的“" + id + "”前面已经有了。");
        }
    }

    private static Optional<CellId> id(String name, ReportForm form) {
        return form.cells().stream()
                .map(FormCell::id)
                .filter(id -> id.value().equals(name))
                .findFirst();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static int year(String text) {
        if (!text.matches("\\d{4}")) {
            throw new IllegalArgumentException("CSV中的年度“" + text + "”应为四位数字。");
        }
        return Integer.parseInt(text);
    }

    /** Cuts CSV into lines of fields; empty lines are left out. */
    private static List<List<String>> lines(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                line.add(take(field));
            } else if (c == '\n') {
                line.add(take(field));
                keep(line, lines);
                line = new ArrayList<>();
            } else if (c != '\r') {
                field.append(c);
            }
        }
        line.add(take(field));
        keep(line, lines);
        return lines;
    }

    private static String take(StringBuilder field) {
        String text = field.toString();
        field.setLength(0);
        return text;
    }

    private static void keep(List<String> line, List<List<String>> lines) {
        if (line.stream().anyMatch(text -> !text.isBlank())) {
            lines.add(line);
        }
    }
}
