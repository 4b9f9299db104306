package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.server.kernel.Finding;

/**
 * A figure as it was typed, in a form or as a line. A part that is missing or cannot be read is {@code null}, and is
 * named in {@code unread}, so that whatever is wrong with the other parts can be told with it.
 */
public record TypedFigure(
        @Nullable CellId cell,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable BigDecimal value,
        String source,
        List<Finding> unread) {

    private static final int LONGEST_SHOWN = 60;

    /**
     * Reads the parts.
     *
     * @param cell what it is about; if {@code null}, {@code noCell} says why
     */
    public static TypedFigure read(
            @Nullable CellId cell, Finding noCell, String fromOn, String toOn, String value, String source) {
        List<Finding> unread = new ArrayList<>();
        if (cell == null) {
            unread.add(noCell);
        }
        return new TypedFigure(
                cell,
                day("fromOn", "开始日期", fromOn.strip(), unread),
                day("toOn", "结束日期", toOn.strip(), unread),
                number(value.strip(), unread),
                source.strip(),
                unread);
    }

    /** Returns what is said about an item that no edition of the form has. */
    public static Finding unknownItem(String typed) {
        return new Finding("cell", "reporting.figure-item-unknown", shown(typed));
    }

    static TypedFigure of(NewFigure figure) {
        return new TypedFigure(
                figure.cell(), figure.fromOn(), figure.toOn(), figure.value(), figure.source(), List.of());
    }

    /** Returns the figure if every part of it is there, else {@code null}. */
    @Nullable
    NewFigure complete() {
        return cell == null || fromOn == null || toOn == null || value == null
                ? null
                : new NewFigure(cell, fromOn, toOn, value, source);
    }

    /** Returns a text that was typed, cut to what a sentence can hold. */
    static String shown(String typed) {
        return typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
    }

    private static @Nullable LocalDate day(String field, String name, String typed, List<Finding> unread) {
        if (typed.isEmpty()) {
            unread.add(new Finding(field, "reporting.figure-part-missing", name));
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            unread.add(new Finding(field, "reporting.figure-day", name, shown(typed)));
            return null;
        }
    }

    private static @Nullable BigDecimal number(String typed, List<Finding> unread) {
        if (typed.isEmpty()) {
            unread.add(new Finding("value", "reporting.figure-value-missing"));
            return null;
        }
        try {
            return new BigDecimal(typed);
        } catch (NumberFormatException notANumber) {
            unread.add(new Finding("value", "reporting.figure-number", shown(typed)));
            return null;
        }
    }
}
