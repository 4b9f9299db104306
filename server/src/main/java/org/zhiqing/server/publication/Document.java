package org.zhiqing.server.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.publication.kind.DocumentKind;
import org.zhiqing.server.publication.kind.Route;

/**
 * A document (信息、稿件) with its newest edition, the one in work. Immutable: every step returns the document as it is
 * afterwards. {@link #refuses} is the only place that says who may take which step when; buttons and refusals come
 * from it.
 *
 * @param unit id of the unit that drafts it, or {@code null} for the organ itself
 * @param section slug of its section
 * @param edition the newest edition
 * @param publicEdition number of the edition the public reads; {@code null} when none
 * @param indexNumber 索引号; {@code null} until first published
 * @param batch the batch that brought it, or {@code null}
 * @param route the way it takes: as frozen when it was submitted, for a draft as it holds now
 * @param passed steps taken with this edition, oldest first
 * @param version rises by one with every save
 */
public record Document(
        long id,
        long organ,
        @Nullable Long unit,
        DocumentKind kind,
        String section,
        long author,
        String authorName,
        DocumentStage stage,
        Edition edition,
        @Nullable Integer publicEdition,
        @Nullable String indexNumber,
        @Nullable LocalDate firstPublishedOn,
        @Nullable Long batch,
        Route route,
        List<PassedStep> passed,
        Instant changedAt,
        String changedName,
        int version) {

    private static final Duration SECOND_REVIEW = Duration.ofHours(24);

    /** Returns the title of the newest edition. */
    public String title() {
        return edition.content().title();
    }

    /** Returns whether an earlier edition is public while a newer one is in work. */
    public boolean isPublicMeanwhile() {
        return publicEdition != null && stage != DocumentStage.PUBLISHED;
    }

    /** Returns why the person cannot take the step now; empty when they can, as far as stage and duties go. */
    public Optional<Refusal> refuses(DocumentStep step, Actor actor) {
        if (actor.organ() != organ) {
            return Optional.of(new Refusal("publication.not-found"));
        }
        if (!possible().contains(step)) {
            return Optional.of(new Refusal("publication.step-not-possible", title(), step, stage, possible()));
        }
        if (step == DocumentStep.REVISE && secondReviewDueAt().isPresent()) {
            return Optional.of(new Refusal("publication.second-review-first", title()));
        }
        if (step == DocumentStep.RETURN
                && stage == DocumentStage.COUNTERSIGNING
                && actor.is(Role.DISCLOSURE_OFFICE_HEAD)) {
            return Optional.empty();
        }
        Act act = step.act(stage);
        if (!actor.may(act)) {
            return actor.refused(act);
        }
        if (act == Act.DOCUMENT_CHECK) {
            Optional<Refusal> elsewhere = elsewhere(actor);
            if (elsewhere.isPresent()) {
                return elsewhere;
            }
        }
        if (act == Act.DOCUMENT_DRAFT && !isDesk(actor)) {
            return Optional.of(new Refusal("publication.not-your-draft", title(), authorName));
        }
        return step.isDuty() ? dutiesSeparated(step, actor.persons()) : Optional.empty();
    }

    /** Checking is for the drafting unit's head, countersigning for the heads of the units asked. */
    private Optional<Refusal> elsewhere(Actor actor) {
        if (stage == DocumentStage.COUNTERSIGNING) {
            return actor.unit() != null && awaitedUnits().contains(actor.unit())
                    ? Optional.empty()
                    : Optional.of(new Refusal("publication.not-asked-to-countersign", title()));
        }
        return unit != null && !unit.equals(actor.unit())
                ? Optional.of(new Refusal("publication.other-unit", title()))
                : Optional.empty();
    }

    /** Returns what can be done with it now, by whoever may. */
    public List<DocumentStep> possible() {
        return DocumentStep.possibleIn(stage).stream()
                .filter(step -> switch (step) {
                    case WITHDRAW -> publicEdition != null;
                    case SIGN -> stage == DocumentStage.REVIEWING || route.urgent();
                    case SECOND -> secondReviewDueAt().isPresent();
                    default -> true;
                })
                .toList();
    }

    /** Returns the units that have not countersigned since it came to them last. */
    public List<Long> awaitedUnits() {
        List<Long> signed = countersigned().stream().map(PassedStep::unit).toList();
        return route.countersigners().stream()
                .filter(asked -> !signed.contains(asked))
                .toList();
    }

    /** Returns the countersignatures since it came to the units last. */
    List<PassedStep> countersigned() {
        int since = 0;
        for (int i = 0; i < passed.size(); i++) {
            PassedStep step = passed.get(i);
            if (step.to() == DocumentStage.COUNTERSIGNING && step.from() != DocumentStage.COUNTERSIGNING) {
                since = i + 1;
            }
        }
        return passed.subList(since, passed.size()).stream()
                .filter(step -> step.step() == DocumentStep.COUNTERSIGN)
                .toList();
    }

    /**
     * Returns until when the second review of an urgent publication is due (紧急发布后 24 小时内补充复核); empty when none is
     * owed, or it has been done.
     */
    public Optional<Instant> secondReviewDueAt() {
        boolean owed = route.urgent()
                && stage == DocumentStage.PUBLISHED
                && passed.stream().noneMatch(step -> step.step() == DocumentStep.SECOND);
        return owed && edition.publishedAt() != null
                ? Optional.of(edition.publishedAt().plus(SECOND_REVIEW))
                : Optional.empty();
    }

    /**
     * Nobody takes two duties with one edition: writing, first check, review, approval. The secrecy review is part of
     * the review and may be signed by the same person. What was done in somebody's place counts for both.
     *
     * @param persons who takes the step, with whom they stand in for
     */
    Optional<Refusal> dutiesSeparated(DocumentStep step, Set<Long> persons) {
        if (step == DocumentStep.SUBMIT) {
            return Optional.empty();
        }
        if (edition.writers().stream().anyMatch(persons::contains)) {
            return Optional.of(new Refusal("publication.own-draft", title(), step));
        }
        Set<DocumentStep> same = step == DocumentStep.SIGN || step == DocumentStep.REVIEW
                ? EnumSet.of(DocumentStep.SIGN, DocumentStep.REVIEW)
                : EnumSet.of(step);
        return passed.stream()
                .filter(before -> before.step().isDuty() && before.isOfAny(persons))
                .map(PassedStep::step)
                .filter(before -> !same.contains(before))
                .findFirst()
                .map(before -> new Refusal("publication.duties-separated", title(), before, step));
    }

    private boolean isDesk(Actor actor) {
        boolean sameUnit = unit != null && unit.equals(actor.unit());
        return actor.person() == author || sameUnit || actor.is(Role.DISCLOSURE_OFFICE);
    }

    /** Returns the stages to which it can be returned from here, nearest first. */
    public List<DocumentStage> returnable() {
        if (!stage.isUnderway()) {
            return List.of();
        }
        List<DocumentStage> stops = stops();
        List<DocumentStage> earlier = new java.util.ArrayList<>(stops.subList(0, stops.indexOf(stage)));
        java.util.Collections.reverse(earlier);
        earlier.add(DocumentStage.DRAFT);
        return earlier;
    }

    private List<DocumentStage> stops() {
        return route.stops().stream().map(DocumentStage::of).toList();
    }

    /** Returns the stage after this one on its route; for a draft the first stop. */
    DocumentStage following() {
        List<DocumentStage> stops = stops();
        return stage == DocumentStage.DRAFT ? stops.get(0) : stops.get(stops.indexOf(stage) + 1);
    }

    /** Returns the stage that a discarded edition falls back to, and {@code DISCARDED} for one that began anew. */
    DocumentStage discarded() {
        if (edition.revises() == 0) {
            return DocumentStage.DISCARDED;
        }
        if (publicEdition != null) {
            return DocumentStage.PUBLISHED;
        }
        return indexNumber == null ? DocumentStage.KEPT : DocumentStage.WITHDRAWN;
    }

    Document at(DocumentStage next) {
        return with(section, next, edition, publicEdition, indexNumber, firstPublishedOn, route);
    }

    Document withEdition(Edition next) {
        return with(section, stage, next, publicEdition, indexNumber, firstPublishedOn, route);
    }

    Document on(Route way) {
        return with(section, stage, edition, publicEdition, indexNumber, firstPublishedOn, way);
    }

    Document inSection(String slug) {
        return with(slug, stage, edition, publicEdition, indexNumber, firstPublishedOn, route);
    }

    /** Its newest edition becomes the public one. */
    Document published(String number, LocalDate on) {
        LocalDate first = firstPublishedOn == null ? on : firstPublishedOn;
        return with(section, DocumentStage.PUBLISHED, edition, edition.number(), number, first, route);
    }

    /** Nothing of it is public any more; an edition in work stays in work, and one that waited for its time waits for approval. */
    Document withdrawn() {
        DocumentStage next =
                switch (stage) {
                    case PUBLISHED -> DocumentStage.WITHDRAWN;
                    case SCHEDULED -> DocumentStage.APPROVING;
                    default -> stage;
                };
        return with(section, next, edition, null, indexNumber, firstPublishedOn, route);
    }

    private Document with(
            String newSection,
            DocumentStage newStage,
            Edition newEdition,
            @Nullable Integer newPublicEdition,
            @Nullable String newIndexNumber,
            @Nullable LocalDate newFirstPublishedOn,
            Route newRoute) {
        return new Document(
                id,
                organ,
                unit,
                kind,
                newSection,
                author,
                authorName,
                newStage,
                newEdition,
                newPublicEdition,
                newIndexNumber,
                newFirstPublishedOn,
                batch,
                newRoute,
                passed,
                changedAt,
                changedName,
                version);
    }
}
