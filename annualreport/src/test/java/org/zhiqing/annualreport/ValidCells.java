package org.zhiqing.annualreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;
import org.zhiqing.annualreport.json.CellJson;
import org.zhiqing.annualreport.read.ReportReading;

/** Cells of reports whose cross-checks all hold, made from any numbers. */
public final class ValidCells {

    private static final List<String> KINDS = List.of(
            "natural_person",
            "commercial_enterprise",
            "research_institution",
            "public_interest_organization",
            "legal_service_institution",
            "other");
    private static final List<String> CASES = List.of("review", "litigation_direct", "litigation_after_review");
    private static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending");

    private ValidCells() {}

    /** Table two is zero throughout; the parts of tables three and four are the numbers in turn. */
    public static Map<CellId, CellValue> of(FormEdition edition, IntSupplier numbers) {
        ReportForm form = ReportForm.of(edition);
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        form.cells().forEach(cell -> cells.put(cell.id(), CellValue.of(0)));
        List<String> outcomes = form.table(TableNumber.THREE).blocks().get(0).rows().stream()
                .filter(row -> row.path().size() > 1 && !row.key().equals("disposed"))
                .map(row -> row.key())
                .toList();
        for (String kind : KINDS) {
            long disposed = 0;
            for (String outcome : outcomes) {
                long count = numbers.getAsInt();
                disposed += count;
                add(cells, outcome, kind, count);
            }
            long carriedOut = numbers.getAsInt();
            long carriedIn = Math.min(numbers.getAsInt(), disposed + carriedOut);
            add(cells, "disposed", kind, disposed);
            add(cells, "carried_out", kind, carriedOut);
            add(cells, "carried_in", kind, carriedIn);
            add(cells, "received", kind, disposed + carriedOut - carriedIn);
        }
        for (String group : CASES) {
            for (String result : RESULTS) {
                long count = numbers.getAsInt();
                cells.put(new CellId(group + "/" + result), CellValue.of(count));
                more(cells, group + "/total", count);
            }
        }
        return cells;
    }

    private static void add(Map<CellId, CellValue> cells, String row, String kind, long count) {
        cells.put(new CellId("requests/" + row + "/" + kind), CellValue.of(count));
        more(cells, "requests/" + row + "/total", count);
    }

    private static void more(Map<CellId, CellValue> cells, String id, long count) {
        cells.merge(
                new CellId(id),
                CellValue.of(count),
                (a, b) ->
                        CellValue.of(a.asNumber().orElseThrow().add(b.asNumber().orElseThrow())));
    }

    /** Returns the reading of a report with these cells and no text. */
    public static ReportReading reading(FormEdition edition, int year, Map<CellId, CellValue> cells) {
        return CellJson.read(CellJson.write(edition, OptionalInt.of(year), "青禾区发展局", cells), "cells.json");
    }
}
