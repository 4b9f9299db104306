package org.zhiqing.server.request;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.request.DisclosureRequest.Handler;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.work.Holding;
import org.zhiqing.server.work.Portfolio;

/** The open requests that a person handles (经办). Named by their number alone: who asks and for what is not told. */
@Component
class RequestPortfolio implements Portfolio {

    private final RequestStore requests;
    private final RequestBook book;

    RequestPortfolio(RequestStore requests, RequestBook book) {
        this.requests = requests;
        this.book = book;
    }

    @Override
    public List<Holding> heldBy(long person) {
        return requests.openOf(person).stream().map(RequestPortfolio::holding).toList();
    }

    private static Holding holding(DisclosureRequest request) {
        return new Holding(
                RequestTasks.SUBJECT,
                request.id(),
                "申请",
                " " + request.receiptNumber(),
                request.stage().label(),
                "/desk/requests/" + request.id(),
                Act.REQUEST_HANDLE,
                request.stage() == RequestStage.AWAITING_CORRECTION ? "申请人补正" : null);
    }

    @Override
    public void move(long from, Actor to, Actor by) {
        for (DisclosureRequest request : requests.openOf(from)) {
            Handler before = request.handler();
            String note = "经办人由" + (before == null ? "" : before.name()) + "变更为" + to.name() + "（离职交接）";
            book.keep(request.handedOver(to), Entry.of(RequestEventKind.HANDED_OVER, book.today(), note), by);
        }
    }
}
