package org.zhiqing.server.catalog.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.calendar.WorkingDays;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.Cycle;
import org.zhiqing.server.catalog.item.Period;
import org.zhiqing.server.catalog.item.Timetable;
import org.zhiqing.server.kernel.Actor;

/** Opens what the cycle of an item makes due, up to today; doing it twice changes nothing. */
@Component
class DutyOpening {

    private final DutyStore duties;
    private final StatementStore statements;
    private final DutyTasks tasks;
    private final Calendar calendar;
    private final Clock clock;

    DutyOpening(DutyStore duties, StatementStore statements, DutyTasks tasks, Calendar calendar, Clock clock) {
        this.duties = duties;
        this.statements = statements;
        this.tasks = tasks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Opens the periods that have begun since the newest one, but for those that a statement settles. The tasks of an
     * item that has ended, or is not for proactive disclosure, are closed.
     */
    void upToToday(CatalogItem item) {
        LocalDate today = LocalDate.now(clock);
        if (!item.isOpen() || !item.plan().terms().proactive()) {
            Actor system = Actor.system(item.organ(), "");
            duties.open(item.id()).forEach(duty -> tasks.close(duty.id(), system));
            return;
        }
        List<Statement> made = statements.ofItem(item.id());
        if (made.stream().noneMatch(statement -> statement.holds(today))) {
            due(item, lastSettledDay(made), today).forEach(period -> open(item, "", period.from(), period.dueOn()));
        }
        duties.open(item.id()).forEach(duty -> tasks.open(item, duty.id(), duty.occasion(), duty.from(), duty.dueOn()));
    }

    /** As {@link #upToToday}, and tells whoever is in charge of the item now instead of who was. */
    void anew(CatalogItem item) {
        Actor system = Actor.system(item.organ(), "");
        duties.open(item.id()).forEach(duty -> tasks.close(duty.id(), system));
        upToToday(item);
    }

    /** Opens a duty with its task; empty if the same is there already. */
    Optional<Long> open(CatalogItem item, String occasion, LocalDate from, LocalDate dueOn) {
        Optional<Long> added = duties.add(item.id(), occasion, from, dueOn);
        added.ifPresent(duty -> tasks.open(item, duty, occasion, from, dueOn));
        return added;
    }

    WorkingDays workingDays() {
        return calendar.provisionalDays();
    }

    private List<Period> due(CatalogItem item, @Nullable LocalDate stated, LocalDate today) {
        Timetable timetable = item.plan().timetable();
        Optional<Duty> newest = duties.newestPeriod(item.id());
        if (timetable.cycle() == Cycle.TWO_WEEKS) {
            return fortnight(item, newest, stated);
        }
        LocalDate before =
                newest.map(Duty::from).orElse(timetable.firstDay(item.begunOn()).minusDays(1));
        LocalDate after = stated != null && stated.isAfter(before) ? stated : before;
        return timetable.begun(after, today, workingDays()).stream()
                .filter(period -> !period.dueOn().isBefore(item.begunOn()))
                .toList();
    }

    private static List<Period> fortnight(CatalogItem item, Optional<Duty> newest, @Nullable LocalDate stated) {
        List<Period> next = new ArrayList<>();
        if (newest.isPresent() && newest.get().settledOn() == null) {
            return next;
        }
        LocalDate last =
                newest.map(duty -> Objects.requireNonNull(duty.settledOn())).orElse(item.begunOn());
        LocalDate base = stated != null && stated.isAfter(last) ? stated : last;
        Period period = Timetable.fortnight(base);
        boolean sameDay = newest.isPresent() && !base.isAfter(newest.get().from());
        next.add(sameDay ? new Period(newest.get().from().plusDays(1), period.dueOn()) : period);
        return next;
    }

    /** Returns the last day that a statement has settled; {@code null} if none did. */
    private static @Nullable LocalDate lastSettledDay(List<Statement> made) {
        return made.stream()
                .map(Statement::settlesUntil)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
