package org.zhiqing.server.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;

/** What waits for a person, as the first page of the desk lists it (待办). */
@Service
@Transactional(readOnly = true)
public class WorkList {

    /** Tasks of a page. */
    static final int PAGE = 100;

    private static final int NAMED = 3;

    private final TaskStore tasks;
    private final TasksInPlace inPlace;
    private final List<Portfolio> portfolios;
    private final People people;
    private final Calendar calendar;
    private final Clock clock;

    WorkList(
            TaskStore tasks,
            TasksInPlace inPlace,
            List<Portfolio> portfolios,
            People people,
            Calendar calendar,
            Clock clock) {
        this.tasks = tasks;
        this.inPlace = inPlace;
        this.portfolios = List.copyOf(portfolios);
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Returns a page of what waits for the person, nearest due day first; while they act in another's place, of what
     * waits for the other.
     *
     * @param number from 1
     */
    @Requires(Act.WORK_READ)
    public Page<Waiting> waitingFor(Actor actor, int number) {
        if (actor.standsInFor() != null) {
            List<Task> all = inPlace.waitingFor(actor);
            List<Task> page =
                    all.stream().skip(Page.offset(number, PAGE)).limit(PAGE).toList();
            return new Page<>(shown(page, actor.organ()), Math.max(1, number), PAGE, all.size());
        }
        List<Task> page = tasks.waitingFor(actor, PAGE, Page.offset(number, PAGE));
        return new Page<>(shown(page, actor.organ()), Math.max(1, number), PAGE, tasks.countWaitingFor(actor));
    }

    /** Returns tasks of an organ as the list shows them today, in their order. */
    public List<Waiting> shown(List<Task> some, long organ) {
        LocalDate today = LocalDate.now(clock);
        WorkingDays days = calendar.provisionalDays(organ);
        return some.stream().map(task -> waiting(task, today, days)).toList();
    }

    /** Returns these by nearness, in their order; groups without one are left out. */
    public static SortedMap<Nearness, List<Waiting>> byNearness(List<Waiting> waiting) {
        SortedMap<Nearness, List<Waiting>> groups = new TreeMap<>();
        waiting.forEach(one ->
                groups.computeIfAbsent(one.nearness(), any -> new ArrayList<>()).add(one));
        return groups;
    }

    /** Returns what the person holds that waits for others now (等别人), with whom it waits for; nothing in another's place. */
    @Requires(Act.WORK_READ)
    public List<Awaited> awaitedBy(Actor actor) {
        if (actor.standsInFor() != null) {
            return List.of();
        }
        List<Awaited> awaited = new ArrayList<>();
        Map<Role, List<Person>> holders = new EnumMap<>(Role.class);
        for (Portfolio portfolio : portfolios) {
            List<Holding> held = portfolio.heldBy(actor.person());
            Map<String, List<Holding>> bySubject = held.stream().collect(Collectors.groupingBy(Holding::subject));
            Map<String, Map<Long, List<Task>>> open = new HashMap<>();
            bySubject.forEach((subject, some) -> open.put(
                    subject,
                    tasks.openOf(subject, some.stream().map(Holding::subjectId).toList())));
            for (Holding holding : held) {
                List<Task> waiting =
                        open.getOrDefault(holding.subject(), Map.of()).getOrDefault(holding.subjectId(), List.of());
                if (waiting.stream().noneMatch(task -> task.waitsFor(actor))) {
                    awaited(holding, waiting, actor, holders).ifPresent(awaited::add);
                }
            }
        }
        return awaited;
    }

    /**
     * Returns for whom something of an organ waits now, in Chinese: 分管领导（审批）：周志强; empty when it waits for nobody.
     */
    @Requires(Act.WORK_READ)
    public String whoHas(Actor actor, long organ, String subject, long subjectId) {
        Map<Role, List<Person>> holders = new EnumMap<>(Role.class);
        return tasks.openOf(subject, subjectId).stream()
                .map(task -> whom(task, organ, holders))
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private Optional<Awaited> awaited(Holding holding, List<Task> open, Actor actor, Map<Role, List<Person>> holders) {
        String outside = holding.waitsOutside();
        if (outside != null) {
            return Optional.of(new Awaited(holding, outside));
        }
        String whom = open.stream()
                .map(task -> whom(task, actor.organ(), holders))
                .distinct()
                .collect(Collectors.joining("；"));
        return open.isEmpty() ? Optional.empty() : Optional.of(new Awaited(holding, whom));
    }

    private String whom(Task task, long organ, Map<Role, List<Person>> holders) {
        Role role = task.role();
        Long person = task.person();
        if (role == null) {
            return person == null ? "" : people.find(person).map(Person::name).orElse("");
        }
        List<String> names = holders.computeIfAbsent(role, one -> people.holding(one, organ)).stream()
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
