package org.zhiqing.server.publication;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/**
 * Making one public document part of another (并入): of two about the same thing one stays. The address of the other leads
 * to it for ever, and so does its index number, which is never used again.
 */
@Service
@Transactional
public class DocumentMerging {

    private final StepTaking steps;
    private final DocumentStore store;
    private final EditionStore editions;
    private final ReferenceStore references;
    private final WithdrawalStore withdrawals;
    private final CatalogPlaces places;
    private final ApplicationEventPublisher events;

    DocumentMerging(
            StepTaking steps,
            DocumentStore store,
            EditionStore editions,
            ReferenceStore references,
            WithdrawalStore withdrawals,
            CatalogPlaces places,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.store = store;
        this.editions = editions;
        this.references = references;
        this.withdrawals = withdrawals;
        this.places = places;
        this.events = events;
    }

    /**
     * Merges the document into another one of the organ at once. What interprets or follows it refers to the other from
     * then on; the item of the catalog under which it stood is the other's, unless that one stands under an item of its
     * own or the item is closed.
     *
     * @param into index number or document number of the other, which is public
     * @param reason shown to the public where the other one is not public any more
     * @throws Refusal {@code kernel.changed-meanwhile}, or what {@link Document#refuses} says
     * @throws Findings {@code publication.reason-missing}, {@code publication.no-such-document}, {@code
     *     publication.merged-into-itself}, {@code publication.merged-into-not-public}
     */
    @Requires(Act.DOCUMENT_WITHDRAW)
    public Document merge(long id, int version, String into, String reason, Actor by) {
        Document document = steps.ask(id, version, DocumentStep.MERGE, by);
        Document target = target(document, into.strip(), reason, by);
        references.hold(id, target.id());
        target = target(document, into.strip(), reason, by);
        Edition open = editions.get(id, Objects.requireNonNull(document.publicEdition()));
        LocalDate today = Beijing.day(steps.now());
        String opinion = "并入《" + target.title() + "》（" + target.indexNumber() + "）：" + reason.strip();
        Document saved = steps.take(document, DocumentStep.MERGE, document.withdrawn(), opinion, by);
        withdrawals.add(id, open.id(), WithdrawalReason.MERGED, reason, target.id(), by, steps.now());
        references.merged(id, target.id());
        places.withdrawn(saved, today);
        places.takeOver(document, target, by);
        events.publishEvent(new DocumentWithdrawn(id, document.organ(), WithdrawalReason.MERGED));
        events.publishEvent(new DocumentChanged(target.id(), target.organ()));
        return saved;
    }

    private Document target(Document document, String into, String reason, Actor by) {
        Findings.Collector findings = new Findings.Collector();
        findings.when(reason.isBlank(), "reason", "publication.reason-missing");
        Optional<Document> found = into.isEmpty()
                ? Optional.empty()
                : references.byNumber(into, by.organ()).map(store::get).filter(one -> one.organ() == by.organ());
        findings.when(found.isEmpty(), "into", "publication.no-such-document", into);
        found.ifPresent(target -> {
            findings.when(target.id() == document.id(), "into", "publication.merged-into-itself");
            findings.when(target.publicEdition() == null, "into", "publication.merged-into-not-public", target.title());
        });
        findings.throwIfAny();
        return found.orElseThrow();
    }
}
