package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.calendar.HolidayNoticeChanged;
import org.zhiqing.server.calendar.OverlayChanged;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.request.HistoryStore.Entry;

/**
 * Counts the due days of open requests anew when a holiday notice came in, in the same transaction: no page may show a
 * due day that the calendar beside it contradicts.
 */
@Component
@Transactional
class RequestRecount {

    private final RequestStore requests;
    private final AnswerPeriod period;
    private final RequestBook book;
    private final Organs organs;

    RequestRecount(RequestStore requests, AnswerPeriod period, RequestBook book, Organs organs) {
        this.requests = requests;
        this.period = period;
        this.book = book;
        this.organs = organs;
    }

    @EventListener
    void on(HolidayNoticeChanged changed) {
        recount("放假安排有更新");
    }

    @EventListener
    void on(OverlayChanged changed) {
        recount(changed.region() + "的地方放假安排有更新");
    }

    /** Counts every open request anew; writes only those whose due day is another one now. */
    void recount(String why) {
        requests.open().forEach(id -> recount(id, why));
    }

    private void recount(long id, String why) {
        DisclosureRequest before = requests.get(id);
        DisclosureRequest after = period.counted(before);
        if (before.due().equals(after.due())) {
            return;
        }
        String told = why + "，答复期限重新计算：由" + text(before.due().on()) + "变为"
                + text(after.due().on());
        Actor system = Actor.system(before.organ(), organs.get(before.organ()).name());
        boolean moved = !Objects.equals(before.due().on(), after.due().on());
        book.keep(after, new Entry(RequestEventKind.RECOUNTED, book.today(), told, moved ? told : null), system);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "暂无" : Beijing.sentence(day);
    }
}
