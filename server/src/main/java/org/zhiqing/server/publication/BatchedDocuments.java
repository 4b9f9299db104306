package org.zhiqing.server.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.CalledByUseCases;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.organ.SignIn;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.publication.kind.Route;
import org.zhiqing.server.screening.HitWeight;
import org.zhiqing.server.screening.ScreenedText;
import org.zhiqing.server.screening.Screening;

/** The documents of a batch, for the use cases in {@code publication.batch} and nobody else. */
@Component
@CalledByUseCases
public class BatchedDocuments {

    private final DocumentStore store;
    private final SecrecyReviewStore reviews;
    private final Materials materials;
    private final Publishing publishing;
    private final StepTaking steps;
    private final SignIn signIn;

    BatchedDocuments(
            DocumentStore store,
            SecrecyReviewStore reviews,
            Materials materials,
            Publishing publishing,
            StepTaking steps,
            SignIn signIn) {
        this.store = store;
        this.reviews = reviews;
        this.materials = materials;
        this.publishing = publishing;
        this.steps = steps;
        this.signIn = signIn;
    }

    public Instant now() {
        return steps.now();
    }

    /** @throws Findings {@code publication.no-such-section} */
    public String section(long organ, String slug) {
        return materials.section(organ, slug);
    }

    /**
     * Returns why a text is not taken in, as a sentence: it was imported before, or the screening found a secrecy mark or
     * personal data in it, which nobody could answer for in a batch. Empty when nothing stands against it.
     */
    public String whyNot(long organ, EditionContent content) {
        if (store.repostedBefore(organ, content)) {
            return Sentences.of("publication.import-twice", content.title());
        }
        var hits = Screening.screen(List.of(
                ScreenedText.of("标题", content.title()),
                ScreenedText.of(
                        "正文", Jsoup.parseBodyFragment(content.bodyHtml()).wholeText())));
        return hits.stream().allMatch(hit -> hit.kind().weight() == HitWeight.ADVISES)
                ? ""
                : Sentences.of(
                        "publication.import-hit",
                        content.title(),
                        hits.stream().map(hit -> hit.kind().label()).distinct().toList());
    }

    /** Adds a document to a batch. */
    public Document collect(long batch, String section, EditionContent content, Actor by) {
        long id = store.nextId();
        Document document = new Document(
                id,
                by.organ(),
                by.unit(),
                materials.kinds().get(DocumentKinds.REPOST),
                section,
                by.person(),
                by.name(),
                DocumentStage.BATCHED,
                Edition.of(id, 1, content, List.of(), Set.of(by.person()), 0),
                null,
                null,
                null,
                batch,
                Route.of(materials.kinds().get(DocumentKinds.REPOST).route()),
                List.of(),
                now(),
                by.name(),
                0);
        store.add(document, now());
        return document;
    }

    /** Returns the documents of a batch that were not left out, by id. */
    public List<Document> of(long batch) {
        return store.ofBatch(batch);
    }

    /** Returns the newest signed review of a batch. */
    public Optional<SecrecyReview> review(long batch) {
        return reviews.ofBatch(batch);
    }

    /** Signs all of them at once. Refuses if the signature is wrong. */
    public void sign(
            long organ,
            long batch,
            List<Document> documents,
            SecrecyConclusion conclusion,
            String basis,
            String sm3,
            Signature signature,
            Actor by) {
        signIn.confirm(by, signature.password(), signature.code());
        List<Edition> editions = documents.stream().map(Document::edition).toList();
        reviews.signBatch(organ, batch, editions, conclusion, basis, sm3, by, now());
    }

    /** @throws Refusal what {@link Document#refuses} says */
    public void publish(Document document, String opinion, Actor by) {
        refuse(document, DocumentStep.APPROVE, by);
        publishing.approved(document, opinion, by);
    }

    /** @throws Refusal what {@link Document#refuses} says */
    public void leaveOut(Document document, String reason, Actor by) {
        refuse(document, DocumentStep.DISCARD, by);
        steps.take(document, DocumentStep.DISCARD, document.at(DocumentStage.DISCARDED), reason, by);
    }

    private static void refuse(Document document, DocumentStep step, Actor by) {
        document.refuses(step, by).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
