package org.zhiqing.server.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.server.reporting.FigureEntry;
import org.zhiqing.server.reporting.NewFigure;
import org.zhiqing.server.reporting.OpeningFigures;

/** Puts the figures of other systems down (业务数据), quarter by quarter, and what the first year starts from. */
@Component
@OnlyInDemonstration
final class FigureScripts implements Script {

    private static final CellId IN_FORCE = new CellId("proactive/normative_documents/in_force");
    private static final BigDecimal DOCUMENTS_IN_FORCE = BigDecimal.valueOf(27);

    private final FigureEntry entry;
    private final OpeningFigures openings;

    FigureScripts(FigureEntry entry, OpeningFigures openings) {
        this.entry = entry;
        this.openings = openings;
    }

    @Override
    public void putDown(Timeline timeline, Cast cast) {
        int year = timeline.today().getYear();
        LocalDate started = timeline.after(LocalDate.of(year - 1, 1, 10), 1);
        timeline.at(
                started,
                10,
                0,
                () -> openings.enter(
                        year - 1, Map.of(IN_FORCE, DOCUMENTS_IN_FORCE), "上一年度政府信息公开工作年度报告", cast.the("disclosure")));
        for (Sheet sheet : Sheet.all("figures.yaml")) {
            enter(sheet, year - 1, sheet.amounts("last"), timeline, cast);
            enter(sheet, year, sheet.amounts("current"), timeline, cast);
        }
    }

    private void enter(Sheet sheet, int year, List<BigDecimal> quarters, Timeline timeline, Cast cast) {
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            LocalDate from = LocalDate.of(year, 3 * quarter + 1, 1);
            LocalDate to = from.plusMonths(3).minusDays(1);
            BigDecimal value = quarters.get(quarter);
            LocalDate on = timeline.after(to, 4);
            timeline.at(
                    on,
                    16,
                    20,
                    () -> entry.enter(
                            new NewFigure(new CellId(sheet.text("cell")), from, to, value, sheet.text("source")),
                            cast.clerkOf(sheet.text("unit"))));
        }
    }
}
