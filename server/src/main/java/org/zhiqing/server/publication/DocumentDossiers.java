package org.zhiqing.server.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.link.ExternalLinks;
import org.zhiqing.server.publication.outlet.Receipts;

/** Opening a document on the desk. */
@Service
@Transactional
public class DocumentDossiers {

    private final DocumentStore store;
    private final SecrecyReviewStore reviews;
    private final EditionScreening screening;
    private final Readiness readiness;
    private final ReferenceStore references;
    private final CatalogPlaces places;
    private final Receipts receipts;
    private final DocumentTasks tasks;
    private final InterpretationDuty interpretations;
    private final ExternalLinks links;
    private final Organs organs;

    DocumentDossiers(
            DocumentStore store,
            SecrecyReviewStore reviews,
            EditionScreening screening,
            Readiness readiness,
            ReferenceStore references,
            CatalogPlaces places,
            Receipts receipts,
            DocumentTasks tasks,
            InterpretationDuty interpretations,
            ExternalLinks links,
            Organs organs) {
        this.store = store;
        this.reviews = reviews;
        this.screening = screening;
        this.readiness = readiness;
        this.references = references;
        this.places = places;
        this.receipts = receipts;
        this.tasks = tasks;
        this.interpretations = interpretations;
        this.links = links;
        this.organs = organs;
    }

    /**
     * Returns the document: of the person's own organ, or for a competent authority of one below it; what is withheld, or
     * was withdrawn for secrecy, only to its own unit and to those who decide about it.
     *
     * @throws Refusal {@code publication.not-found}
     */
    @Requires(Act.DOCUMENT_READ)
    public Document get(long id, Actor actor) {
        Document document = store.get(id);
        boolean above = actor.is(Role.COMPETENT_AUTHORITY)
                && organs.withAllBelow(actor.organ()).stream().anyMatch(organ -> organ.id() == document.organ());
        if (document.organ() != actor.organ() && !above || !store.isShownTo(id, actor)) {
            throw new Refusal("publication.not-found");
        }
        return document;
    }

    /** Returns the document with this index or document number, if the person may open it. */
    @Requires(Act.DOCUMENT_READ)
    public Optional<Document> byNumber(String number, Actor actor) {
        return references
                .byNumber(number.strip(), actor.organ())
                .map(store::get)
                .filter(found -> found.organ() == actor.organ() && store.isShownTo(found.id(), actor));
    }

    /** Returns everything about the document. Refuses as {@link #get}. */
    @Requires(Act.DOCUMENT_READ)
    public DocumentDossier open(long id, Actor actor) {
        Document document = get(id, actor);
        List<PassedStep> steps = new ArrayList<>(store.steps(id));
        Collections.reverse(steps);
        List<AnsweredHit> hits = isOnItsWay(document) ? screening.hits(document) : List.of();
        return new DocumentDossier(
                document,
                steps,
                reviews.all(id),
                hits,
                possible(document, actor),
                warnings(document),
                places.of(document),
                receipts.last(id),
                tasks.withdrawalIsProposed(document),
                shown(document));
    }

    /** Returns an attachment of the newest edition. Refuses as {@link #get}. */
    @Requires(Act.DOCUMENT_READ)
    public StoredFile attachment(long id, long file, Actor actor) {
        return get(id, actor).edition().attachments().stream()
                .filter(attachment -> attachment.file() == file)
                .findFirst()
                .map(Attachment::stored)
                .orElseThrow(() -> new Refusal("publication.not-found"));
    }

    private static boolean isOnItsWay(Document document) {
        return document.stage().isUnderway() || document.stage() == DocumentStage.DRAFT;
    }

    private List<PossibleStep> possible(Document document, Actor actor) {
        return document.possible().stream()
                .map(step -> new PossibleStep(
                        step,
                        readiness
                                .refuses(document, step, actor)
                                .map(refusal -> Sentences.of(refusal.code(), refusal.args()))
                                .orElse(null)))
                .toList();
    }

    private List<String> warnings(Document document) {
        List<String> warnings = new ArrayList<>();
        List<String> same = references.sameNumber(document);
        if (!same.isEmpty()) {
            warnings.add(Sentences.of(
                    "publication.number-used", document.edition().content().documentNumber(), same));
        }
        document.countersigned().stream()
                .filter(PassedStep::disagrees)
                .map(step -> Sentences.of("publication.countersigned-against", step.personName(), step.opinion()))
                .forEach(warnings::add);
        document.secondReviewDueAt()
                .map(until -> Sentences.of("publication.second-review-due", until))
                .ifPresent(warnings::add);
        long unseen = isOnItsWay(document)
                ? links.unseen(
                        document.organ(), ExternalLinks.in(document.edition().bodyHtml()))
                : 0;
        if (unseen > 0) {
            warnings.add(Sentences.of("publication.links-unseen", unseen));
        }
        interpretations
                .owedUntil(document)
                .map(until -> Sentences.of("publication.interpretation-owed", until))
                .ifPresent(warnings::add);
        return warnings;
    }

    private Map<RelationKind, String> shown(Document document) {
        Map<RelationKind, String> shown = new EnumMap<>(RelationKind.class);
        for (Relation relation : document.edition().content().relations()) {
            String number = references.shown(relation.document()).orElse("");
            shown.merge(relation.kind(), number, (before, more) -> before + "、" + more);
        }
        return shown;
    }
}
