package org.zhiqing.annualreport.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhiqing.annualreport.ValidCells;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.read.SectionReading;

/** Reports whose section one has the text given and whose cells are zero but for those given. */
final class Told {

    private Told() {}

    static ReportReading report(int year, Map<String, String> numbers, String... lines) {
        FormEdition edition = FormEdition.forYear(year);
        Map<CellId, CellValue> cells = ValidCells.of(edition, () -> 0);
        numbers.forEach((id, number) ->
                cells.put(new CellId(id), number.isEmpty() ? CellValue.blank() : CellValue.of(new BigDecimal(number))));
        return with(ValidCells.reading(edition, year, cells), lines);
    }

    static ReportReading with(ReportReading cells, String... lines) {
        List<Passage> passages = new ArrayList<>();
        for (String line : lines) {
            passages.add(new Passage(line, Place.of(passages.size() + 2, 1)));
        }
        SectionReading one = new SectionReading(
                ReportSection.OVERVIEW, new Passage("一、总体情况", Place.of(1, 1)), true, List.copyOf(passages));
        return new ReportReading(
                cells.fileName(),
                cells.organ(),
                cells.title(),
                cells.years(),
                cells.printed(),
                cells.opening(),
                List.of(one),
                cells.cells(),
                cells.signature(),
                cells.observations(),
                true);
    }
}
