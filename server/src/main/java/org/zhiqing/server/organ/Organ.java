package org.zhiqing.server.organ;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative organ (行政机关) or one of its units (内设机构).
 *
 * @param parent the organ above, or for a unit the organ it belongs to; {@code null} at the top
 * @param shortName as lists print it; the name if none was given
 * @param uscc 统一社会信用代码, empty if not known
 * @param indexCode front part of its index numbers (索引号), empty if not set
 * @param government publishes the annual report of its region by 31 March (art. 49)
 * @param ruleMaking may issue rules (规章)
 * @param site the portal is this organ's
 * @param closedOn first day on which it exists no more; {@code null} while it does
 * @param version rises by one with every save
 */
public record Organ(
        long id,
        @Nullable Long parent,
        OrganKind kind,
        String name,
        String shortName,
        String uscc,
        String indexCode,
        boolean government,
        boolean ruleMaking,
        boolean site,
        @Nullable LocalDate closedOn,
        int version) {

    public boolean isUnit() {
        return kind == OrganKind.UNIT;
    }

    /** Returns whether it exists on the day. */
    public boolean existsOn(LocalDate day) {
        return closedOn == null || day.isBefore(closedOn);
    }
}
