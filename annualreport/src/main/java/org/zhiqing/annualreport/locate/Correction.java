package org.zhiqing.annualreport.locate;

import java.math.BigDecimal;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;

/**
 * A cell that may be wrong, and the number that would make the cross-checks hold.
 *
 * @param printed what the report has
 * @param proposed whole and not negative
 */
public record Correction(CellId cell, BigDecimal printed, BigDecimal proposed) {

    /** Returns the cell in words, e.g. 表三“（七）总计”行“商业企业”列. */
    public String words() {
        return ReportForm.of(FormEdition.FORM_2021)
                .cellOfAnyEdition(cell)
                .map(FormCell::words)
                .orElse(cell.value());
    }

    /** Returns the proposal as a Chinese sentence for a clerk. */
    public String sentence() {
        return "最可能写错的是" + words() + "：现为" + printed.toPlainString() + "，改为" + proposed.toPlainString()
                + "则勾稽关系成立。请对照原始数据核实。";
    }
}
