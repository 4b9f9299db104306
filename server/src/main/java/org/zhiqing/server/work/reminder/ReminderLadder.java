package org.zhiqing.server.work.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zhiqing.rules.calendar.WorkingDays;

/**
 * On which days somebody is reminded of a due day (提醒阶梯). Nobody is reminded on a day off: nobody would read it.
 *
 * @param before so many working days before the due day; each at least 1
 * @param onTheDay whether on the due day; when that is a day off, on the last working day before it
 * @param after whether on every working day after it
 */
public record ReminderLadder(SortedSet<Integer> before, boolean onTheDay, boolean after) {

    /** @throws IllegalArgumentException if a number of days is less than 1 */
    public ReminderLadder {
        before = new TreeSet<>(before);
        if (!before.isEmpty() && before.first() < 1) {
            throw new IllegalArgumentException("days before must be at least 1, were " + before);
        }
    }

    /** The ladder with these days before. */
    public static ReminderLadder of(Collection<Integer> before, boolean onTheDay, boolean after) {
        return new ReminderLadder(new TreeSet<>(before), onTheDay, after);
    }

    /**
     * Returns whether the day is a rung for the due day.
     *
     * @param days must know the days between, or go on where a notice is missing
     */
    public boolean reminds(LocalDate dueOn, LocalDate today, WorkingDays days) {
        if (!days.isWorkingDay(today)) {
            return false;
        }
        if (today.isAfter(dueOn)) {
            return after;
        }
        int left = days.countBetween(today, dueOn);
        return left == 0 ? onTheDay : before.contains(left);
    }
}
