package org.zhiqing.server.publication;

import java.util.List;
import java.util.Map;
import org.zhiqing.server.publication.outlet.OutletCheck;

/**
 * Everything about a document that its desk page shows.
 *
 * @param steps all steps of all editions, newest first
 * @param reviews all secrecy reviews, newest first
 * @param hits what the screening found in the newest edition
 * @param possible the steps that the stage knows, with the reason where this person cannot take one
 * @param warnings sentences about what is no obstacle but should be seen, such as a document number used twice
 * @param placement where it stands, or is to stand
 * @param receipt what the outlets showed after it was last published or withdrawn; empty before
 * @param withdrawalProposed whether a second review proposed to withdraw it and nobody has decided
 * @param references for each relation the numbers as shown in the form
 */
public record DocumentDossier(
        Document document,
        List<PassedStep> steps,
        List<SecrecyReview> reviews,
        List<AnsweredHit> hits,
        List<PossibleStep> possible,
        List<String> warnings,
        Placement placement,
        List<OutletCheck> receipt,
        boolean withdrawalProposed,
        Map<RelationKind, String> references) {

    /** Returns whether this person can take the step now. */
    public boolean can(DocumentStep step) {
        return possible.stream().anyMatch(one -> one.step() == step && one.isOpen());
    }
}
