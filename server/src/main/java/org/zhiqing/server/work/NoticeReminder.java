package org.zhiqing.server.work;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.calendar.HolidayNoticeChanged;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;

/**
 * Reminds those who may load a holiday notice (放假安排) while one that should be here is missing. The notices are one set
 * for the whole system, so the people of the organ that has the portal are reminded.
 */
@Component
@Transactional
class NoticeReminder {

    static final String SUBJECT = "holiday-notice";

    private final Calendar calendar;
    private final Tasks tasks;
    private final Organs organs;
    private final Clock clock;

    NoticeReminder(Calendar calendar, Tasks tasks, Organs organs, Clock clock) {
        this.calendar = calendar;
        this.tasks = tasks;
        this.organs = organs;
        this.clock = clock;
    }

    /** Opens a task for each notice that is missing; what is open already stays. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 4 0 * * *", zone = "Asia/Shanghai")
    void walk() {
        organs.site().ifPresent(organ -> calendar.lackingYears(LocalDate.now(clock)).stream()
                .filter(year -> tasks.openOf(SUBJECT, year).isEmpty())
                .forEach(year -> remind(organ, year)));
    }

    /** Closes the task in the transaction that records the notice. */
    @EventListener
    void on(HolidayNoticeChanged changed) {
        organs.site().ifPresent(organ -> changed.years()
                .forEach(year -> tasks.close(SUBJECT, year, Actor.system(organ.id(), organ.name()))));
    }

    private void remind(Organ organ, int year) {
        for (Role role : Act.CALENDAR_EDIT.roles()) {
            tasks.open(NewTask.forRole(
                    role,
                    organ.id(),
                    null,
                    SUBJECT,
                    year,
                    "load",
                    "导入" + year + "年放假安排；导入以前，跨入" + year + "年的期限均为暂定",
                    "/desk/calendar/import",
                    LocalDate.of(year - 1, 12, 31)));
        }
    }
}
