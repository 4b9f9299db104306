package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Requires;

/**
 * Reading figures from a text of lines {@code 事项,开始日期,结束日期,数值,来源} (comma or tab, first line may be the heading). All
 * lines go in or none does.
 */
@Service
public class FigureImport {

    private final FigureEntry entry;

    FigureImport(FigureEntry entry) {
        this.entry = entry;
    }

    /**
     * Enters every line.
     *
     * @return how many figures were entered
     * @throws Findings field {@code file}, each with its line
     */
    @Requires(Act.FIGURES_ENTER)
    public int read(String text, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        List<NewFigure> figures = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("事项")) {
                continue;
            }
            String place = "第" + (i + 1) + "行";
            NewFigure figure = figure(line.split("[,，\t]", -1), place, wrong);
            if (figure != null) {
                figures.add(figure);
                places.add(place);
            }
        }
        wrong.when(figures.isEmpty() && wrong.isEmpty(), "file", "reporting.figure-file-empty");
        wrong.throwIfAny();
        entry.enterAll(figures, places, by);
        return figures.size();
    }

    private @Nullable NewFigure figure(String[] parts, String place, Findings.Collector wrong) {
        if (wrong.when(parts.length != 5, "file", "reporting.figure-line-parts", place, parts.length)) {
            return null;
        }
        try {
            LocalDate from = LocalDate.parse(parts[1].strip());
            CellId cell = cell(parts[0].strip(), from.getYear());
            if (cell == null) {
                wrong.when(true, "file", "reporting.figure-line-cell", place, parts[0].strip());
                return null;
            }
            BigDecimal value = new BigDecimal(parts[3].strip());
            return new NewFigure(cell, from, LocalDate.parse(parts[2].strip()), value, parts[4].strip());
        } catch (DateTimeParseException notADay) {
            wrong.when(true, "file", "reporting.figure-line-day", place, notADay.getParsedString());
        } catch (NumberFormatException notANumber) {
            wrong.when(true, "file", "reporting.figure-line-number", place, parts[3].strip());
        }
        return null;
    }

    /** Accepts the row's label where the row has one cell, else 行·列. */
    private @Nullable CellId cell(String label, int year) {
        if (year < 2019) {
            return null;
        }
        List<FormCell> cells = entry.cells(year);
        return cells.stream()
                .filter(cell -> label.equals(name(cell, cells)))
                .map(FormCell::id)
                .findFirst()
                .orElse(null);
    }

    /** Returns the name under which a figure is entered: 行政许可, or 行政许可·上一年项目数量 where the row has several. */
    public static String name(FormCell cell, List<FormCell> all) {
        boolean alone =
                all.stream().filter(other -> other.row().equals(cell.row())).count() == 1;
        String row = cell.row().label().text();
        return alone ? row : row + "·" + cell.column().label().text();
    }
}
