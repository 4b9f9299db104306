package org.zhiqing.server.catalog.item;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;

/**
 * The rows of a catalog in a workbook, whatever stands above its heading. A merged cell says its words in every row that
 * it spans. A cell with a formula is a finding: what it shows is nobody's word.
 */
final class SheetTable {

    /** The most rows of one catalog. */
    static final int MOST_ROWS = 5_000;

    private static final int HEADING_WITHIN = 20;

    /**
     * A row that says something.
     *
     * @param number as the workbook counts, from 1
     */
    record Line(int number, Map<CatalogColumn, String> cells) {

        String cell(CatalogColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final DataFormatter formatter = new DataFormatter();
    private final Sheet sheet;
    private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();
    private final Findings.Collector findings;

    private SheetTable(Sheet sheet, Findings.Collector findings) {
        this.sheet = sheet;
        this.findings = findings;
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            if (range.getNumberOfCells() <= MOST_ROWS * CatalogColumn.values().length) {
                range.forEach(address -> merged.put(address, range));
            }
        }
    }

    /**
     * Returns the rows of the first sheet that holds a catalog, with the columns that it has.
     *
     * @throws Refusal {@code catalog.sheet-unreadable}, {@code catalog.sheet-without-heading},
     *     {@code catalog.sheet-too-long}
     */
    static List<Line> read(InputStream workbook, String name, Findings.Collector findings) {
        try (Workbook book = WorkbookFactory.create(workbook)) {
            for (Sheet sheet : book) {
                SheetTable table = new SheetTable(sheet, findings);
                Map<CatalogColumn, Integer> columns = new EnumMap<>(CatalogColumn.class);
                int heading = table.heading(columns);
                if (heading >= 0) {
                    return table.lines(columns, heading);
                }
            }
        } catch (IOException | OpenXML4JRuntimeException | IllegalArgumentException | IllegalStateException e) {
            throw new Refusal("catalog.sheet-unreadable", name);
        }
        throw new Refusal(
                "catalog.sheet-without-heading",
                name,
                CatalogColumn.INDISPENSABLE.stream().map(CatalogColumn::heading).toList());
    }

    /** Finds the columns; returns the last row of the heading, or -1 where there is none. */
    private int heading(Map<CatalogColumn, Integer> columns) {
        for (int first = sheet.getFirstRowNum(); first <= Math.min(sheet.getLastRowNum(), HEADING_WITHIN); first++) {
            columns.clear();
            int last = first;
            for (int row = first; row <= first + 1; row++) {
                int found = columns.size();
                note(row, columns);
                last = columns.size() > found ? row : last;
            }
            if (columns.keySet().containsAll(CatalogColumn.INDISPENSABLE)) {
                return last;
            }
        }
        return -1;
    }

    private void note(int row, Map<CatalogColumn, Integer> columns) {
        Row cells = sheet.getRow(row);
        for (int column = 0; cells != null && column < Math.min(cells.getLastCellNum(), 100); column++) {
            int at = column;
            CatalogColumn.ofHeading(text(row, column)).ifPresent(known -> columns.putIfAbsent(known, at));
        }
    }

    private List<Line> lines(Map<CatalogColumn, Integer> columns, int heading) {
        List<Line> lines = new ArrayList<>();
        for (int row = heading + 1; row <= sheet.getLastRowNum(); row++) {
            Map<CatalogColumn, String> cells = new EnumMap<>(CatalogColumn.class);
            for (var column : columns.entrySet()) {
                refuseFormula(row, column.getValue(), column.getKey());
                cells.put(column.getKey(), text(row, column.getValue()));
            }
            if (CatalogColumn.INDISPENSABLE.stream()
                    .anyMatch(column -> !cells.getOrDefault(column, "").isBlank())) {
                lines.add(new Line(row + 1, cells));
            }
            if (lines.size() > MOST_ROWS) {
                throw new Refusal("catalog.sheet-too-long", MOST_ROWS);
            }
        }
        return lines;
    }

    private void refuseFormula(int row, int column, CatalogColumn meant) {
        Cell cell = cell(row, column);
        findings.when(
                cell != null && cell.getCellType() == CellType.FORMULA,
                "file",
                "catalog.row-formula",
                row + 1,
                meant.heading());
    }

    private String text(int row, int column) {
        CellRangeAddress range = merged.get(new CellAddress(row, column));
        Cell cell = range == null ? cell(row, column) : cell(range.getFirstRow(), range.getFirstColumn());
        if (cell == null || cell.getCellType() == CellType.FORMULA) {
            return "";
        }
        return formatter
                .formatCellValue(cell)
                .replace("\u0000", "")
                .replace("\r\n", "\n")
                .strip();
    }

    private @org.jspecify.annotations.Nullable Cell cell(int row, int column) {
        Row cells = sheet.getRow(row);
        return cells == null ? null : cells.getCell(column);
    }
}
