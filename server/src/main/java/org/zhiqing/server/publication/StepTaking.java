package org.zhiqing.server.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

/** What every step has in common: asked for, written down, saved, and the next person told. */
@Component
class StepTaking {

    private final DocumentStore store;
    private final DocumentTasks tasks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StepTaking(
            DocumentStore store, DocumentTasks tasks, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Returns the document in the version that the person has seen, if they can take the step.
     *
     * @throws Refusal {@code publication.not-found}, {@code kernel.changed-meanwhile}, or what {@link Document#refuses}
     *     says
     */
    Document ask(long id, int version, DocumentStep step, Actor by) {
        Document document = store.get(id, version, by);
        document.refuses(step, by).ifPresent(refusal -> {
            throw refusal;
        });
        return document;
    }

    /**
     * As {@link #ask} for answering what the screening found: while it is reviewed, or before an urgent approval, by
     * whoever may review and has not written on it.
     */
    Document askForAnswer(long id, int version, Actor by) {
        Document document = store.get(id, version, by);
        boolean urgent = document.route().urgent() && document.stage() == DocumentStage.APPROVING;
        if (!urgent) {
            return ask(id, version, DocumentStep.REVIEW, by);
        }
        by.must(Act.DOCUMENT_REVIEW);
        document.dutiesSeparated(DocumentStep.REVIEW, by.persons()).ifPresent(refusal -> {
            throw refusal;
        });
        return document;
    }

    void keptPublic(Document document, Actor by) {
        tasks.keptPublic(document, by);
    }

    /** Tells the head of the disclosure office that a document should be withdrawn. */
    void proposeWithdrawal(Document document, String why, Actor by) {
        tasks.proposeWithdrawal(document, why, by);
    }

    /** Writes the step down and saves the document as it is afterwards. */
    Document take(Document before, DocumentStep step, Document after, String opinion, Actor by) {
        if (!step.to(before.stage()).contains(after.stage())) {
            throw new IllegalStateException(step + " does not lead from " + before.stage() + " to " + after.stage());
        }
        store.addStep(before, step, after.stage(), opinion, by, now());
        Document saved = store.save(after, by, now());
        tasks.follow(saved, step, by, opinion);
        note(by, step.logged(), saved, after.stage().label());
        if (saved.stage() == DocumentStage.KEPT || saved.stage() == DocumentStage.PUBLISHED) {
            events.publishEvent(new DocumentDecided(saved, by));
        }
        return saved;
    }

    /**
     * Writes down that an edition which was submitted before has other words now, once for all that one person changes in
     * a row.
     */
    void noteRewriting(Document before, Document after, Actor by) {
        List<PassedStep> passed = before.passed();
        boolean submitted = passed.stream().anyMatch(step -> step.step() == DocumentStep.SUBMIT);
        boolean changed = !before.edition().sm3().equals(after.edition().sm3());
        if (!submitted || !changed || isOneRow(passed.get(passed.size() - 1), by)) {
            return;
        }
        boolean signed = passed.stream()
                .anyMatch(step -> step.step() == DocumentStep.SIGN
                        && step.sm3().equals(before.edition().sm3()));
        store.addStep(after, DocumentStep.REWRITE, DocumentStage.DRAFT, signed ? "已签署的保密审查意见随之作废" : "", by, now());
    }

    private static boolean isOneRow(PassedStep last, Actor by) {
        return last.step() == DocumentStep.REWRITE && last.person() == by.person();
    }

    /** Saves a change that is no step. */
    Document save(Document after, String act, String detail, Actor by) {
        Document saved = store.save(after, by, now());
        note(by, act, saved, detail);
        return saved;
    }

    void note(Actor by, String act, Document document, String detail) {
        audit.record(by, act, "document/" + document.id(), "《" + document.title() + "》" + detail);
    }
}
