package org.zhiqing.server.catalog.duty;

import org.jspecify.annotations.Nullable;

/**
 * Which items are listed.
 *
 * @param unit id of a unit, 0 for those that the disclosure office answers for, {@code null} for all
 * @param standing {@code null} for all
 * @param words in names, content or ground; empty for all
 */
public record CoverageFilter(@Nullable Long unit, @Nullable ItemStanding standing, String words) {

    public static final CoverageFilter ALL = new CoverageFilter(null, null, "");

    boolean lets(CoverageLine line) {
        var plan = line.item().plan();
        long responsible = plan.unit() == null ? 0 : plan.unit();
        return (unit == null || unit == responsible)
                && (standing == null || standing == line.standing())
                && (words.isBlank()
                        || line.item().name().contains(words.strip())
                        || plan.terms().content().contains(words.strip())
                        || plan.terms().ground().contains(words.strip())
                        || plan.terms().field().contains(words.strip()));
    }
}
