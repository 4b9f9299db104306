package org.zhiqing.server.portal;

import java.util.List;
import org.zhiqing.server.catalog.duty.CoverageLine;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.web.Form;

/**
 * The organ's catalog as the public reads it (art. 12).
 *
 * @param fields the fields that it has, as choices
 * @param href the address of the list without a page number
 * @param budgetYears years whose budgets have a page of their own, newest first
 */
public record CatalogPage(
        Page<CoverageLine> lines,
        List<Form.Option> fields,
        String field,
        String words,
        String href,
        List<Integer> budgetYears) {

    /** Returns whether only a part of the catalog is asked for. */
    public boolean isChosen() {
        return !field.isEmpty() || !words.isBlank();
    }
}
