package org.zhiqing.server.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.zhiqing.rules.calendar.WorkingDays;
import org.zhiqing.server.kernel.Beijing;

/** What is done when: acts are put down in any order and played in the order of time, none later than now. */
final class Timeline {

    private static final int BEGINNING = 1130;

    private record Moment(Instant at, int order, Runnable act) {}

    private final PriorityQueue<Moment> waiting =
            new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparing(Moment::order));
    private final WorkingDays days;
    private final Instant now;
    private int count;

    /** @param days a calendar that knows every year, if only provisionally */
    Timeline(WorkingDays days, Instant now) {
        this.days = days;
        this.now = now;
    }

    /** Returns the morning on which the office begins, before everything else. */
    Instant beginning() {
        return ago(BEGINNING).atTime(8, 0).atZone(Beijing.ZONE).toInstant();
    }

    LocalDate today() {
        return Beijing.day(now);
    }

    /** Returns the last working day that lies at least so many days before today. */
    LocalDate ago(int dayCount) {
        LocalDate day = today().minusDays(dayCount);
        while (!days.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Returns the day that lies so many working days before today. */
    LocalDate workingDaysAgo(int dayCount) {
        LocalDate day = ago(0);
        for (int i = 0; i < dayCount; i++) {
            day = day.minusDays(1);
            while (!days.isWorkingDay(day)) {
                day = day.minusDays(1);
            }
        }
        return day;
    }

    /** Returns the working day that follows so many working days later; the same day for 0. */
    LocalDate after(LocalDate day, int workingDayCount) {
        return workingDayCount == 0 ? day : days.after(day, workingDayCount);
    }

    /**
     * Returns the latest day of receipt whose answer is due so many working days from today.
     *
     * @param dueIn negative for days that have passed
     */
    LocalDate receivedForDue(int dueIn) {
        LocalDate due = dueIn < 0
                ? workingDaysAgo(-dueIn)
                : after(days.onOrAfter(today()).on(), dueIn);
        LocalDate day = due;
        while (day.isAfter(ago(0))
                || !days.isWorkingDay(day)
                || days.after(day, 20).isAfter(due)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Puts an act down. */
    void at(LocalDate day, int hour, int minute, Runnable act) {
        Instant at = day.atTime(hour, minute).atZone(Beijing.ZONE).toInstant();
        if (!at.isAfter(now)) {
            waiting.add(new Moment(at, count++, act));
        }
    }

    /** Plays everything; acts may put down later ones. */
    int play(Consumer<Instant> clock) {
        int played = 0;
        for (Moment next = waiting.poll(); next != null; next = waiting.poll()) {
            clock.accept(next.at());
            next.act().run();
            played++;
        }
        return played;
    }
}
