package org.zhiqing.server.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.request.DisclosureRequest.Disposal;
import org.zhiqing.server.request.DisclosureRequest.Due;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.work.Tasks;

/**
 * Writing requests down that another register knew first, and taking that back. An open one goes on with its clock from
 * the day of receipt, late or not; of a closed one no due day is told, because a register does not say everything that
 * stopped its clock. Works in the transaction of the use case.
 */
@Component
public class CarriedRequests {

    private final RequestBook book;
    private final RequestIntake intake;
    private final DossierStores stores;
    private final AnswerPeriod period;
    private final RequestSettings settings;
    private final Tasks tasks;

    CarriedRequests(
            RequestBook book,
            RequestIntake intake,
            DossierStores stores,
            AnswerPeriod period,
            RequestSettings settings,
            Tasks tasks) {
        this.book = book;
        this.intake = intake;
        this.stores = stores;
        this.period = period;
        this.settings = settings;
        this.tasks = tasks;
    }

    /** Writes the request down under a receipt number of its own; returns its id. */
    public long add(CarriedRequest carried, Actor by) {
        long id = intake.add(by.organ(), carried.receipt(), false, carried.filing(), null);
        LocalDate receivedOn = carried.receipt().receivedOn();
        book.keep(
                carriedOn(book.get(id, by), carried),
                new Entry(
                        RequestEventKind.IMPORTED,
                        receivedOn == null ? carried.receipt().submittedOn() : receivedOn,
                        carried.note(),
                        "申请已登记"),
                by);
        return id;
    }

    /** Returns the last day for its answer; {@code null} when it has ended or none runs. */
    public @Nullable LocalDate dueOn(CarriedRequest carried, long organ) {
        DisclosureRequest plain = new DisclosureRequest(
                0,
                organ,
                "",
                carried.receipt(),
                carried.filing().applicant(),
                carried.filing().wanted(),
                RequestStage.RECEIVED,
                null,
                Proceedings.NONE,
                Due.NONE,
                Disposal.OPEN,
                0);
        return carried.end() != null
                ? null
                : period.counted(carriedOn(plain, carried)).due().on();
    }

    /** Returns the last day for a correction asked on that day, where nothing else is known. */
    public LocalDate correctionDueOn(LocalDate askedOn, long organ) {
        return period.days(organ).after(askedOn, settings.correctionDayCount(organ));
    }

    /** Returns the receipt number if anything was done with the request since it was written down; else {@code null}. */
    public @Nullable String workedOn(long id, Actor by) {
        boolean worked = stores.history().of(id).stream()
                .anyMatch(event ->
                        event.kind() != RequestEventKind.IMPORTED && event.kind() != RequestEventKind.RECOUNTED);
        return worked ? book.get(id, by).receiptNumber() : null;
    }

    /** Removes a request that {@link #workedOn} says nothing of. Its receipt number is not given again. */
    public void remove(long id, Actor by) {
        book.get(id, by);
        tasks.close(RequestTasks.SUBJECT, id, by);
        stores.particulars().remove(id);
        stores.requests().remove(id);
    }

    /** Returns the receipt number of a request of the actor's organ. */
    public String receiptNumber(long id, Actor by) {
        return book.get(id, by).receiptNumber();
    }

    private static DisclosureRequest carriedOn(DisclosureRequest request, CarriedRequest carried) {
        CarriedRequest.End end = carried.end();
        return new DisclosureRequest(
                request.id(),
                request.organ(),
                request.receiptNumber(),
                carried.receipt(),
                request.applicant(),
                request.wanted(),
                carried.stage(),
                null,
                carried.proceedings(),
                Due.NONE,
                end == null ? Disposal.OPEN : new Disposal(end.outcome(), end.on()),
                request.version());
    }
}
