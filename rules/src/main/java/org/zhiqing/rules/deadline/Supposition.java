package org.zhiqing.rules.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event that may be supposed, to see what the due day would become (试算). */
public enum Supposition {
    /** A third party is asked, has the letter on the same day, and answers on the last day or not at all. */
    THIRD_PARTY("征求第三方意见", "收到意见"),
    /** Another organ is asked, likewise. */
    CO_ORGAN("征求共同制作机关意见", "收到意见"),
    /** The applicant is asked for a correction. */
    CORRECTION("告知申请人补正", "收到补正"),
    /** The fee notice is sent. */
    FEE("发出收费通知", "缴清费用"),
    /** The period is extended. */
    EXTENSION("延长答复期限", null);

    private final String label;
    private final @Nullable String end;

    Supposition(String label, @Nullable String end) {
        this.label = label;
        this.end = end;
    }

    /** What happens, in Chinese. */
    public String label() {
        return label;
    }

    /** What ends it, in Chinese; null where nothing has to. */
    public @Nullable String end() {
        return end;
    }

    /**
     * Returns the history with the event.
     *
     * @param on the day it happens
     * @param until the day on which what is awaited comes; null if it does not
     * @param dayCount by how many working days an extension extends; ignored elsewhere
     * @throws IllegalArgumentException if the days are in an impossible order
     */
    public ClockHistory in(ClockHistory history, LocalDate on, @Nullable LocalDate until, int dayCount) {
        return switch (this) {
            case THIRD_PARTY -> history.consulted(ConsultationKind.THIRD_PARTY, on, on, until);
            case CO_ORGAN -> history.consulted(ConsultationKind.CO_ORGAN, on, on, until);
            case CORRECTION -> history.corrected(on, until);
            case FEE -> history.charged(on, until);
            case EXTENSION -> history.extended(on, dayCount);
        };
    }
}
