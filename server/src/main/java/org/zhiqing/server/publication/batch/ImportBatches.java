package org.zhiqing.server.publication.batch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.kernel.Sm3;
import org.zhiqing.server.publication.BatchedDocuments;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.SecrecyConclusion;
import org.zhiqing.server.publication.SecrecyReview;
import org.zhiqing.server.publication.Signature;

/** Reviewing and approving a batch: one signature over all its editions, one approval for all its documents. */
@Service
@Transactional
public class ImportBatches {

    /** The word of a batch's tasks. */
    public static final String SUBJECT = "document-batch";

    private final ImportBatchStore batches;
    private final BatchedDocuments documents;
    private final BatchTasks tasks;
    private final AuditTrail audit;

    ImportBatches(ImportBatchStore batches, BatchedDocuments documents, BatchTasks tasks, AuditTrail audit) {
        this.batches = batches;
        this.documents = documents;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * A batch with what its page shows.
     *
     * @param review the newest signed review of it
     * @param whyNot why the person cannot take a step now, as a sentence, by the step; none where it can be taken
     */
    public record BatchView(
            ImportBatch batch,
            List<RefusedFile> refused,
            Optional<SecrecyReview> review,
            Map<BatchStep, String> whyNot) {

        /** Returns whether the person can take the step now. */
        public boolean can(BatchStep step) {
            return batch.stage() == BatchStage.COLLECTED && !whyNot.containsKey(step);
        }
    }

    /** Returns the organ's batches, newest first. */
    @Requires(Act.DOCUMENT_READ)
    public List<ImportBatch> all(Actor actor) {
        return batches.all(actor.organ());
    }

    /** @throws Refusal {@code publication.batch-not-found} */
    @Requires(Act.DOCUMENT_READ)
    public BatchView open(long id, Actor actor) {
        ImportBatch batch = batches.get(id, actor.organ());
        Optional<SecrecyReview> review = documents.review(id);
        Map<BatchStep, String> whyNot = new EnumMap<>(BatchStep.class);
        if (batch.stage() == BatchStage.COLLECTED) {
            for (BatchStep step : BatchStep.values()) {
                refuses(batch, review, step, actor)
                        .ifPresent(refusal -> whyNot.put(step, Sentences.of(refusal.code(), refusal.args())));
            }
        }
        return new BatchView(batch, batches.refused(id), review, whyNot);
    }

    private Optional<Refusal> refuses(ImportBatch batch, Optional<SecrecyReview> review, BatchStep step, Actor actor) {
        Optional<Refusal> notAllowed = actor.refused(step.act());
        if (notAllowed.isPresent() || step == BatchStep.DISCARD) {
            return notAllowed;
        }
        if (actor.persons().contains(batch.openedBy())) {
            return Optional.of(new Refusal("publication.batch-own", batch.name()));
        }
        return step == BatchStep.SIGN ? Optional.empty() : refusesApproval(batch, review, actor);
    }

    private Optional<Refusal> refusesApproval(ImportBatch batch, Optional<SecrecyReview> review, Actor actor) {
        if (review.filter(signed -> signed.conclusion() == SecrecyConclusion.MAY_BE_PUBLIC)
                .isEmpty()) {
            return Optional.of(new Refusal("publication.batch-not-signed", batch.name()));
        }
        SecrecyReview signed = review.get();
        if (signed.isOfAny(actor.persons())) {
            return Optional.of(new Refusal("publication.batch-own", batch.name()));
        }
        return digest(documents.of(batch.id())).equals(signed.sm3())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "publication.batch-review-void", batch.name(), signed.personName(), signed.signedAt()));
    }

    /**
     * Signs one secrecy review for every edition in the batch. Its SM3 is over the list of their digests; a later change
     * of any of them, or of what is in the batch, voids it.
     *
     * @throws Refusal {@code publication.batch-not-found}, {@code publication.batch-changed},
     *     {@code publication.batch-ended}, {@code publication.batch-own}; if the signature is wrong
     * @throws Findings {@code publication.basis-missing}
     */
    @Requires(Act.SECRECY_REVIEW)
    public void sign(long id, int version, SecrecyConclusion conclusion, String basis, Signature signature, Actor by) {
        ImportBatch batch = waiting(id, version, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(basis.isBlank(), "basis", "publication.basis-missing");
        findings.throwIfAny();
        ask(batch, BatchStep.SIGN, by);
        List<Document> all = documents.of(id);
        String sm3 = digest(all);
        documents.sign(batch.organ(), id, all, conclusion, basis, sm3, signature, by);
        batches.signed(batch, sm3);
        audit.record(by, "document-batch.signed", "document-batch/" + id, conclusion.label() + "，" + all.size() + " 件");
        if (conclusion == SecrecyConclusion.MAY_BE_PUBLIC) {
            tasks.signed(batch, by);
        }
    }

    /**
     * Approves the batch: every document in it becomes public, with an index number of its own.
     *
     * @return how many
     * @throws Refusal as {@link #sign}; {@code publication.batch-not-signed}, {@code publication.batch-review-void}
     */
    @Requires(Act.DOCUMENT_APPROVE)
    public int approve(long id, int version, String opinion, Actor by) {
        ImportBatch batch = waiting(id, version, by);
        ask(batch, BatchStep.APPROVE, by);
        List<Document> all = documents.of(id);
        all.forEach(document -> documents.publish(document, opinion, by));
        batches.end(batch, BatchStage.PUBLISHED, opinion, by, documents.now());
        tasks.ended(batch, by);
        audit.record(by, "document-batch.approved", "document-batch/" + id, "公开 " + all.size() + " 件");
        return all.size();
    }

    /**
     * Takes one document out of a batch that is not public yet; a review signed before is void.
     *
     * @throws Refusal as {@link #sign}; {@code publication.not-found} if it is not in the batch
     */
    @Requires(Act.DOCUMENT_IMPORT)
    public void leaveOut(long id, int version, long document, String reason, Actor by) {
        ImportBatch batch = waiting(id, version, by);
        Document out = documents.of(id).stream()
                .filter(one -> one.id() == document)
                .findFirst()
                .orElseThrow(() -> new Refusal("publication.not-found"));
        documents.leaveOut(out, reason, by);
        batches.touched(batch);
        tasks.ended(batch, by);
        tasks.opened(batches.get(id, by.organ()));
        audit.record(by, "document-batch.left-out", "document-batch/" + id, "《" + out.title() + "》" + reason.strip());
    }

    /**
     * Gives a batch up that is not public yet.
     *
     * @throws Refusal as {@link #sign}
     */
    @Requires(Act.DOCUMENT_IMPORT)
    public void discard(long id, int version, String reason, Actor by) {
        ImportBatch batch = waiting(id, version, by);
        documents.of(id).forEach(document -> documents.leaveOut(document, reason, by));
        batches.end(batch, BatchStage.DISCARDED, reason, by, documents.now());
        tasks.ended(batch, by);
        audit.record(by, "document-batch.discarded", "document-batch/" + id, reason.strip());
    }

    private void ask(ImportBatch batch, BatchStep step, Actor by) {
        refuses(batch, documents.review(batch.id()), step, by).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private ImportBatch waiting(long id, int version, Actor by) {
        ImportBatch batch = batches.get(id, by.organ());
        if (batch.stage() != BatchStage.COLLECTED) {
            throw new Refusal("publication.batch-ended", batch.name(), batch.stage());
        }
        if (batch.version() != version) {
            throw new Refusal("publication.batch-changed", batch.name());
        }
        return batch;
    }

    private static String digest(List<Document> all) {
        return Sm3.of(all.stream()
                .map(document -> document.id() + " " + document.edition().number() + " "
                        + document.edition().sm3())
                .collect(Collectors.joining("\n")));
    }
}
