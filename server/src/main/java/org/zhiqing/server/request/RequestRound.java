package org.zhiqing.server.request;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Organs;

/**
 * What has to be looked at once a day, and when the server starts: due days on a new calendar, and corrections,
 * opinions and payments that
 * have not come.
 */
@Component
@Transactional
class RequestRound {

    private final RequestStore requests;
    private final RequestBook book;
    private final RequestRecount recount;
    private final Organs organs;

    RequestRound(RequestStore requests, RequestBook book, RequestRecount recount, Organs organs) {
        this.requests = requests;
        this.book = book;
        this.recount = recount;
        this.organs = organs;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    void walk() {
        recount.recount("工作日历有更新");
        for (long id : requests.waitingForOthers()) {
            DisclosureRequest request = requests.get(id);
            book.settle(
                    id,
                    Actor.system(request.organ(), organs.get(request.organ()).name()));
        }
    }
}
