package org.zhiqing.server.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;

/** Making an approved edition public, in the transaction of the step that does it. */
@Component
class Publishing {

    private final StepTaking steps;
    private final EditionStore editions;
    private final ReferenceStore references;
    private final IndexNumbers numbers;
    private final CatalogPlaces places;
    private final ApplicationEventPublisher events;

    Publishing(
            StepTaking steps,
            EditionStore editions,
            ReferenceStore references,
            IndexNumbers numbers,
            CatalogPlaces places,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.editions = editions;
        this.references = references;
        this.numbers = numbers;
        this.places = places;
        this.events = events;
    }

    Document approved(Document document, String opinion, Actor by) {
        return document.edition().content().attribute() == DisclosureAttribute.PROACTIVE
                ? publish(document, DocumentStep.APPROVE, opinion, by)
                : steps.take(document, DocumentStep.APPROVE, document.at(DocumentStage.KEPT), opinion, by);
    }

    Document publish(Document document, DocumentStep step, String opinion, Actor by) {
        Instant now = steps.now();
        LocalDate today = Beijing.day(now);
        String number = document.indexNumber() == null
                ? numbers.next(document.organ(), today.getYear())
                : document.indexNumber();
        editions.published(document.edition(), now);
        Document saved = steps.take(document, step, document.published(number, today), opinion, by);
        relate(saved, today);
        places.published(saved, today, by);
        steps.note(by, "document.published", saved, "索引号 " + number);
        events.publishEvent(new DocumentPublished(
                saved.id(), saved.organ(), saved.kind().slug(), document.firstPublishedOn() == null, today));
        return saved;
    }

    private void relate(Document document, LocalDate today) {
        EditionContent content = document.edition().content();
        List<Relation> relations = content.relations().stream()
                .map(relation -> new Relation(relation.kind(), references.standing(relation.document())))
                .filter(relation -> relation.document() != document.id())
                .toList();
        references.replace(document.id(), relations);
        LocalDate from = Objects.requireNonNullElse(
                content.effectiveFrom(), Objects.requireNonNullElse(content.documentDate(), today));
        for (Relation relation : relations) {
            references.touched(relation, document.organ(), from);
            events.publishEvent(new DocumentChanged(relation.document(), document.organ()));
        }
    }
}
