package org.zhiqing.server.publication;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

/** Whether a step can be taken: stage, person and duties; then the screening; then the secrecy review. */
@Component
class Readiness {

    private final EditionScreening screening;
    private final SecrecyReviewStore reviews;
    private final WithdrawalStore withdrawals;

    Readiness(EditionScreening screening, SecrecyReviewStore reviews, WithdrawalStore withdrawals) {
        this.screening = screening;
        this.reviews = reviews;
        this.withdrawals = withdrawals;
    }

    /** Returns why not, by the rule that stands nearest; empty if the person can take the step now. */
    Optional<Refusal> refuses(Document document, DocumentStep step, Actor actor) {
        return document.refuses(step, actor)
                .or(() -> answered(document, step, actor))
                .or(() -> obstacle(document, step));
    }

    /** On the urgent way answering for the hits is the only review before the approval: a duty like any other. */
    private Optional<Refusal> answered(Document document, DocumentStep step, Actor actor) {
        boolean asks = step == DocumentStep.SECOND
                || (step == DocumentStep.APPROVE && document.route().urgent());
        return asks && screening.answeredBy(document, actor)
                ? Optional.of(new Refusal("publication.answered-before", document.title(), step))
                : Optional.empty();
    }

    /** Returns what in the document itself stands against the step, whoever takes it. */
    Optional<Refusal> obstacle(Document document, DocumentStep step) {
        return screening
                .refuses(document, step)
                .or(() -> secrecy(document, step))
                .or(() -> concealed(document, step));
    }

    private Optional<Refusal> concealed(Document document, DocumentStep step) {
        return step == DocumentStep.CONCEAL
                        && !withdrawals.last(document.id()).reason().titleShown()
                ? Optional.of(new Refusal("publication.title-concealed", document.title()))
                : Optional.empty();
    }

    private Optional<Refusal> secrecy(Document document, DocumentStep step) {
        boolean passes = step == DocumentStep.REVIEW || step == DocumentStep.APPROVE || step == DocumentStep.RELEASE;
        if (!passes || document.edition().content().attribute() != DisclosureAttribute.PROACTIVE) {
            return Optional.empty();
        }
        Optional<SecrecyReview> review = reviews.newest(document);
        if (review.isEmpty()) {
            return Optional.of(new Refusal("publication.secrecy-review-missing", document.title()));
        }
        SecrecyReview signed = review.get();
        if (!signed.covers()) {
            return Optional.of(new Refusal(
                    "publication.secrecy-review-void", document.title(), signed.personName(), signed.signedAt()));
        }
        return signed.allows()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "publication.secrecy-review-against",
                        document.title(),
                        signed.personName(),
                        signed.conclusion()));
    }
}
