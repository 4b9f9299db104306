package org.zhiqing.server.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.calendar.HolidayNotice;
import org.zhiqing.rules.calendar.RegionalOverlay;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Recording what a region adds to the holiday notice of a year, and again when it is changed. */
@Service
@Transactional
public class OverlayRecording {

    private final OverlayStore overlays;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OverlayRecording(OverlayStore overlays, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.overlays = overlays;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the days that the table holds, each year as a new version of the region's overlay.
     *
     * @return the years whose overlay is new or has changed, ascending
     * @throws Findings {@code calendar.region-shape} and as {@link NoticeRecording#take}
     * @throws Refusal {@code calendar.nothing-new} if every overlay is recorded like this already
     */
    @Requires(Act.CALENDAR_EDIT)
    public List<Integer> take(String region, NoticeImport handedIn, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        String name = region.strip();
        wrong.when(!name.matches("[\\p{IsHan}]{2,20}"), "region", "calendar.region-shape");
        List<HolidayNotice> read = handedIn.read(wrong);
        List<Integer> years = record(name, read, handedIn.reason(), by);
        if (years.isEmpty()) {
            throw new Refusal(
                    "calendar.nothing-new",
                    read.stream().map(notice -> name + notice.year() + "年").collect(Collectors.joining("、")));
        }
        return years;
    }

    private List<Integer> record(String region, List<HolidayNotice> read, String reason, Actor by) {
        overlays.lock();
        Map<Integer, RegionalOverlay> inForce = overlays.of(region).stream()
                .map(OverlayVersion::overlay)
                .collect(Collectors.toMap(RegionalOverlay::year, Function.identity(), (newest, older) -> newest));
        TreeSet<Integer> years = new TreeSet<>();
        for (HolidayNotice days : read) {
            RegionalOverlay before = inForce.get(days.year());
            if (before == null || !before.days().equals(days)) {
                RegionalOverlay next = new RegionalOverlay(region, before == null ? 1 : before.version() + 1, days);
                overlays.add(next, reason, clock.instant(), by);
                audit.record(
                        by, "calendar.overlay-recorded", "holiday-overlay/" + days.year(), next.label() + "：" + reason);
                years.add(days.year());
            }
        }
        if (!years.isEmpty()) {
            events.publishEvent(new OverlayChanged(region, years));
        }
        return List.copyOf(years);
    }
}
