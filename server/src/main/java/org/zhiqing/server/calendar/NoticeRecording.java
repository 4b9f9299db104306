package org.zhiqing.server.calendar;

import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.calendar.HolidayNotice;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Recording the holiday notice of a year when it comes out, and again when it is changed. */
@Service
@Transactional
public class NoticeRecording {

    private final HolidayNoticeStore notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeRecording(HolidayNoticeStore notices, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the notices that the table holds, each as a new version of its year.
     *
     * @return the years whose notice is new or has changed, ascending
     * @throws Findings {@code calendar.bad-line} for every line that cannot be used, {@code calendar.no-days}, {@code
     *     calendar.source-missing}, {@code calendar.reason-missing}, {@code calendar.too-long}
     * @throws Refusal {@code calendar.nothing-new} if every notice is recorded like this already
     */
    @Requires(Act.CALENDAR_EDIT)
    public List<Integer> take(NoticeImport handedIn, Actor by) {
        List<HolidayNotice> read = handedIn.read(new Findings.Collector());
        List<Integer> years = record(read, handedIn.reason(), by);
        if (years.isEmpty()) {
            throw new Refusal(
                    "calendar.nothing-new",
                    read.stream().map(notice -> notice.year() + "年").collect(Collectors.joining("、")));
        }
        return years;
    }

    /** Records the notices that come with the software, for years of which none is recorded. */
    void takeShipped(Actor system) {
        notices.lock();
        var recorded =
                notices.all().stream().map(version -> version.notice().year()).collect(Collectors.toSet());
        record(
                HolidayNotices.shipped().stream()
                        .filter(notice -> !recorded.contains(notice.year()))
                        .toList(),
                "随软件提供",
                system);
    }

    private List<Integer> record(List<HolidayNotice> read, String reason, Actor by) {
        notices.lock();
        var inForce = notices.all().stream()
                .collect(Collectors.toMap(
                        version -> version.notice().year(), Function.identity(), (newest, older) -> newest));
        TreeSet<Integer> years = new TreeSet<>();
        for (HolidayNotice notice : read) {
            NoticeVersion before = inForce.get(notice.year());
            if (before == null || !before.notice().equals(notice)) {
                int version = before == null ? 1 : before.version() + 1;
                notices.add(notice, version, reason, clock.instant(), by);
                audit.record(
                        by,
                        "calendar.notice-recorded",
                        "holiday-notice/" + notice.year(),
                        notice.label() + " 第" + version + "版：" + reason);
                years.add(notice.year());
            }
        }
        if (!years.isEmpty()) {
            events.publishEvent(new HolidayNoticeChanged(years));
        }
        return List.copyOf(years);
    }
}
