package org.zhiqing.server.publication;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** What surrounds a document without changing its words: whether it is in force, and where it stands. */
@Service
@Transactional
public class DocumentStanding {

    private final DocumentStore store;
    private final ReferenceStore references;
    private final StepTaking steps;
    private final Materials materials;
    private final CatalogPlaces places;
    private final ApplicationEventPublisher events;

    DocumentStanding(
            DocumentStore store,
            ReferenceStore references,
            StepTaking steps,
            Materials materials,
            CatalogPlaces places,
            ApplicationEventPublisher events) {
        this.store = store;
        this.references = references;
        this.steps = steps;
        this.materials = materials;
        this.places = places;
        this.events = events;
    }

    /**
     * Declares a document repealed (废止) or lapsed (失效).
     *
     * @param from the first day without force
     * @param reason the decision that says so
     * @throws Refusal {@code kernel.changed-meanwhile}, {@code publication.not-found}, {@code publication.not-public}
     * @throws Findings {@code publication.reason-missing}
     */
    @Requires(Act.DOCUMENT_REVIEW)
    public Document repeal(long id, int version, boolean lapsed, LocalDate from, String reason, Actor by) {
        Document document = ownPublic(id, version, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(reason.isBlank(), "reason", "publication.reason-missing");
        findings.throwIfAny();
        Validity validity = lapsed ? Validity.EXPIRED : Validity.REPEALED;
        references.declare(id, validity, from);
        Document saved = steps.save(
                document,
                "document.validity-declared",
                "自 " + from + " 起" + validity.label() + "：" + reason.strip(),
                by);
        events.publishEvent(new DocumentChanged(id, document.organ()));
        return saved;
    }

    /**
     * Moves a public document to another section.
     *
     * @throws Refusal as {@link #repeal}
     * @throws Findings {@code publication.no-such-section}
     */
    @Requires(Act.DOCUMENT_REVIEW)
    public Document move(long id, int version, String section, Actor by) {
        Document document = ownPublic(id, version, by);
        String slug = materials.section(document.organ(), section);
        Document saved = steps.save(document.inSection(slug), "document.section-moved", "移到栏目 " + slug, by);
        events.publishEvent(new DocumentChanged(id, document.organ()));
        return saved;
    }

    /**
     * Puts a public document under an item of the catalog, as of the day of its first publication.
     *
     * @param item as {@link Placement#of} reads it
     * @throws Refusal as {@link #repeal}
     * @throws Findings {@code publication.no-such-item}, {@code publication.item-missing}
     */
    @Requires(Act.DOCUMENT_REVIEW)
    public Document place(long id, int version, String item, Actor by) {
        Document document = ownPublic(id, version, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(item.isBlank(), "item", "publication.item-missing");
        findings.throwIfAny();
        places.put(id, document.organ(), Placement.of(document.section(), item));
        steps.note(by, "document.item-chosen", document, "");
        places.published(document, Objects.requireNonNull(document.firstPublishedOn()), by);
        return document;
    }

    private Document ownPublic(long id, int version, Actor by) {
        Document document = store.get(id, version, by);
        if (document.publicEdition() == null) {
            throw new Refusal("publication.not-public", document.title(), document.stage());
        }
        return document;
    }
}
