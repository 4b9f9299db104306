package org.zhiqing.annualreport.read;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;

/**
 * Numbers that a narrow column broke over several lines: 300 above 00. They are put together only where the sum of the row
 * says so and another cell of the row stands on one line, for two rows that flowed into one have two lines in every cell.
 */
final class BrokenNumbers {

    private static final Pattern BROKEN = Pattern.compile("\\d{1,9}(?:\\s*\\n\\s*\\d{1,9})+");
    private static final Pattern BREAK = Pattern.compile("\\s+");
    private static final int LONGEST = 9;

    private BrokenNumbers() {}

    static boolean isBroken(String text) {
        String normal = NumberReading.normal(text);
        return BROKEN.matcher(normal).matches() && joined(normal).length() <= LONGEST;
    }

    /** @param ids of cells whose last is the sum of the others */
    static void settle(TableReading found, List<CellId> ids) {
        Map<CellId, BigDecimal> broken = new HashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId id : ids) {
            CellValue value = Optional.ofNullable(found.cells().get(id)).orElse(CellValue.absent());
            if (value.state() == CellState.UNREADABLE && isBroken(value.text())) {
                broken.put(id, new BigDecimal(joined(NumberReading.normal(value.text()))));
            } else if (!value.isNumber()) {
                return;
            }
            BigDecimal number = value.asNumber().orElseGet(() -> broken.getOrDefault(id, BigDecimal.ZERO));
            sum = id.equals(ids.get(ids.size() - 1)) ? sum.subtract(number) : sum.add(number);
        }
        if (broken.isEmpty() || broken.size() == ids.size() || sum.signum() != 0) {
            return;
        }
        broken.forEach((id, number) -> found.cells()
                .computeIfPresent(
                        id,
                        (same, value) -> CellValue.proven(
                                number,
                                value.text(),
                                value.place(),
                                "单元格太窄，数字断成几行，接起来是" + number.toPlainString() + "，与这一行的总计相符")));
    }

    private static String joined(String text) {
        return BREAK.matcher(text).replaceAll("");
    }
}
