package org.zhiqing.annualreport.render;

import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;

/** How a number is shown in HTML; a page may make it a link or an input field. */
@FunctionalInterface
public interface CellMarkup {

    /** The bare number; nothing for a cell without one. */
    CellMarkup PLAIN = (cell, value) ->
            value.asNumber().map(number -> number.toPlainString()).orElse("");

    /** Returns safe HTML for the inside of the table cell. */
    String html(FormCell cell, CellValue value);
}
