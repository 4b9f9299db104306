package org.zhiqing.server.reporting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
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

    private static final Pattern YEAR = Pattern.compile("(\\d{4})-");

    private final FigureEntry entry;

    FigureImport(FigureEntry entry) {
        this.entry = entry;
    }

    /**
     * Enters every line.
     *
     * @param field the field of the form that the text was handed in with
     * @return how many figures were entered
     * @throws Findings of that field, each with its line: everything that is wrong with every line
     */
    @Requires(Act.FIGURES_ENTER)
    public int read(String text, String field, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        Map<String, TypedFigure> figures = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("事项")) {
                continue;
            }
            String place = "第" + (i + 1) + "行";
            String[] parts = line.split("[,，\t]", -1);
            if (!wrong.when(parts.length != 5, field, "reporting.figure-line-parts", place, parts.length)) {
                figures.put(place, figure(parts));
            }
        }
        wrong.when(figures.isEmpty() && wrong.isEmpty(), field, "reporting.figure-file-empty");
        entry.enterAll(figures, field, wrong, by);
        return figures.size();
    }

    private TypedFigure figure(String[] parts) {
        String label = parts[0].strip();
        CellId cell = cell(label, parts[1].strip());
        return TypedFigure.read(cell, TypedFigure.unknownItem(label), parts[1], parts[2], parts[3], parts[4]);
    }

    /**
     * Accepts the row's label where the row has one cell, else 行·列. Without a day that tells the year, the label of any
     * edition of the form.
     */
    private @Nullable CellId cell(String label, String from) {
        Matcher year = YEAR.matcher(from);
        return Arrays.stream(FormEdition.values())
                .filter(edition -> !year.lookingAt() || edition.covers(Integer.parseInt(year.group(1))))
                .flatMap(edition -> named(label, FigureCells.of(edition)))
                .findFirst()
                .orElse(null);
    }

    private static Stream<CellId> named(String label, List<FormCell> cells) {
        return cells.stream().filter(cell -> label.equals(name(cell, cells))).map(FormCell::id);
    }

    /** Returns the name under which a figure is entered: 行政许可, or 行政许可·上一年项目数量 where the row has several. */
    public static String name(FormCell cell, List<FormCell> all) {
        boolean alone =
                all.stream().filter(other -> other.row().equals(cell.row())).count() == 1;
        String row = cell.row().label().text();
        return alone ? row : row + "·" + cell.column().label().text();
    }
}
