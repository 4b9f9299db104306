package org.zhiqing.server.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.calendar.WorkingDays;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;

/** What waits for a person, as the first page of the desk lists it (待办). */
@Service
@Transactional(readOnly = true)
public class WorkList {

    private static final int NAMED = 3;

    private final TaskStore tasks;
    private final List<Portfolio> portfolios;
    private final People people;
    private final Calendar calendar;
    private final Clock clock;

    WorkList(TaskStore tasks, List<Portfolio> portfolios, People people, Calendar calendar, Clock clock) {
        this.tasks = tasks;
        this.portfolios = List.copyOf(portfolios);
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Returns what waits for the person by nearness, nearest due day first; groups without a task are left out. */
    @Requires(Act.WORK_READ)
    public SortedMap<Nearness, List<Waiting>> waitingFor(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        WorkingDays days = calendar.provisionalDays();
        SortedMap<Nearness, List<Waiting>> groups = new TreeMap<>();
        for (Task task : tasks.waitingFor(actor)) {
            Waiting waiting = waiting(task, today, days);
            groups.computeIfAbsent(waiting.nearness(), any -> new ArrayList<>()).add(waiting);
        }
        return groups;
    }

    /** Returns what the person holds that waits for others now (等别人), with whom it waits for. */
    @Requires(Act.WORK_READ)
    public List<Awaited> awaitedBy(Actor actor) {
        List<Task> mine = tasks.waitingFor(actor);
        List<Awaited> awaited = new ArrayList<>();
        for (Portfolio portfolio : portfolios) {
            for (Holding holding : portfolio.heldBy(actor.person())) {
                List<Task> open = tasks.openOf(holding.subject(), holding.subjectId());
                if (open.stream().noneMatch(mine::contains)) {
                    awaited(holding, open, actor).ifPresent(awaited::add);
                }
            }
        }
        return awaited;
    }

    private Optional<Awaited> awaited(Holding holding, List<Task> open, Actor actor) {
        String outside = holding.waitsOutside();
        if (outside != null) {
            return Optional.of(new Awaited(holding, outside));
        }
        String whom =
                open.stream().map(task -> whom(task, actor.organ())).distinct().collect(Collectors.joining("；"));
        return open.isEmpty() ? Optional.empty() : Optional.of(new Awaited(holding, whom));
    }

    private String whom(Task task, long organ) {
        Role role = task.role();
        Long person = task.person();
        if (role == null) {
            return person == null ? "" : people.find(person).map(Person::name).orElse("");
        }
        List<String> names = people.holding(role, organ).stream()
                .filter(one -> task.unit() == null || task.unit().equals(one.unit()))
                .map(Person::name)
                .toList();
        String named = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
        return role.label() + (names.isEmpty() ? "（暂无人员）" : "：" + named + (names.size() > NAMED ? "等" : ""));
    }

    private static Waiting waiting(Task task, LocalDate today, WorkingDays days) {
        LocalDate dueOn = task.dueOn();
        boolean provisional = dueOn != null && !days.knows(dueOn.getYear());
        return new Waiting(task, Nearness.of(dueOn, today), remaining(dueOn, today, days), provisional);
    }

    private static @Nullable Integer remaining(@Nullable LocalDate dueOn, LocalDate today, WorkingDays days) {
        if (dueOn == null) {
            return null;
        }
        return dueOn.isBefore(today) ? -days.countBetween(dueOn, today) : days.countBetween(today, dueOn);
    }
}
