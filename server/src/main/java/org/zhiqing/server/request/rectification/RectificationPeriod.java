package org.zhiqing.server.request.rectification;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.calendar.DueDay;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.calendar.HolidayNoticeChanged;
import org.zhiqing.server.calendar.OverlayChanged;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.request.RequestSettings;

/**
 * The last day for the answer to an application to correct, on the organ's calendar and by its own setting (art. 41 gives no
 * period). Open ones are counted anew in the transaction in which the calendar changes.
 */
@Component
@Transactional
class RectificationPeriod {

    private final RectificationStore store;
    private final RectificationTasks tasks;
    private final RequestSettings settings;
    private final Calendar calendar;
    private final Organs organs;
    private final AuditTrail audit;
    private final Clock clock;

    RectificationPeriod(
            RectificationStore store,
            RectificationTasks tasks,
            RequestSettings settings,
            Calendar calendar,
            Organs organs,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.settings = settings;
        this.calendar = calendar;
        this.organs = organs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param registeredOn a case keeps the number of days that was set when it was registered */
    @Transactional(readOnly = true)
    DueDay dueDay(long organ, LocalDate receivedOn, LocalDate registeredOn) {
        return calendar.provisionalDays(organ)
                .dueAfter(receivedOn, settings.rectificationDayCount(organ, registeredOn));
    }

    @EventListener
    void on(HolidayNoticeChanged changed) {
        store.open().forEach(open -> recount(open, "放假安排有更新"));
    }

    @EventListener
    void on(OverlayChanged changed) {
        store.open().forEach(open -> recount(open, changed.region() + "的地方放假安排有更新"));
    }

    /** Also what a newer version shipped: its calendar, and the tasks of cases that were open before there were tasks. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 6 0 * * *", zone = "Asia/Shanghai")
    void walk() {
        store.open().forEach(open -> recount(open, "工作日历有更新"));
    }

    private void recount(RectificationStore.Open open, String why) {
        RectificationRequest before = open.request();
        DueDay due = dueDay(before.organ(), before.receivedOn(), open.registeredOn());
        Actor system = Actor.system(before.organ(), organs.get(before.organ()).name());
        if (!due.on().equals(before.dueOn()) || due.provisional() != before.dueProvisional()) {
            store.due(before.id(), due.on(), due.provisional());
        }
        if (!due.on().equals(before.dueOn())) {
            String text = why + "，办理期限重新计算：由" + Beijing.sentence(before.dueOn()) + "变为" + Beijing.sentence(due.on());
            store.note(before.id(), text, LocalDate.now(clock), system.name());
            audit.record(system, "request.rectification-handled", "rectification/" + before.id(), text);
        }
        store.get(before.organ(), before.id()).ifPresent(after -> tasks.settle(after, system));
    }
}
