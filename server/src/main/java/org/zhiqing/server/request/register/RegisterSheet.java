package org.zhiqing.server.request.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Refusal;

/**
 * The rows of a register in a workbook, whatever stands above its heading. Days are read as {@code 2025-01-24} however the
 * cell shows them. A cell with a formula is a flaw: what it shows is nobody's word.
 */
final class RegisterSheet {

    /** The most rows of one file. */
    static final int MOST_ROWS = 2_000;

    private static final int HEADING_WITHIN = 20;
    private static final int MOST_COLUMNS = 100;

    /** A row that says something; the number as the workbook counts, from 1. */
    record Line(int number, Map<RegisterColumn, String> cells) {

        String cell(RegisterColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final DataFormatter formatter = new DataFormatter();
    private final RegisterSource source;
    private final List<Flaw> flaws;

    private RegisterSheet(RegisterSource source, List<Flaw> flaws) {
        this.source = source;
        this.flaws = flaws;
    }

    /**
     * Returns the rows of the first sheet with the headings of the register.
     *
     * @throws Refusal {@code request.sheet-unreadable}, {@code request.sheet-without-heading}, {@code
     *     request.sheet-empty}, {@code request.sheet-too-long}
     */
    static List<Line> read(InputStream workbook, String name, RegisterSource source, List<Flaw> flaws) {
        RegisterSheet reading = new RegisterSheet(source, flaws);
        try (Workbook book = WorkbookFactory.create(workbook)) {
            for (Sheet sheet : book) {
                for (int row = 0; row <= Math.min(sheet.getLastRowNum(), HEADING_WITHIN); row++) {
                    Map<RegisterColumn, Integer> columns = reading.columns(sheet.getRow(row));
                    if (columns.containsKey(RegisterColumn.NUMBER) && columns.containsKey(RegisterColumn.CONTENT)) {
                        return reading.lines(sheet, row, columns, name);
                    }
                }
            }
        } catch (IOException | OpenXML4JRuntimeException | IllegalArgumentException | IllegalStateException e) {
            throw new Refusal("request.sheet-unreadable", name);
        }
        throw new Refusal("request.sheet-without-heading", name, headings(source));
    }

    private static String headings(RegisterSource source) {
        return source.columns().stream()
                .filter(column -> column.isRequired(source))
                .map(RegisterColumn::heading)
                .collect(Collectors.joining("、"));
    }

    private Map<RegisterColumn, Integer> columns(@Nullable Row row) {
        Map<RegisterColumn, Integer> columns = new EnumMap<>(RegisterColumn.class);
        for (int at = 0; row != null && at < Math.min(row.getLastCellNum(), MOST_COLUMNS); at++) {
            int column = at;
            RegisterColumn.ofHeading(text(row.getCell(at)), source)
                    .ifPresent(known -> columns.putIfAbsent(known, column));
        }
        return columns;
    }

    private List<Line> lines(Sheet sheet, int heading, Map<RegisterColumn, Integer> columns, String name) {
        source.columns().stream()
                .filter(column -> column.isRequired(source) && !columns.containsKey(column))
                .forEach(column -> flaws.add(new Flaw(
                        heading + 1,
                        column.heading(),
                        new Finding("", "request.row-column-missing", column.heading()))));
        List<Line> lines = new ArrayList<>();
        for (int row = heading + 1; row <= sheet.getLastRowNum(); row++) {
            Line line = line(sheet.getRow(row), row + 1, columns);
            if (line.cells().values().stream().anyMatch(text -> !text.isEmpty())) {
                lines.add(line);
            }
            if (lines.size() > MOST_ROWS) {
                throw new Refusal("request.sheet-too-long", MOST_ROWS);
            }
        }
        if (lines.isEmpty()) {
            throw new Refusal("request.sheet-empty", name);
        }
        return lines;
    }

    private Line line(@Nullable Row row, int number, Map<RegisterColumn, Integer> columns) {
        Map<RegisterColumn, String> cells = new EnumMap<>(RegisterColumn.class);
        columns.forEach((column, at) -> {
            Cell cell = row == null ? null : row.getCell(at);
            if (cell != null && cell.getCellType() == CellType.FORMULA) {
                flaws.add(new Flaw(number, column.heading(), new Finding("", "request.row-formula")));
            }
            cells.put(column, text(cell));
        });
        return new Line(number, cells);
    }

    private String text(@Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.FORMULA) {
            return "";
        }
        if (cell.getCellType() == CellType.NUMERIC
                && DateUtil.isValidExcelDate(cell.getNumericCellValue())
                && DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        return formatter
                .formatCellValue(cell)
                .replace("\u0000", "")
                .replace("\r\n", "\n")
                .strip();
    }
}
