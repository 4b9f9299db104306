package org.zhiqing.server.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.calendar.HolidayNotice;
import org.zhiqing.rules.calendar.RegionalOverlay;
import org.zhiqing.rules.calendar.WorkingDays;

/**
 * The working days as the recorded notices have them, and the notices themselves (工作日历). Within a transaction that
 * records a notice it already answers by that notice.
 */
@Service
@Transactional(readOnly = true)
public class Calendar {

    private record Known(long latest, WorkingDays days) {}

    private record OfRegion(long latestOverlay, WorkingDays national, WorkingDays days) {}

    private final HolidayNoticeStore notices;
    private final OverlayStore overlays;
    private final CalendarSettings settings;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
    private final Map<String, OfRegion> regions = new ConcurrentHashMap<>();

    Calendar(HolidayNoticeStore notices, OverlayStore overlays, CalendarSettings settings) {
        this.notices = notices;
        this.overlays = overlays;
        this.settings = settings;
    }

    /** Returns the calendar that refuses days of a year without a notice. */
    public WorkingDays workingDays() {
        long latest = notices.latest();
        Known now = known.get();
        if (now == null || now.latest() != latest) {
            now = new Known(latest, WorkingDays.of(inForce()));
            known.set(now);
        }
        return now.days();
    }

    /** Returns the calendar that goes on with Monday to Friday where a notice is missing, and says so (暂定). */
    public WorkingDays provisionalDays() {
        return workingDays().provisionally();
    }

    /** As {@link #workingDays()}, with what the organ's region adds to the notices. */
    public WorkingDays workingDays(long organ) {
        WorkingDays national = workingDays();
        String region = settings.region(organ);
        if (region.isEmpty()) {
            return national;
        }
        long latest = overlays.latest();
        OfRegion now = regions.get(region);
        if (now == null || now.latestOverlay() != latest || now.national() != national) {
            now = new OfRegion(latest, national, national.with(inForce(region)));
            regions.put(region, now);
        }
        return now.days();
    }

    /** As {@link #provisionalDays()}, with what the organ's region adds to the notices. */
    public WorkingDays provisionalDays(long organ) {
        return workingDays(organ).provisionally();
    }

    /** Returns a year as a table, as the notices in force and the organ's region have it. */
    public CalendarYear year(int year, long organ) {
        List<NoticeVersion> versions = notices.all().stream()
                .filter(version -> version.notice().year() == year)
                .toList();
        return CalendarYear.of(year, provisionalDays(organ), versions);
    }

    /** Returns the versions of what the organ's region adds to the notice of a year, newest first. */
    public List<OverlayVersion> overlays(int year, long organ) {
        String region = settings.region(organ);
        return region.isEmpty()
                ? List.of()
                : overlays.of(region).stream()
                        .filter(version -> version.overlay().year() == year)
                        .toList();
    }

    /** Returns the regions of which any overlay is recorded, ascending. */
    public List<String> regions() {
        return overlays.regions();
    }

    /**
     * Returns the years whose notice should be here by now and is not, ascending: this year, and from November on the
     * next, whose notice comes out in October or November.
     */
    public List<Integer> lackingYears(LocalDate today) {
        int year = today.getYear();
        boolean nextIsDue = today.getMonthValue() >= Month.NOVEMBER.getValue();
        WorkingDays days = workingDays();
        return IntStream.rangeClosed(year, nextIsDue ? year + 1 : year)
                .filter(one -> !days.knows(one))
                .boxed()
                .toList();
    }

    private List<RegionalOverlay> inForce(String region) {
        TreeMap<Integer, RegionalOverlay> byYear = new TreeMap<>();
        overlays.of(region)
                .forEach(version -> byYear.putIfAbsent(version.overlay().year(), version.overlay()));
        return List.copyOf(byYear.values());
    }

    private List<HolidayNotice> inForce() {
        TreeMap<Integer, HolidayNotice> byYear = new TreeMap<>();
        notices.all().forEach(version -> byYear.putIfAbsent(version.notice().year(), version.notice()));
        return List.copyOf(byYear.values());
    }
}
