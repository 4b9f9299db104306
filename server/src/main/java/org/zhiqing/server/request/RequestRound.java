package org.zhiqing.server.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.calendar.HolidayNoticeChanged;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/**
 * What has to be looked at once a day, and when the server starts: corrections that have not come, due days on a new
 * calendar, and from November on the holiday notice of the coming year.
 */
@Component
@Transactional
class RequestRound {

    static final String CALENDAR = "calendar";

    private final RequestStore requests;
    private final RequestBook book;
    private final RequestRecount recount;
    private final Calendar calendar;
    private final Tasks tasks;
    private final Organs organs;
    private final Clock clock;

    RequestRound(
            RequestStore requests,
            RequestBook book,
            RequestRecount recount,
            Calendar calendar,
            Tasks tasks,
            Organs organs,
            Clock clock) {
        this.requests = requests;
        this.book = book;
        this.recount = recount;
        this.calendar = calendar;
        this.tasks = tasks;
        this.organs = organs;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    void walk() {
        remindOfNotice();
        recount.recount("工作日历有更新");
        for (long id : requests.awaitingCorrection()) {
            DisclosureRequest request = requests.get(id);
            book.settle(
                    id,
                    Actor.system(request.organ(), organs.get(request.organ()).name()));
        }
    }

    @EventListener
    void on(HolidayNoticeChanged changed) {
        remindOfNotice();
    }

    /** Opens the task of loading next year's notice, or closes it when the notice is there. */
    void remindOfNotice() {
        Optional<Organ> site = organs.site();
        if (site.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Organ organ = site.get();
        boolean there = !tasks.openOf(CALENDAR, organ.id()).isEmpty();
        boolean lacking = calendar.lacksNextYear(today);
        if (lacking && !there) {
            int year = today.getYear() + 1;
            for (Role role : List.of(Role.DISCLOSURE_OFFICE, Role.SYSTEM_ADMINISTRATOR)) {
                tasks.open(NewTask.forRole(
                        role,
                        organ.id(),
                        null,
                        CALENDAR,
                        organ.id(),
                        "load-notice",
                        "导入" + year + "年放假安排；导入以前，跨入" + year + "年的答复期限均为暂定",
                        "/desk/calendar/import",
                        LocalDate.of(today.getYear(), 12, 31)));
            }
        } else if (!lacking && there) {
            tasks.close(CALENDAR, organ.id(), Actor.system(organ.id(), organ.name()));
        }
    }
}
