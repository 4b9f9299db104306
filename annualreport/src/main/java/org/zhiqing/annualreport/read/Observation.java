package org.zhiqing.annualreport.read;

import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.TableNumber;

/**
 * Something in a table that is not as the form has it.
 *
 * @param printed what the file has; empty when the point is that something is missing
 * @param expected what the form has; empty when nothing is due there
 * @param place {@code null} when it is nowhere
 */
public record Observation(Kind kind, TableNumber table, String printed, String expected, @Nullable Place place) {

    /** What is not as it should be. */
    public enum Kind {
        /** A label differs from the form's, and is still recognised. */
        LABEL_DEVIATES,
        /** A column of the form has no head. */
        COLUMN_MISSING,
        /** The heads of columns stand in another order than the form's. */
        COLUMN_ORDER,
        /** Columns of empty cells that the form does not have. */
        COLUMN_PHANTOM,
        /** A row of the other edition of the form. */
        ROW_FOREIGN,
        /** Numbers without a label. */
        ROW_UNLABELLED,
        /** A row printed a second time with other numbers. */
        ROW_REPEATED,
        /** More or fewer numbers in a row than columns, so that none can be assigned. */
        ROW_UNDECIDED,
        /** No such table in the file. */
        TABLE_MISSING,
        /** The table is there as running text without borders between cells. */
        TABLE_RUN_TOGETHER
    }
}
