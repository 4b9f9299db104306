package org.zhiqing.annualreport.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one cell holds. A value is never guessed: whatever is no number keeps its text and says so by its state.
 *
 * @param number present exactly when the state is {@link CellState#NUMBER}
 * @param text as found, without surrounding blanks; empty when nothing was there
 * @param place where it stands; {@code null} when the cell is absent or does not come from a file
 * @param settlement how the number was settled
 * @param candidates the numbers that come into question for an {@link CellState#UNDECIDED} cell, ascending; empty when they
 *     cannot be listed and in every other state
 */
public record CellValue(
        CellState state,
        @Nullable BigDecimal number,
        String text,
        @Nullable Place place,
        Settlement settlement,
        List<BigDecimal> candidates) {

    /** @throws IllegalArgumentException if a number or candidates are there without the state for them, or the reverse */
    public CellValue {
        if ((state == CellState.NUMBER) != (number != null)) {
            throw new IllegalArgumentException("state " + state + " does not go with number " + number);
        }
        if (state != CellState.UNDECIDED && !candidates.isEmpty()) {
            throw new IllegalArgumentException("state " + state + " does not go with candidates");
        }
        candidates = List.copyOf(candidates);
    }

    /** Read directly. */
    public CellValue(CellState state, @Nullable BigDecimal number, String text, @Nullable Place place) {
        this(state, number, text, place, Settlement.DIRECT, List.of());
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

    /** A number that only one way of reading gives. */
    public static CellValue proven(BigDecimal number, String text, @Nullable Place place, String proof) {
        return new CellValue(CellState.NUMBER, number, text, place, Settlement.proven(proof), List.of());
    }

    /** One of several numbers, or of numbers that cannot be listed. */
    public static CellValue undecided(String text, @Nullable Place place, List<BigDecimal> candidates) {
        return new CellValue(
                CellState.UNDECIDED,
                null,
                text,
                place,
                Settlement.DIRECT,
                candidates.stream().distinct().sorted().toList());
    }

    /** Returns the number, empty in every other state. */
    public Optional<BigDecimal> asNumber() {
        return Optional.ofNullable(number);
    }

    public boolean isNumber() {
        return state == CellState.NUMBER;
    }
}
