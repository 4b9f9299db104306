package org.zhiqing.rules.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.CalendarDay;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/**
 * One line of a deadline ledger.
 *
 * @param day the calendar day, with the notice that settled it
 * @param count the working days counted in the running period up to and including this line
 * @param text what the line says, a Chinese clause without the date
 */
public record LedgerLine(CalendarDay day, LedgerLineKind kind, int count, String text) {

    /** The day the line speaks of. */
    public LocalDate on() {
        return day.on();
    }

    /** The provision behind the line; for a day on which the region has a say, the one that lets it. */
    public Citation rule() {
        boolean regional =
                day.overlay() != null && (kind == LedgerLineKind.DAY_OFF || kind == LedgerLineKind.MAKE_UP_COUNTED);
        return regional ? Law.HOLIDAY_RULES.article(4) : kind.rule();
    }

    /** Whether the line is of a day whose year has no holiday notice yet (暂定). */
    public boolean isProvisional() {
        return day.isProvisional();
    }

    /** The kind's Chinese name, marked where the line is provisional. */
    public String label() {
        return isProvisional() ? kind.label() + "（暂定）" : kind.label();
    }

    /** The notice, or overlay of the region, that settled what the day is, in Chinese; null when provisional. */
    public @Nullable String notice() {
        if (day.overlay() != null) {
            return day.overlay().label();
        }
        return day.notice() == null ? null : day.notice().label();
    }
}
