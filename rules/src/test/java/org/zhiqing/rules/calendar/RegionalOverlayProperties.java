package org.zhiqing.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhiqing.rules.deadline.AnswerClock;
import org.zhiqing.rules.deadline.ClockHistory;
import org.zhiqing.rules.deadline.ClockPolicy;

/** Random overlays of eight years against sets of days that share no code with the calendar but the notices. */
class RegionalOverlayProperties {

    private static final WorkingDays NATIONAL = WorkingDays.of(HolidayNotices.shipped());
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);

    /** Days off and make-up days as they stand after notices and overlays. */
    private record Plain(Set<LocalDate> off, Set<LocalDate> made, List<RegionalOverlay> overlays) {

        boolean worked(LocalDate day) {
            boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            return made.contains(day) || (weekday && !off.contains(day));
        }

        LocalDate after(LocalDate start, int count) {
            List<LocalDate> worked = start.plusDays(1)
                    .datesUntil(END)
                    .filter(this::worked)
                    .limit(count)
                    .toList();
            return worked.get(count - 1);
        }
    }

    @Property(tries = 500)
    void countingAgreesWithSetsOfDays(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 2700) int from,
            @ForAll @IntRange(min = 1, max = 45) int count) {
        Plain plain = plain(new Random(seed));
        LocalDate start = FIRST.plusDays(from);
        WorkingDays days = NATIONAL.with(plain.overlays());

        LocalDate end = plain.after(start, count);

        assertThat(days.after(start, count)).isEqualTo(end);
        assertThat(days.countBetween(start, end)).isEqualTo(count);
    }

    @Property(tries = 500)
    void theAnswerClockCountsOnTheRegionsDays(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 2700) int from,
            @ForAll @IntRange(min = 1, max = 20) int extension) {
        Plain plain = plain(new Random(seed));
        LocalDate received = FIRST.plusDays(from);
        ClockHistory history = ClockHistory.receivedOn(received).extended(received.plusDays(2), extension);

        assertThat(new AnswerClock(NATIONAL.with(plain.overlays()), ClockPolicy.DEFAULT)
                        .ledgerOf(history)
                        .dueOn())
                .isEqualTo(plain.after(received, 20 + extension));
    }

    private static Plain plain(Random random) {
        Plain plain = new Plain(new HashSet<>(), new HashSet<>(), new ArrayList<>());
        HolidayNotices.shipped().forEach(notice -> {
            plain.off().addAll(notice.daysOff().keySet());
            plain.made().addAll(notice.makeUpDays().keySet());
        });
        for (int year = 2019; year <= 2026; year++) {
            TreeMap<LocalDate, String> off = new TreeMap<>();
            TreeMap<LocalDate, String> made = new TreeMap<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
                TreeMap<LocalDate, String> to = random.nextInt(3) == 0 ? made : off;
                (to == off ? made : off).remove(day);
                to.put(day, "节");
            }
            plain.overlays().add(new RegionalOverlay("测试", 1, new HolidayNotice(year, null, false, "", off, made)));
            plain.off().removeAll(made.keySet());
            plain.made().removeAll(off.keySet());
            plain.off().addAll(off.keySet());
            plain.made().addAll(made.keySet());
        }
        return plain;
    }
}
