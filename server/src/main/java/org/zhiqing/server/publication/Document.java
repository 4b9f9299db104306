package org.zhiqing.server.publication;

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
import org.zhiqing.server.publication.kind.Checkpoint;
import org.zhiqing.server.publication.kind.DocumentKind;

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
        List<PassedStep> passed,
        Instant changedAt,
        String changedName,
        int version) {

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
        if (!step.from().contains(stage) || (step == DocumentStep.WITHDRAW && publicEdition == null)) {
            return Optional.of(
                    new Refusal("publication.step-not-possible", title(), step, stage, DocumentStep.possibleIn(stage)));
        }
        Act act = step.act(stage);
        if (!actor.may(act)) {
            return actor.refused(act);
        }
        if (act == Act.DOCUMENT_CHECK && unit != null && !unit.equals(actor.unit())) {
            return Optional.of(new Refusal("publication.other-unit", title()));
        }
        if (act == Act.DOCUMENT_DRAFT && !isDesk(actor)) {
            return Optional.of(new Refusal("publication.not-your-draft", title(), authorName));
        }
        return step.isDuty() ? dutiesSeparated(step, actor) : Optional.empty();
    }

    /**
     * Nobody takes two duties with one edition: writing, first check, review, approval. The secrecy review is part of
     * the review and may be signed by the same person.
     */
    private Optional<Refusal> dutiesSeparated(DocumentStep step, Actor actor) {
        if (step == DocumentStep.SUBMIT) {
            return Optional.empty();
        }
        if (edition.writers().contains(actor.person())) {
            return Optional.of(new Refusal("publication.own-draft", title(), step));
        }
        Set<DocumentStep> same = step == DocumentStep.SIGN || step == DocumentStep.REVIEW
                ? EnumSet.of(DocumentStep.SIGN, DocumentStep.REVIEW)
                : EnumSet.of(step);
        return passed.stream()
                .filter(before -> before.step().isDuty() && before.person() == actor.person())
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
        List<DocumentStage> stops = kind.route().stream().map(DocumentStage::of).toList();
        List<DocumentStage> earlier = new java.util.ArrayList<>(stops.subList(0, stops.indexOf(stage)));
        java.util.Collections.reverse(earlier);
        earlier.add(DocumentStage.DRAFT);
        return earlier;
    }

    /** Returns the stage after this one on the kind's route; for a draft the first stop. */
    DocumentStage following() {
        List<DocumentStage> stops = kind.route().stream().map(DocumentStage::of).toList();
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
        return new Document(
                id,
                organ,
                unit,
                kind,
                section,
                author,
                authorName,
                next,
                edition,
                publicEdition,
                indexNumber,
                firstPublishedOn,
                batch,
                passed,
                changedAt,
                changedName,
                version);
    }

    Document withEdition(Edition next) {
        return new Document(
                id,
                organ,
                unit,
                kind,
                section,
                author,
                authorName,
                stage,
                next,
                publicEdition,
                indexNumber,
                firstPublishedOn,
                batch,
                passed,
                changedAt,
                changedName,
                version);
    }

    Document inSection(String slug) {
        return new Document(
                id,
                organ,
                unit,
                kind,
                slug,
                author,
                authorName,
                stage,
                edition,
                publicEdition,
                indexNumber,
                firstPublishedOn,
                batch,
                passed,
                changedAt,
                changedName,
                version);
    }

    /** Its newest edition becomes the public one. */
    Document published(String number, LocalDate on) {
        return new Document(
                id,
                organ,
                unit,
                kind,
                section,
                author,
                authorName,
                DocumentStage.PUBLISHED,
                edition,
                edition.number(),
                number,
                firstPublishedOn == null ? on : firstPublishedOn,
                batch,
                passed,
                changedAt,
                changedName,
                version);
    }

    /** Nothing of it is public any more; an edition in work stays in work. */
    Document withdrawn() {
        DocumentStage next = stage == DocumentStage.PUBLISHED ? DocumentStage.WITHDRAWN : stage;
        return new Document(
                id,
                organ,
                unit,
                kind,
                section,
                author,
                authorName,
                next,
                edition,
                null,
                indexNumber,
                firstPublishedOn,
                batch,
                passed,
                changedAt,
                changedName,
                version);
    }

    /** Returns whether its route stops there. */
    public boolean passes(Checkpoint checkpoint) {
        return kind.route().contains(checkpoint);
    }
}
