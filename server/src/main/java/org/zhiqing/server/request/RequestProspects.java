package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.deadline.AnswerClock;
import org.zhiqing.rules.deadline.ClockHistory;
import org.zhiqing.rules.deadline.Limit;
import org.zhiqing.rules.deadline.Prospect;
import org.zhiqing.rules.deadline.Supposition;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;

/** What the due day of a request would become if something happened (试算). Changes nothing. */
@Service
@Transactional(readOnly = true)
public class RequestProspects {

    private final RequestBook book;
    private final AnswerPeriod period;
    private final RequestSettings settings;

    RequestProspects(RequestBook book, AnswerPeriod period, RequestSettings settings) {
        this.book = book;
        this.period = period;
        this.settings = settings;
    }

    /**
     * Returns what would follow from the steps that can be taken today; empty when no period runs or it has
     * expired: nothing that is done late undoes that. What is awaited comes
     * on the last day that it has.
     */
    @Requires(Act.REQUEST_READ)
    public List<Prospect> today(long id, Actor by) {
        DisclosureRequest request = book.get(id, by);
        LocalDate today = book.today();
        LocalDate receivedOn = request.receivedOn();
        List<Prospect> all = new ArrayList<>();
        if (receivedOn == null || request.stage().isFinal() || expired(request, today)) {
            return all;
        }
        ClockHistory history = request.proceedings().clock(receivedOn);
        if (request.obstacle(RequestStep.CONSULT, today).isEmpty()) {
            all.add(of(request, history, Supposition.THIRD_PARTY, today, null, 0));
        }
        if (request.obstacle(RequestStep.ASK_CORRECTION, today).isEmpty()) {
            LocalDate until = period.days(request.organ()).after(today, settings.correctionDayCount(request.organ()));
            all.add(of(request, history, Supposition.CORRECTION, today, until, 0));
        }
        if (request.obstacle(RequestStep.CHARGE, today).isEmpty()) {
            LocalDate until = Limit.FEE_PAYMENT
                    .dueAfter(today, period.days(request.organ()))
                    .on();
            all.add(of(request, history, Supposition.FEE, today, until, 0));
        }
        if (request.obstacle(RequestStep.PROPOSE_EXTENSION, today).isEmpty()) {
            int left = request.proceedings().extensibleDayCount();
            all.add(of(request, history, Supposition.EXTENSION, today, null, left));
        }
        return all;
    }

    /**
     * Returns what would follow from an event; empty when the days cannot be in that order, the event would come after
     * the period has expired, or the request has not been received.
     *
     * @param until the day on which what is awaited comes; {@code null} if it does not
     * @param dayCount of an extension
     */
    @Requires(Act.REQUEST_READ)
    public Optional<Prospect> suppose(
            long id, Supposition what, LocalDate on, @Nullable LocalDate until, int dayCount, Actor by) {
        DisclosureRequest request = book.get(id, by);
        LocalDate receivedOn = request.receivedOn();
        if (receivedOn == null
                || expired(request, on)
                || on.isBefore(receivedOn)
                || (until != null && until.isBefore(on))) {
            return Optional.empty();
        }
        if (what == Supposition.EXTENSION && (dayCount < 1 || dayCount > Limit.EXTENSION.length())) {
            return Optional.empty();
        }
        return Optional.of(of(request, request.proceedings().clock(receivedOn), what, on, until, dayCount));
    }

    private static boolean expired(DisclosureRequest request, LocalDate on) {
        return request.due().on() != null && on.isAfter(request.due().on());
    }

    private Prospect of(
            DisclosureRequest request,
            ClockHistory history,
            Supposition what,
            LocalDate on,
            @Nullable LocalDate until,
            int dayCount) {
        AnswerClock clock = period.clock(request.organ());
        int extended = request.proceedings().extendedDayCount() + (what == Supposition.EXTENSION ? dayCount : 0);
        boolean onceOnly = settings.extendsOnce(request.organ()) && extended > 0;
        return new Prospect(
                what,
                on,
                until,
                dayCount,
                clock.ledgerOf(what.in(history, on, until, dayCount)),
                onceOnly ? 0 : Math.max(0, Limit.EXTENSION.length() - extended));
    }
}
