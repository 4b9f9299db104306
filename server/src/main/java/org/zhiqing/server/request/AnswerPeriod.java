package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.calendar.WorkingDays;
import org.zhiqing.rules.deadline.AnswerClock;
import org.zhiqing.rules.deadline.DeadlineLedger;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.request.DisclosureRequest.Due;

/** The answering period (答复期限) of requests, on the recorded calendar and by the organ's reading of open points. */
@Component
class AnswerPeriod {

    private final Calendar calendar;
    private final RequestSettings settings;

    AnswerPeriod(Calendar calendar, RequestSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Returns the day-by-day account; empty while the request has not been received. */
    Optional<DeadlineLedger> ledger(DisclosureRequest request) {
        LocalDate receivedOn = request.receivedOn();
        if (receivedOn == null) {
            return Optional.empty();
        }
        return Optional.of(clock(request.organ()).ledgerOf(request.proceedings().clock(receivedOn)));
    }

    /** Returns the clock by the organ's reading of the open points. */
    AnswerClock clock(long organ) {
        return new AnswerClock(calendar.workingDays(organ), settings.clockPolicy(organ));
    }

    /** Returns what the request waits or has waited for. */
    Pauses pauses(DisclosureRequest request, AnswerDraft.Overdue overdue, LocalDate today) {
        return Pauses.of(request, overdue, settings.clockPolicy(request.organ()), days(request.organ()), today);
    }

    /** Returns the request with the due day that its ledger has now; one that has ended keeps the day it ended with. */
    DisclosureRequest counted(DisclosureRequest request) {
        if (request.disposal().on() != null) {
            return request;
        }
        Due due = ledger(request)
                .map(ledger -> new Due(ledger.dueOn(), ledger.isProvisional()))
                .orElse(Due.NONE);
        return request.with(due);
    }

    /** Returns working days until {@code dueOn}: negative when it is past, 0 on the day itself. */
    int remaining(long organ, LocalDate today, LocalDate dueOn) {
        WorkingDays days = days(organ);
        return dueOn.isBefore(today) ? -days.countBetween(dueOn, today) : days.countBetween(today, dueOn);
    }

    /** Returns the working days of the organ, its region's included. */
    WorkingDays days(long organ) {
        return calendar.provisionalDays(organ);
    }
}
