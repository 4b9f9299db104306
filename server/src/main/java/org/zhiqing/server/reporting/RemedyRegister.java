package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.remedy.RemedyList;
import org.zhiqing.server.remedy.RemedyProcedure;
import org.zhiqing.server.remedy.RemedyResult;
import org.zhiqing.server.remedy.RemedyTally;

/** Table four, from the register of reconsideration and litigation. The form is the same in both editions. */
@Component
class RemedyRegister implements CellSource {

    private static final Map<RemedyProcedure, String> GROUPS = Map.of(
            RemedyProcedure.RECONSIDERATION, "review",
            RemedyProcedure.DIRECT, "litigation_direct",
            RemedyProcedure.AFTER_RECONSIDERATION, "litigation_after_review");

    private final RemedyTally tally;
    private final RemedyList cases;

    RemedyRegister(RemedyTally tally, RemedyList cases) {
        this.tally = tally;
        this.cases = cases;
    }

    @Override
    public String label() {
        return "复议、诉讼登记簿";
    }

    @Override
    public Map<CellId, CellValue> cells(long organ, int year, FormEdition edition) {
        RemedyTally.Year counted = tally.ofYear(organ, year);
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        GROUPS.forEach((procedure, group) -> {
            for (RemedyResult result : RemedyResult.values()) {
                CellId cell = new CellId(group + "/" + result.name().toLowerCase(Locale.ROOT));
                cells.put(cell, CellValue.of(counted.cell(procedure, result)));
            }
            cells.put(new CellId(group + "/total"), CellValue.of(counted.total(procedure)));
        });
        return cells;
    }

    @Override
    public List<Behind> behind(Actor by, long organ, int year, CellId cell) {
        if (organ != by.organ() || !by.may(Act.REMEDY_READ)) {
            return List.of(
                    new Behind(Sentences.of("reporting.behind-remedies-closed"), null, BigDecimal.ZERO, null, ""));
        }
        String[] parts = cell.value().split("/");
        RemedyProcedure procedure = GROUPS.entrySet().stream()
                .filter(group -> group.getValue().equals(parts[0]))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return cases.behind(year, procedure, result(parts[1]), by).stream()
                .map(found -> new Behind(
                        found.caseNumber() + " " + found.subject(),
                        found.concludedOn() == null ? found.filedOn() : found.concludedOn(),
                        BigDecimal.ONE,
                        "/desk/remedies/" + found.id(),
                        found.authority() + "；" + found.result().label()))
                .toList();
    }

    private static @Nullable RemedyResult result(String column) {
        return column.equals("total") ? null : RemedyResult.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
