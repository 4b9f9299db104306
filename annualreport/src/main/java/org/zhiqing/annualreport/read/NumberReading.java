package org.zhiqing.annualreport.read;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;

/** Says what one cell of the file holds. */
final class NumberReading {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern MARK = Pattern.compile("[/\\\\\\-—–－_]*");

    private NumberReading() {}

    /** @param cell {@code null} when the row has no such cell */
    static CellValue of(@Nullable Passage cell) {
        if (cell == null) {
            return CellValue.absent();
        }
        String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        if (NUMBER.matcher(text).matches()) {
            return new CellValue(CellState.NUMBER, new BigDecimal(text), cell.text(), cell.place());
        }
        if (GROUPED.matcher(text).matches()) {
            return new CellValue(CellState.NUMBER, new BigDecimal(text.replace(",", "")), cell.text(), cell.place());
        }
        CellState state = MARK.matcher(text).matches() ? CellState.BLANK : CellState.UNREADABLE;
        return new CellValue(state, null, cell.text(), cell.place());
    }

    /** A cell of a row whose numbers cannot be assigned to columns. */
    static CellValue undecided(List<Passage> cells) {
        String all = String.join(
                " ",
                cells.stream()
                        .map(Passage::text)
                        .filter(text -> !text.isEmpty())
                        .toList());
        return new CellValue(
                CellState.UNDECIDED,
                null,
                all,
                cells.isEmpty() ? null : cells.get(0).place());
    }

    static boolean looksNumeric(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return NUMBER.matcher(plain).matches() || GROUPED.matcher(plain).matches();
    }
}
