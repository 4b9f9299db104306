package org.zhiqing.annualreport.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.render.PrintedReport;
import org.zhiqing.annualreport.render.ReportContent;

/**
 * A report with one damage.
 *
 * @param printed ready for every writer; for a damage that only text can show it is the undamaged report
 * @param text the damaged report as text
 * @param onlyText whether the damage can be shown in text alone
 * @param touched the cells that the damage may keep from being read, each with what is printed there
 */
public record DamagedReport(
        Damage damage,
        ReportContent original,
        PrintedReport printed,
        String text,
        boolean onlyText,
        Map<CellId, String> touched) {

    public DamagedReport {
        touched = Collections.unmodifiableMap(new LinkedHashMap<>(touched));
    }

    /** Returns a sentence for every cell that was answered as {@link Damage#answer} does not allow; none if all is well. */
    public List<String> wrongAnswers(ReportReading reading) {
        List<String> wrong = new ArrayList<>();
        for (FormCell cell : original.form().cells()) {
            CellValue found = reading.cell(cell.id());
            if (!allowed(cell.id(), found)) {
                wrong.add(cell.words() + "（" + cell.id() + "）：原为"
                        + original.cell(cell.id()).text() + "，读成"
                        + found.state().word() + found.text());
            }
        }
        return wrong;
    }

    private boolean allowed(CellId id, CellValue found) {
        boolean same = sameNumber(found.asNumber(), original.cell(id).asNumber());
        String now = touched.get(id);
        if (now == null) {
            return same;
        }
        return switch (damage.answer()) {
            case SAME -> same;
            case BLANK -> found.state() == CellState.BLANK;
            case ABSENT -> found.state() == CellState.ABSENT;
            case AS_PRINTED -> sameNumber(found.asNumber(), Optional.of(new BigDecimal(now)));
            case NEVER_WRONG -> same || !found.isNumber();
            case REFUSED -> false;
        };
    }

    private static boolean sameNumber(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) == 0;
    }
}
