package org.zhiqing.e2e;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Table three of a year as the desk shows it: counts by row and kind of applicant. */
final class YearTable {

    static final String RECEIVED = "一、本年新收政府信息公开申请数量";
    static final String DISPOSED = "（七）总计";
    static final String TOTAL = "总计";

    private final Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();

    /** Reads the table from the page that the window shows. */
    static YearTable on(Window window) {
        YearTable table = new YearTable();
        List<String> kinds = window.page().locator("table.figures thead th.num").allInnerTexts();
        for (Locator row :
                window.page().locator("table.figures tbody tr:has(td)").all()) {
            List<String> counts = row.locator("td").allInnerTexts();
            Map<String, Integer> cells = new LinkedHashMap<>();
            for (int i = 0; i < kinds.size(); i++) {
                cells.put(kinds.get(i).strip(), Integer.valueOf(counts.get(i).strip()));
            }
            table.rows.put(row.locator("th").innerText().strip(), cells);
        }
        return table;
    }

    int count(String row, String kind) {
        Integer count = rows.getOrDefault(row, Map.of()).get(kind);
        if (count == null) {
            throw new AssertionError("no " + row + ", " + kind + " in " + rows);
        }
        return count;
    }

    Iterable<String> rowLabels() {
        return rows.keySet();
    }
}
