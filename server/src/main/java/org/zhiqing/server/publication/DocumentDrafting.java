package org.zhiqing.server.publication;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.kind.Route;

/** Writing a document up to the moment it is submitted, and again when it is revised. */
@Service
@Transactional
public class DocumentDrafting {

    private final DocumentStore store;
    private final EditionStore editions;
    private final RouteStore routes;
    private final DraftCheck check;
    private final Readiness readiness;
    private final StepTaking steps;
    private final Materials materials;
    private final CatalogPlaces places;

    DocumentDrafting(
            DocumentStore store,
            EditionStore editions,
            RouteStore routes,
            DraftCheck check,
            Readiness readiness,
            StepTaking steps,
            Materials materials,
            CatalogPlaces places) {
        this.store = store;
        this.editions = editions;
        this.routes = routes;
        this.check = check;
        this.readiness = readiness;
        this.steps = steps;
        this.materials = materials;
        this.places = places;
    }

    /**
     * Begins a document, in the person's unit.
     *
     * @param kind slug of its kind
     * @param place a section of the organ, or an empty slug for the kind's own, and an item of its catalog
     * @param references for each relation the index or document numbers typed, parted by 、 or spaces
     * @throws Findings what {@code DraftCheck} names; {@code publication.no-such-section},
     *     {@code publication.no-such-item}
     * @throws Refusal {@code publication.kind-not-found}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document draft(
            String kind, Placement place, EditionContent content, Map<RelationKind, String> references, Actor by) {
        String section = place.section();
        var documentKind = materials.kinds().get(kind);
        EditionContent inForm = check.inForm(documentKind, content, references, by);
        long id = store.nextId();
        BodyTaking.Taken taken = materials.bodies().take(id, inForm, List.of());
        Edition first = Edition.of(id, 1, taken.content(), taken.attachments(), Set.of(by.person()), 0);
        Document document = new Document(
                id,
                by.organ(),
                by.unit(),
                documentKind,
                materials.section(by.organ(), section.isEmpty() ? documentKind.section() : section),
                by.person(),
                by.name(),
                DocumentStage.DRAFT,
                first,
                null,
                null,
                null,
                null,
                routes.now(by.organ(), documentKind),
                List.of(),
                steps.now(),
                by.name(),
                0);
        store.add(document, steps.now());
        places.put(id, by.organ(), places.completed(by.organ(), place, documentKind, inForm.elements()));
        materials.intakes().note(document, taken.losses(), by);
        steps.note(by, "document.drafted", document, "");
        return store.get(id);
    }

    /** As {@link #draft(String, Placement, EditionContent, Map, Actor)}, under no item of the catalog. */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document draft(
            String kind, String section, EditionContent content, Map<RelationKind, String> references, Actor by) {
        return draft(kind, Placement.in(section), content, references, by);
    }

    /** As {@link #draft(String, Placement, EditionContent, Map, Actor)} in the kind's own section, without references. */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document draft(String kind, EditionContent content, Actor by) {
        return draft(kind, Placement.in(""), content, Map.of(), by);
    }

    /**
     * Saves what was written. A secrecy review that was signed before is void from then on, if a word changed.
     *
     * @throws Findings as {@link #draft}
     * @throws Refusal {@code publication.not-found}, {@code kernel.changed-meanwhile}, {@code publication.not-draft},
     *     {@code publication.not-found}, {@code publication.not-your-draft}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document save(
            long id,
            int version,
            Placement place,
            EditionContent content,
            Map<RelationKind, String> references,
            Actor by) {
        Document document = open(id, version, by);
        EditionContent inForm = check.inForm(document.kind(), content, references, by);
        String slug = materials.section(document.organ(), place.section());
        places.put(id, document.organ(), places.completed(document.organ(), place, document.kind(), inForm.elements()));
        BodyTaking.Taken taken =
                materials.bodies().take(id, inForm, document.edition().attachments());
        materials.intakes().note(document, taken.losses(), by);
        return write(document.inSection(slug), taken.content(), taken.attachments(), "document.saved", "", by);
    }

    /** As {@link #save(long, int, Placement, EditionContent, Map, Actor)}, under the item where it stands already. */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document save(
            long id,
            int version,
            String section,
            EditionContent content,
            Map<RelationKind, String> references,
            Actor by) {
        Placement place = places.of(store.get(id, version, by)).inSection(section);
        return save(id, version, place, content, references, by);
    }

    /**
     * Adds a file to the edition in work.
     *
     * @throws Refusal as {@link #save}, and as {@link StoredFiles#keep(String, InputStream)}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document attach(long id, int version, String name, InputStream file, Actor by) {
        Document document = open(id, version, by);
        StoredFile kept = materials.files().keep(name, file);
        List<Attachment> all = new ArrayList<>(document.edition().attachments());
        all.add(Attachment.of(kept));
        return write(document, document.edition().content(), all, "document.attached", kept.name(), by);
    }

    /** Takes a file out of the edition in work; quietly when it is not there. Refuses as {@link #save}. */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document detach(long id, int version, long file, Actor by) {
        Document document = open(id, version, by);
        List<Attachment> left = document.edition().attachments().stream()
                .filter(attachment -> attachment.file() != file)
                .toList();
        return write(document, document.edition().content(), left, "document.detached", "附件 " + file, by);
    }

