package org.zhiqing.annualreport.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a report (落款).
 *
 * @param organ the signing organ; {@code null} if there is none
 * @param signedOn {@code null} if there is no date
 * @param date the date as printed; {@code null} if there is none
 */
public record Signature(@Nullable Passage organ, @Nullable LocalDate signedOn, @Nullable Passage date) {

    static final Signature NONE = new Signature(null, null, null);
}
