package org.zhiqing.server.publication;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/** What waits for whom because of a document. */
@Component
class DocumentTasks {

    static final String SUBJECT = "document";

    private final Tasks tasks;
    private final People people;

    DocumentTasks(Tasks tasks, People people) {
        this.tasks = tasks;
        this.people = people;
    }

    /** Closes what the step has done and opens what it asks for. */
    void follow(Document document, DocumentStep taken, Actor by, String opinion) {
        if (taken == DocumentStep.SIGN) {
            tasks.close(SUBJECT, document.id(), DocumentStep.SIGN.name(), by);
            return;
        }
        tasks.close(SUBJECT, document.id(), by);
        switch (document.stage()) {
            case DRAFT -> openForAuthor(document, taken, by, opinion);
            case CHECKING -> open(document, Role.UNIT_HEAD, document.unit(), DocumentStep.CHECK, by);
            case REVIEWING -> {
                open(document, reviewer(document), null, DocumentStep.REVIEW, by);
                if (document.edition().content().attribute() == DisclosureAttribute.PROACTIVE) {
                    open(document, Role.SECRECY_REVIEWER, null, DocumentStep.SIGN, by);
                }
            }
            case APPROVING -> open(document, Role.LEADER, null, DocumentStep.APPROVE, by);
            case SCHEDULED, BATCHED, PUBLISHED, WITHDRAWN, KEPT, DISCARDED -> {}
        }
    }

    /** Nobody reviews what they wrote: where the whole office has written, its head is the one to be told. */
    private Role reviewer(Document document) {
        boolean others = people.holding(Role.DISCLOSURE_OFFICE, document.organ()).stream()
                .anyMatch(person -> !document.edition().writers().contains(person.id()));
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
                cut(Sentences.of(code, document.title(), by.name())),
                href(document),
                null));
    }

    private static String cut(String sentence) {
        return sentence.length() <= 500 ? sentence : sentence.substring(0, 499) + "…";
    }

    static String href(Document document) {
        return "/desk/documents/" + document.id();
    }
}
