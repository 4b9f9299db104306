package org.zhiqing.server.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.Organs;

/**
 * The book in which requests are kept: what every use case opens, and closes again with what was done, in its own
 * transaction. Counts the due day, writes the history, settles the tasks and the operation log.
 */
@Component
public class RequestBook {

    private final RequestStore requests;
    private final HistoryStore history;
    private final AnswerPeriod period;
    private final RequestTasks tasks;
    private final AuditTrail audit;
    private final Organs organs;
    private final Clock clock;

    RequestBook(
            RequestStore requests,
            HistoryStore history,
            AnswerPeriod period,
            RequestTasks tasks,
            AuditTrail audit,
            Organs organs,
            Clock clock) {
        this.requests = requests;
        this.history = history;
        this.period = period;
        this.tasks = tasks;
        this.audit = audit;
        this.organs = organs;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Returns a request of the actor's organ.
     *
     * @throws Refusal {@code request.not-found}, also for requests of other organs
     */
    public DisclosureRequest get(long id, Actor by) {
        DisclosureRequest request = requests.get(id);
        if (request.organ() != by.organ()) {
            throw new Refusal("request.not-found", id);
        }
        return request;
    }

    /** Returns a request for its applicant, who has shown the query code. */
    public DisclosureRequest followed(long id) {
        return requests.get(id);
    }

    /** Returns the applicant as somebody who acts: nobody's account, in the organ of the request. */
    public Actor applicantOf(DisclosureRequest request) {
        return new Actor(0, "申请人", request.organ(), organs.get(request.organ()).name(), null, Set.of());
    }

    /**
     * As {@link #get(long, Actor)}, for a form that was opened on a version.
     *
     * @throws Refusal {@code kernel.changed-meanwhile}
     */
    DisclosureRequest get(long id, int version, Actor by) {
        DisclosureRequest request = get(id, by);
        if (request.version() != version) {
            throw changedMeanwhile(request);
        }
        return request;
    }

    /**
     * Keeps what was done.
     *
     * @return the request with its due day counted anew and its new version
     * @throws Refusal {@code kernel.changed-meanwhile}
     */
    DisclosureRequest keep(DisclosureRequest request, HistoryStore.Entry entry, Actor by) {
        DisclosureRequest counted = period.counted(request);
        if (!requests.save(counted)) {
            throw changedMeanwhile(request);
        }
        note(request.id(), entry, by);
        DisclosureRequest kept = requests.get(request.id());
        tasks.settle(kept, by);
        return kept;
    }

    /** Writes a line of the history, and one of the operation log, without changing the request. */
    void note(long id, HistoryStore.Entry entry, Actor by) {
        history.add(id, entry, now(), by);
        audit.record(by, entry.kind().act(), "request/" + id, entry.kind().label());
    }

    /**
     * As {@link #note}, of today.
     *
     * @param told what the applicant reads when following; {@code null}: nothing
     */
    public void write(long id, RequestEventKind kind, String note, @Nullable String told, Actor by) {
        note(id, new HistoryStore.Entry(kind, today(), note, told), by);
    }

    /** Opens and closes tasks as the request and its letters stand now. */
    void settle(long id, Actor by) {
        requests.hold(id);
        tasks.settle(requests.get(id), by);
    }

    /**
     * As {@link #get(long, Actor)}, and nobody else changes it until the transaction ends.
     *
     * @throws Refusal {@code request.not-found}
     */
    DisclosureRequest hold(long id, Actor by) {
        requests.hold(id);
        return get(id, by);
    }

    private Refusal changedMeanwhile(DisclosureRequest request) {
        RequestEvent last = history.last(request.id());
        return new Refusal(
                "kernel.changed-meanwhile",
                "申请 " + request.receiptNumber() + " ",
                last == null ? "其他人" : last.by(),
                last == null ? now() : last.recordedAt());
    }
}
