package org.zhiqing.server.publication.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.Validity;

/**
 * Which public documents a list shows. Each part that is empty or {@code null} restricts nothing.
 *
 * @param sections slugs
 * @param kinds slugs
 * @param year of the day of first publication
 * @param validity as of {@code asOf}, else as of today
 * @param asOf only what was in force on this day, unless {@code validity} asks for another; validity is told for this day
 */
public record PublicFilter(
        Collection<String> sections,
        Collection<String> kinds,
        @Nullable Long organ,
        @Nullable Integer year,
        @Nullable Validity validity,
        @Nullable LocalDate asOf) {

    public static final PublicFilter ALL = new PublicFilter(List.of(), List.of(), null, null, null, null);

    /** Returns a filter by sections only. */
    public static PublicFilter sections(Collection<String> slugs) {
        return new PublicFilter(slugs, List.of(), null, null, null, null);
    }
}
