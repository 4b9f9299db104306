package org.zhiqing.server.work.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zhiqing.rules.calendar.WorkingDays;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.work.reminder.ReminderStore.Due;

/**
 * Makes the digests of a day at eight in the morning, or until evening as soon as the server is there. An organ's
 * round of a day is one row that only one transaction can write: no restart and no second server reminds again.
 */
@Component
class ReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private final ReminderStore store;
    private final List<RemindedSubject> subjects;
    private final Organs organs;
    private final People people;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReminderRound(
            ReminderStore store,
            List<RemindedSubject> subjects,
            Organs organs,
            People people,
            Calendar calendar,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.subjects = List.copyOf(subjects);
        this.organs = organs;
        this.people = people;
        this.calendar = calendar;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 0/10 8-17 * * *", zone = "Asia/Shanghai")
    void walk() {
        ZonedDateTime now = ZonedDateTime.ofInstant(clock.instant(), Beijing.ZONE);
        LocalDate today = now.toLocalDate();
        if (now.toLocalTime().isBefore(EIGHT)) {
            return;
        }
        for (Organ organ : organs.all()) {
            if (calendar.provisionalDays(organ.id()).isWorkingDay(today)) {
                round(organ.id(), today);
            }
        }
    }

    /** What goes wrong at one organ keeps neither the others nor the server waiting; it is tried again. */
    private void round(long organ, LocalDate today) {
        try {
            transaction.executeWithoutResult(status -> remind(organ, today));
        } catch (RuntimeException failed) {
            LOG.error("no reminders of {} for organ {} yet", today, organ, failed);
        }
    }

    private void remind(long organ, LocalDate today) {
        if (!store.begin(organ, today, clock.instant())) {
            return;
        }
        digests(organ, today).forEach((person, lines) -> {
            lines.forEach(line -> store.add(organ, today, person, line));
            events.publishEvent(new DigestMade(person, organ, today, lines));
        });
    }

    /** Returns what each person is reminded of: a thing once, by its nearest due day. */
    private Map<Long, List<Reminder>> digests(long organ, LocalDate today) {
        WorkingDays days = calendar.provisionalDays(organ);
        Map<Long, List<Reminder>> digests = new TreeMap<>();
        for (RemindedSubject subject : subjects) {
            ReminderLadder ladder = subject.ladder(organ);
            for (Due due : store.due(organ, subject.subject())) {
                if (ladder.reminds(due.dueOn(), today, days)) {
                    line(subject, due, today, days)
                            .ifPresent(line -> persons(due, organ).forEach(person -> put(digests, person, line)));
                }
            }
        }
        return digests;
    }

    private static void put(Map<Long, List<Reminder>> digests, long person, Reminder line) {
        List<Reminder> lines = digests.computeIfAbsent(person, any -> new ArrayList<>());
        if (lines.stream().noneMatch(one -> isSame(one, line))) {
            lines.add(line);
        }
    }

    private static boolean isSame(Reminder one, Reminder other) {
        return one.subject().equals(other.subject()) && one.subjectId() == other.subjectId();
    }

    private static Optional<Reminder> line(RemindedSubject subject, Due due, LocalDate today, WorkingDays days) {
        LocalDate dueOn = due.dueOn();
        int remaining = dueOn.isBefore(today) ? -days.countBetween(dueOn, today) : days.countBetween(today, dueOn);
        return subject.named(due.subjectId(), due.step())
                .map(named -> new Reminder(
                        subject.subject(),
                        due.subjectId(),
                        named,
                        due.href(),
                        dueOn,
                        remaining,
                        !days.knows(dueOn.getYear())));
    }

    /** Returns for whom it waits and who may act today. */
    private List<Long> persons(Due due, long organ) {
        Long person = due.person();
        String role = due.role();
        if (person != null || role == null) {
            return person == null || people.actor(person).isEmpty() ? List.of() : List.of(person);
        }
        return people.holding(Role.valueOf(role), organ).stream()
                .filter(one -> due.unit() == null || due.unit().equals(one.unit()))
                .map(Person::id)
                .toList();
    }
}
