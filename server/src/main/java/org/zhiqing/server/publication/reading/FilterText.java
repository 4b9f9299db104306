package org.zhiqing.server.publication.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhiqing.server.publication.Validity;

/** A {@link PublicFilter} as the condition of a query on {@code public_document p}. */
final class FilterText {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    FilterText(PublicFilter filter, LocalDate today) {
        params.put("today", filter.asOf() == null ? today : filter.asOf());
        if (filter.asOf() != null && filter.validity() != Validity.NOT_YET) {
            conditions.add("coalesce(p.effective_from, p.document_date, p.first_published_on) <= :today");
        }
        if (!filter.sections().isEmpty()) {
            and("p.section in (:sections)", "sections", filter.sections());
        }
        if (!filter.kinds().isEmpty()) {
            and("p.kind in (:kinds)", "kinds", filter.kinds());
        }
        if (filter.organ() != null) {
            and("p.organ_id = :organ", "organ", filter.organ());
        }
        if (filter.year() != null) {
            and("p.first_published_on >= :from", "from", LocalDate.of(filter.year(), 1, 1));
            and("p.first_published_on <= :to", "to", LocalDate.of(filter.year(), 12, 31));
        }
        if (filter.validity() != null) {
            and(
                    PublicRows.VALIDITY + " = :validity",
                    "validity",
                    filter.validity().name());
        } else if (filter.asOf() != null) {
            conditions.add(PublicRows.VALIDITY + " in ('IN_FORCE', 'AMENDED')");
        }
    }

    private void and(String condition, String param, Object value) {
        conditions.add(condition);
        params.put(param, value);
    }

    String text() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
