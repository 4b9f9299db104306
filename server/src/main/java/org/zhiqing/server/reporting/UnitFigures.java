package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;

/** Permits, penalties, coercion, charges: what units entered. A cell that nobody entered is blank. */
@Component
class UnitFigures implements CellSource {

    private final FigureStore figures;

    UnitFigures(FigureStore figures) {
        this.figures = figures;
    }

    @Override
    public String label() {
        return "各单位填报的业务数据";
    }

    @Override
    public Map<CellId, CellValue> cells(long organ, int year, FormEdition edition) {
        Map<CellId, BigDecimal> sums = figures.sums(organ, year);
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        for (FormCell cell : FigureCells.of(edition)) {
            BigDecimal sum = sums.get(cell.id());
            cells.put(cell.id(), sum == null ? CellValue.blank() : CellValue.of(plain(sum)));
        }
        return cells;
    }

    @Override
    public boolean counts() {
        return false;
    }

    @Override
    public List<Behind> behind(Actor by, long organ, int year, CellId cell) {
        return figures.ofYear(organ, year, cell).stream()
                .filter(UnitFigure::counts)
                .map(figure -> new Behind(
                        "%s 至 %s".formatted(figure.fromOn(), figure.toOn()),
                        figure.toOn(),
                        plain(figure.value()),
                        organ == by.organ() ? "/desk/figures?year=" + year : null,
                        "来源：%s；%s于 %s 填报"
                                .formatted(figure.source(), figure.enteredBy(), Beijing.minute(figure.enteredAt()))))
                .toList();
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
