package org.zhiqing.annualreport.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one cell holds. A value is never guessed: whatever is no number keeps its text and says so by its state.
 *
 * @param number present exactly when the state is {@link CellState#NUMBER}
 * @param text as found, without surrounding blanks; empty when nothing was there
 * @param place where it stands; {@code null} when the cell is absent or does not come from a file
 */
public record CellValue(CellState state, @Nullable BigDecimal number, String text, @Nullable Place place) {

    /** @throws IllegalArgumentException if a number is there without the state for it, or the reverse */
    public CellValue {
        if ((state == CellState.NUMBER) != (number != null)) {
            throw new IllegalArgumentException("state " + state + " does not go with number " + number);
        }
    }

    /** A number that comes from a register, not from a file. */
    public static CellValue of(BigDecimal number) {
        return new CellValue(CellState.NUMBER, number, number.toPlainString(), null);
    }

    /** A count that comes from a register, not from a file. */
    public static CellValue of(long count) {
        return of(BigDecimal.valueOf(count));
    }

    /** An empty cell that comes from a register. */
    public static CellValue blank() {
        return new CellValue(CellState.BLANK, null, "", null);
    }

    /** No such cell. */
    public static CellValue absent() {
        return new CellValue(CellState.ABSENT, null, "", null);
    }

    /** Returns the number, empty in every other state. */
    public Optional<BigDecimal> asNumber() {
        return Optional.ofNullable(number);
    }

    public boolean isNumber() {
        return state == CellState.NUMBER;
    }
}
