package org.zhiqing.server.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/** What waits for whom because of a document. */
@Component
class DocumentTasks {

    static final String SUBJECT = "document";

    /** A proposal to withdraw outlives the steps of the next edition. */
    static final String WITHDRAWAL = "document-withdrawal";

    private final Tasks tasks;
    private final People people;
    private final Calendar calendar;
    private final Clock clock;

    DocumentTasks(Tasks tasks, People people, Calendar calendar, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Closes what the step has done and opens what it asks for. */
    void follow(Document document, DocumentStep taken, Actor by, String opinion) {
        if (taken == DocumentStep.SIGN) {
            tasks.close(SUBJECT, document.id(), DocumentStep.SIGN.name(), by);
            return;
        }
        if (taken == DocumentStep.COUNTERSIGN && document.stage() == DocumentStage.COUNTERSIGNING) {
            tasks.close(SUBJECT, document.id(), countersigning(by.unit()), by);
            return;
        }
        tasks.close(SUBJECT, document.id(), by);
        if (taken == DocumentStep.WITHDRAW || taken == DocumentStep.MERGE) {
            tasks.close(WITHDRAWAL, document.id(), by);
        }
        if (taken == DocumentStep.UNSCHEDULE) {
            openAgain(document, opinion);
            return;
        }
        switch (document.stage()) {
            case DRAFT -> openForAuthor(document, taken, by, opinion);
            case CHECKING -> open(document, Role.UNIT_HEAD, document.unit(), DocumentStep.CHECK, by);
            case COUNTERSIGNING -> document.awaitedUnits().forEach(unit -> openForUnit(document, unit, by));
            case REVIEWING -> {
                open(document, reviewer(document, DocumentStep.REVIEW), null, DocumentStep.REVIEW, by);
                if (document.edition().content().attribute() == DisclosureAttribute.PROACTIVE) {
                    open(document, Role.SECRECY_REVIEWER, null, DocumentStep.SIGN, by);
                }
            }
            case APPROVING -> {
                open(document, Role.LEADER, null, DocumentStep.APPROVE, by);
                if (document.route().urgent()) {
                    open(document, Role.SECRECY_REVIEWER, null, DocumentStep.SIGN, by);
                }
            }
            case PUBLISHED -> document.secondReviewDueAt().ifPresent(until -> openSecond(document, until));
            case SCHEDULED, BATCHED, WITHDRAWN, KEPT, DISCARDED -> {}
        }
    }

    private void openForUnit(Document document, long unit, Actor by) {
        tasks.open(NewTask.forRole(
                Role.UNIT_HEAD,
                document.organ(),
                unit,
                SUBJECT,
                document.id(),
                countersigning(unit),
                cut(Sentences.of("publication.task-countersign", document.title(), by.name())),
                href(document),
                dueOn(document)));
    }

    private static String urgently(Document document) {
        return document.route().urgent() ? "【紧急】" : "";
    }

    private static String countersigning(@Nullable Long unit) {
        return DocumentStep.COUNTERSIGN.name() + "-" + unit;
    }

    private void openSecond(Document document, Instant until) {
        tasks.open(NewTask.forRole(
                reviewer(document, DocumentStep.SECOND),
                document.organ(),
                null,
                SUBJECT,
                document.id(),
                DocumentStep.SECOND.name(),
                cut(Sentences.of("publication.task-second", document.title(), until)),
                href(document),
                Beijing.day(until)));
    }

    void proposeWithdrawal(Document document, String why, Actor by) {
        tasks.open(NewTask.forRole(
                Role.DISCLOSURE_OFFICE_HEAD,
                document.organ(),
                null,
                WITHDRAWAL,
                document.id(),
                DocumentStep.WITHDRAW.name(),
                cut(Sentences.of("publication.task-withdraw", document.title(), by.name(), why)),
                href(document),
                null));
    }

    /** Closes the proposal to withdraw it: it stays public. */
    void keptPublic(Document document, Actor by) {
        tasks.close(WITHDRAWAL, document.id(), by);
    }

    /** Returns whether it was proposed to withdraw it and nobody has decided. */
    boolean withdrawalIsProposed(Document document) {
        return !tasks.openOf(WITHDRAWAL, document.id()).isEmpty();
    }

    private void openAgain(Document document, String why) {
        tasks.open(NewTask.forRole(
                Role.LEADER,
                document.organ(),
                null,
                SUBJECT,
                document.id(),
                DocumentStep.APPROVE.name(),
                cut(Sentences.of("publication.task-again", document.title(), why)),
                href(document),
                dueOn(document)));
    }

    /** Returns the last day of the stop at which the document stands; {@code null} where none is set. */
    private @Nullable LocalDate dueOn(Document document) {
        return document.route().stops().stream()
                .filter(stop -> DocumentStage.of(stop) == document.stage())
                .findFirst()
                .map(stop -> document.route().days().get(stop))
                .map(days -> calendar.provisionalDays().after(Beijing.day(clock.instant()), days))
                .orElse(null);
    }

    /** Returns the disclosure office, or its head where nobody else in it can take the step: each has had a part before. */
    private Role reviewer(Document document, DocumentStep step) {
        boolean others = people.holding(Role.DISCLOSURE_OFFICE, document.organ()).stream()
                .anyMatch(person ->
                        document.dutiesSeparated(step, Set.of(person.id())).isEmpty());
        return others ? Role.DISCLOSURE_OFFICE : Role.DISCLOSURE_OFFICE_HEAD;
    }

    /** Tells whoever took a draft over that it lies with them now; a task that says so already is left. */
    void handedOver(Document document, Actor to) {
        boolean told = tasks.openOf(SUBJECT, document.id()).stream()
                .anyMatch(task -> task.step().equals(DocumentStep.SUBMIT.name()));
        if (document.stage() == DocumentStage.DRAFT && !told) {
            tasks.open(NewTask.forPerson(
                    to.person(),
                    document.organ(),
                    SUBJECT,
                    document.id(),
                    DocumentStep.SUBMIT.name(),
                    cut(Sentences.of("publication.task-handed-over", document.title(), document.authorName())),
                    href(document),
                    null));
        }
    }

    /** Tells the unit whose kept document is to be disclosed that a new edition waits to be finished and handed in. */
    void turned(Document document) {
        Long unit = document.unit();
        tasks.open(NewTask.forRole(
                unit == null ? Role.DISCLOSURE_OFFICE : Role.CLERK,
                document.organ(),
                unit,
                SUBJECT,
                document.id(),
                DocumentStep.SUBMIT.name(),
                cut(Sentences.of(
                        "publication.task-turned",
                        document.title(),
                        document.edition().content().attribute())),
                href(document),
                null));
    }

    private void openForAuthor(Document document, DocumentStep taken, Actor by, String opinion) {
        if (taken == DocumentStep.RETURN && document.author() != 0) {
            tasks.open(NewTask.forPerson(
                    document.author(),
                    document.organ(),
                    SUBJECT,
                    document.id(),
                    DocumentStep.SUBMIT.name(),
                    cut(Sentences.of("publication.task-returned", document.title(), by.name(), opinion)),
                    href(document),
                    null));
        }
    }

    private void open(Document document, Role role, @Nullable Long unit, DocumentStep step, Actor by) {
        String code =
                switch (step) {
                    case CHECK -> "publication.task-check";
                    case SIGN -> "publication.task-sign";
                    case APPROVE -> "publication.task-approve";
                    default -> "publication.task-review";
                };
        tasks.open(NewTask.forRole(
                role,
                document.organ(),
                unit,
                SUBJECT,
                document.id(),
                step.name(),
                cut(urgently(document) + Sentences.of(code, document.title(), by.name())),
                href(document),
                document.route().urgent() ? Beijing.day(clock.instant()) : dueOn(document)));
    }

    private static String cut(String sentence) {
        return sentence.length() <= 500 ? sentence : sentence.substring(0, 499) + "…";
    }

    static String href(Document document) {
        return "/desk/documents/" + document.id();
    }
}
