package org.zhiqing.server.catalog.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.budget.BudgetRound.Due;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/** What waits for whom because of a budget round: one task a body or fund, naming everything of it that is open. */
@Component
class BudgetTasks {

    static final String SUBJECT = "budget-subject";
    static final String STATEMENT = "budget-statement";

    private static final String PUBLISH = "publish";
    private static final String CONFIRM = "confirm";

    private final Tasks tasks;
    private final People people;
    private final BudgetEntryStore entries;

    BudgetTasks(Tasks tasks, People people, BudgetEntryStore entries) {
        this.tasks = tasks;
        this.people = people;
        this.entries = entries;
    }

    /** Tells whoever is in charge what is open now, due on the nearest last day; nobody when nothing is. */
    void follow(BudgetRound round, BudgetSubject subject, Actor by) {
        tasks.close(SUBJECT, subject.id(), by);
        List<BudgetEntry> open = entries.ofSubject(subject.id()).stream()
                .filter(entry -> !entry.isSettled() && round.due(entry.thing()) != null)
                .toList();
        if (!round.isOpen() || !subject.counts() || open.isEmpty()) {
            return;
        }
        String things = open.stream().map(entry -> entry.thing().label()).collect(Collectors.joining("、"));
        String sentence = Sentences.of("catalog.task-budget", subject.name(), String.valueOf(round.year()), things);
        LocalDate dueOn = open.stream()
                .map(entry -> round.due(entry.thing()))
                .filter(Objects::nonNull)
                .map(Due::on)
                .min(LocalDate::compareTo)
                .orElse(null);
        tasks.open(task(round, subject, sentence, dueOn));
    }

    private NewTask task(BudgetRound round, BudgetSubject subject, String sentence, @Nullable LocalDate dueOn) {
        String href = href(subject);
        Long owner = subject.owner();
        if (owner != null && people.actor(owner).isPresent()) {
            return NewTask.forPerson(owner, round.organ(), SUBJECT, subject.id(), PUBLISH, cut(sentence), href, dueOn);
        }
        Long unit = subject.unit();
        boolean clerks = unit != null
                && people.holding(Role.CLERK, round.organ()).stream()
                        .anyMatch(person -> Objects.equals(person.unit(), unit));
        return NewTask.forRole(
                clerks ? Role.CLERK : Role.DISCLOSURE_OFFICE,
                round.organ(),
                clerks ? unit : null,
                SUBJECT,
                subject.id(),
                PUBLISH,
                cut(sentence),
                href,
                dueOn);
    }

    /** Asks the disclosure office, or its head where the whole office is who proposed. */
    void askToConfirm(BudgetRound round, BudgetSubject subject, BudgetThing thing, long statement, Actor by) {
        boolean others = people.holding(Role.DISCLOSURE_OFFICE, round.organ()).stream()
                .anyMatch(person -> person.id() != by.person());
        tasks.open(NewTask.forRole(
                others ? Role.DISCLOSURE_OFFICE : Role.DISCLOSURE_OFFICE_HEAD,
                round.organ(),
                null,
                STATEMENT,
                statement,
                CONFIRM,
                cut(Sentences.of("catalog.task-confirm", subject.name() + "—" + thing.label(), by.name())),
                href(subject),
                null));
    }

    void confirmed(long statement, Actor by) {
        tasks.close(STATEMENT, statement, by);
    }

    static String href(BudgetSubject subject) {
        return "/desk/budget/" + subject.round() + "/subjects/" + subject.id();
    }

    private static String cut(String sentence) {
        return sentence.length() <= 500 ? sentence : sentence.substring(0, 499) + "…";
    }
}
