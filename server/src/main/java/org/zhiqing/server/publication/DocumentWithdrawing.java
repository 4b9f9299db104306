package org.zhiqing.server.publication;

import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Taking a public document back (撤回). The edition withdrawn can never be public again. */
@Service
@Transactional
public class DocumentWithdrawing {

    private final StepTaking steps;
    private final Readiness readiness;
    private final EditionStore editions;
    private final WithdrawalStore withdrawals;
    private final CatalogPlaces places;
    private final ApplicationEventPublisher events;

    DocumentWithdrawing(
            StepTaking steps,
            Readiness readiness,
            EditionStore editions,
            WithdrawalStore withdrawals,
            CatalogPlaces places,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.readiness = readiness;
        this.editions = editions;
        this.withdrawals = withdrawals;
        this.places = places;
        this.events = events;
    }

    /**
     * Decides against a proposal to withdraw a document: it stays public.
     *
     * @throws Refusal {@code kernel.changed-meanwhile}, or what {@link Document#refuses} says of withdrawing
     * @throws Findings {@code publication.reason-missing}
     */
    @Requires(Act.DOCUMENT_WITHDRAW)
    public void keepPublic(long id, int version, String reason, Actor by) {
        Document document = steps.ask(id, version, DocumentStep.WITHDRAW, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(reason.isBlank(), "reason", "publication.reason-missing");
        findings.throwIfAny();
        steps.keptPublic(document, by);
        steps.note(by, "document.kept-public", document, reason.strip());
    }

    /**
     * Withdraws what is public of a document at once; a newer edition in work stays in work, and
     * one that waited for its time goes back to approval. The public sees a
     * tombstone with the reason and, unless secrecy or privacy is the reason, title and note.
     *
     * @throws Refusal {@code kernel.changed-meanwhile}, or what {@link Document#refuses} says
     * @throws Findings {@code publication.reason-missing}, {@code publication.merge-instead}
     */
    @Requires(Act.DOCUMENT_WITHDRAW)
    public Document withdraw(long id, int version, WithdrawalReason reason, String note, Actor by) {
        Document document = steps.ask(id, version, DocumentStep.WITHDRAW, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(note.isBlank(), "note", "publication.reason-missing");
        findings.when(!WithdrawalReason.chosen().contains(reason), "reason", "publication.merge-instead");
        findings.throwIfAny();
        Edition open = editions.get(id, Objects.requireNonNull(document.publicEdition()));
        if (document.stage() == DocumentStage.SCHEDULED) {
            editions.schedule(document.edition(), null);
        }
        Document saved = steps.take(
                document, DocumentStep.WITHDRAW, document.withdrawn(), reason.label() + "：" + note.strip(), by);
        withdrawals.add(id, open.id(), reason, note, null, by, steps.now());
        places.withdrawn(saved, Beijing.day(steps.now()));
        events.publishEvent(new DocumentWithdrawn(id, document.organ(), reason));
        return saved;
    }

    /**
     * Takes title and note out of what the public sees of a withdrawn or merged document, because they tell a secret or of
     * a person themselves. The address of a merged one leads on as before.
     *
     * @param reason one of those that show no title
     * @throws Refusal {@code kernel.changed-meanwhile}, {@code publication.title-concealed}, or what
     *     {@link Document#refuses} says
     * @throws Findings {@code publication.reason-missing}, {@code publication.title-stays}
     */
    @Requires(Act.DOCUMENT_WITHDRAW)
    public Document conceal(long id, int version, WithdrawalReason reason, String note, Actor by) {
        Document document = steps.ask(id, version, DocumentStep.CONCEAL, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(note.isBlank(), "note", "publication.reason-missing");
        findings.when(reason.titleShown(), "reason", "publication.title-stays");
        findings.throwIfAny();
        readiness.obstacle(document, DocumentStep.CONCEAL).ifPresent(refusal -> {
            throw refusal;
        });
        WithdrawalStore.Withdrawal last = withdrawals.last(id);
        String opinion = reason.label() + "：" + note.strip();
        Document saved = steps.take(document, DocumentStep.CONCEAL, document, opinion, by);
        withdrawals.add(id, last.edition(), reason, note, last.mergedInto(), by, steps.now());
        events.publishEvent(new DocumentWithdrawn(id, document.organ(), reason));
        return saved;
    }
}
