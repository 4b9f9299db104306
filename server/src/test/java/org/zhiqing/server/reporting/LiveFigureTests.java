package org.zhiqing.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;

/** Numbers in the narrative that follow the tables. */
class LiveFigureTests {

    @Test
    void aNameBetweenBracesShowsItsNumber() {
        Map<CellId, CellValue> cells = Map.of(new CellId("requests/received/total"), CellValue.of(17));

        assertThat(LiveFigure.fill("全年新收申请{新收申请}件。", cells)).isEqualTo("全年新收申请17件。");
    }

    @Test
    void aSumCountsEveryRowOfItsGroup() {
        Map<CellId, CellValue> cells = new HashMap<>();
        cells.put(new CellId("requests/not_held/total"), CellValue.of(2));
        cells.put(new CellId("requests/not_ready_made/total"), CellValue.of(3));
        cells.put(new CellId("requests/still_unclear/total"), CellValue.of(0));

        assertThat(LiveFigure.fill("{无法提供}", cells)).isEqualTo("5");
    }

    @Test
    void aBlankCellIsNeverShownAsZero() {
        Map<CellId, CellValue> cells = Map.of(new CellId("proactive/permits/decisions"), CellValue.blank());

        assertThat(LiveFigure.fill("许可{行政许可}件", cells)).isEqualTo("许可（未填报）件");
    }

    @Test
    void namesThatAreNoFigureAreFound() {
        assertThat(LiveFigure.unknown("{新收申请}{新收}件")).containsExactly("新收");
    }

    @Test
    void everyFigureNamesCellsOfTheForm() {
        ReportForm form = ReportForm.of(FormEdition.FORM_2021);

        assertThat(LiveFigure.ALL).allSatisfy(figure -> assertThat(figure.cells())
                .allSatisfy(cell -> assertThat(form.cell(cell)).isPresent()));
    }
}
