package org.zhiqing.server.catalog.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item of an organ's catalog (公开事项).
 *
 * @param begunOn the first day on which it can be due
 * @param closedOn the first day on which it is an item no more; {@code null} while it is
 * @param version rises by one with every save
 */
public record CatalogItem(
        long id, long organ, ItemPlan plan, LocalDate begunOn, @Nullable LocalDate closedOn, int version) {

    /** Returns both of its names: 财政预算—部门预算. */
    public String name() {
        ItemTerms terms = plan.terms();
        return terms.topic().equals(terms.matter()) ? terms.matter() : terms.topic() + "—" + terms.matter();
    }

    public boolean isOpen() {
        return closedOn == null;
    }
}
