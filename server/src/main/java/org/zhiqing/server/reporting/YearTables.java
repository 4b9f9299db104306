package org.zhiqing.server.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;

/**
 * Tables two, three and four of any organ and year, computed from the registers at the moment of asking.
 */
@Service
@Transactional(readOnly = true)
public class YearTables {

    private final List<CellSource> sources;

    YearTables(List<CellSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * Returns every cell of the form of that year, in printed order; cells that no register fills are blank.
     *
     * @throws org.zhiqing.annualreport.form.NoReportFormException for a year before 2019
     */
    public Map<CellId, CellValue> of(long organ, int year) {
        ReportForm form = ReportForm.forYear(year);
        Map<CellId, CellValue> found = new LinkedHashMap<>();
        sources.forEach(source -> found.putAll(source.cells(organ, year, form.edition())));
        Map<CellId, CellValue> all = new LinkedHashMap<>();
        for (FormCell cell : form.cells()) {
            all.put(cell.id(), found.getOrDefault(cell.id(), CellValue.blank()));
        }
        return all;
    }

    /** Returns what is behind a cell: documents, requests, cases, figures. */
    public List<Behind> behind(long organ, int year, CellId cell) {
        FormEdition edition = FormEdition.forYear(year);
        List<Behind> lines = new ArrayList<>();
        for (CellSource source : sources) {
            if (source.cells(organ, year, edition).containsKey(cell)) {
                lines.addAll(source.behind(organ, year, cell));
            }
        }
        return lines;
    }
}