    /**
     * Submits the edition to the first stop of the kind's route (送审).
     *
     * @throws Findings {@code publication.field-missing}, {@code publication.ground-missing}
     * @throws Refusal what {@link Document#refuses} says; {@code publication.secrecy-mark-found}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document submit(long id, int version, String note, Actor by) {
        Route now = routes.now(by.organ(), store.get(id, version, by).kind());
        return submit(id, version, now, note, by);
    }

    /**
     * As {@link #submit(long, int, String, Actor)}, with other units of the organ asked to countersign besides those that
     * the route names (会签).
     *
     * @throws Findings {@code publication.no-such-unit}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document submitAsking(long id, int version, Collection<Long> units, String note, Actor by) {
        Document document = store.get(id, version, by);
        Route now = routes.now(by.organ(), document.kind());
        Set<Long> asked = new LinkedHashSet<>(now.countersigners());
        asked.addAll(units);
        Findings.Collector findings = new Findings.Collector();
        findings.when(!materials.units(by.organ()).containsAll(asked), "countersigners", "publication.no-such-unit");
        findings.throwIfAny();
        return submit(id, version, now.asking(List.copyOf(asked)), note, by);
    }

    /**
     * As {@link #submit(long, int, String, Actor)}, straight to approval (紧急发布): what the approval still asks for is the
     * signed secrecy review; somebody else reviews it within 24 hours of its publication.
     *
     * @throws Findings {@code publication.reason-missing}, {@code publication.urgent-not-public}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document submitUrgently(long id, int version, String reason, Actor by) {
        Document document = store.get(id, version, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(reason.isBlank(), "urgency", "publication.reason-missing");
        findings.when(
                document.edition().content().attribute() != DisclosureAttribute.PROACTIVE,
                "urgency",
                "publication.urgent-not-public");
        findings.throwIfAny();
        Route urgent = routes.now(by.organ(), document.kind()).hastened();
        return submit(id, version, urgent, "紧急发布：" + reason.strip(), by);
    }

    private Document submit(long id, int version, Route way, String note, Actor by) {
        Document draft = steps.ask(id, version, DocumentStep.SUBMIT, by);
        Route route = way.asking(way.countersigners().stream()
                .filter(asked -> !asked.equals(draft.unit()))
                .toList());
        Document document = draft.on(route);
        check.complete(document);
        readiness.refuses(document, DocumentStep.SUBMIT, by).ifPresent(refusal -> {
            throw refusal;
        });
        routes.freeze(document.edition(), route);
        return steps.take(document, DocumentStep.SUBMIT, document.at(document.following()), note, by);
    }

    /**
     * Begins a document and submits it, or does neither. Refuses as {@link #draft} and {@link #submit}.
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document draftAndSubmit(
            String kind, Placement place, EditionContent content, Map<RelationKind, String> references, Actor by) {
        check.submittable(materials.kinds().get(kind), content, references, List.of(), by);
        Document draft = draft(kind, place, content, references, by);
        return submit(draft.id(), draft.version(), "", by);
    }

    /** Saves what was written and submits it, or does neither. Refuses as {@link #save} and {@link #submit}. */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document saveAndSubmit(
            long id,
            int version,
            Placement place,
            EditionContent content,
            Map<RelationKind, String> references,
            Actor by) {
        Document document = open(id, version, by);
        check.submittable(
                document.kind(), content, references, document.edition().attachments(), by);
        Document saved = save(id, version, place, content, references, by);
        return submit(id, saved.version(), "", by);
    }

    /**
     * Begins a new edition of a document that is public, withdrawn or kept. What is public stays public until the new
     * edition has gone the whole way, with a secrecy review of its own.
     *
     * @throws Refusal what {@link Document#refuses} says
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document revise(long id, int version, String reason, Actor by) {
        Document document = steps.ask(id, version, DocumentStep.REVISE, by);
        Edition old = document.edition();
        Edition next = Edition.of(
                id, editions.lastNumber(id) + 1, old.content(), old.attachments(), Set.of(by.person()), old.number());
        editions.add(id, next);
        return steps.take(
                document,
                DocumentStep.REVISE,
                document.withEdition(editions.get(id, next.number())).at(DocumentStage.DRAFT),
                reason,
                by);
    }

    /**
     * Gives the edition in work up (作废); the document falls back to the edition that it was to replace.
     *
     * @throws Refusal what {@link Document#refuses} says
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document discard(long id, int version, String reason, Actor by) {
        Document document = steps.ask(id, version, DocumentStep.DISCARD, by);
        Document after = document.at(document.discarded());
        if (document.edition().revises() > 0) {
            after = after.withEdition(editions.get(id, document.edition().revises()));
        }
        return steps.take(document, DocumentStep.DISCARD, after, reason, by);
    }

    private Document open(long id, int version, Actor by) {
        Document document = store.get(id, version, by);
        if (document.stage() != DocumentStage.DRAFT) {
            throw new Refusal(
                    "publication.not-draft",
                    document.title(),
                    document.stage(),
                    DocumentStep.possibleIn(document.stage()));
        }
        document.refuses(DocumentStep.SUBMIT, by).ifPresent(refusal -> {
            throw refusal;
        });
        return document;
    }

    private Document write(
            Document document, EditionContent content, List<Attachment> files, String act, String detail, Actor by) {
        Set<Long> writers = new HashSet<>(document.edition().writers());
        writers.add(by.person());
        Edition edition = document.edition().with(document.id(), content, files, writers);
        editions.save(document.id(), edition);
        steps.noteRewriting(document, document.withEdition(edition), by);
        return steps.save(document.withEdition(edition), act, detail, by);
    }
}
