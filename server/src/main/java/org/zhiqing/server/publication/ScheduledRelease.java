package org.zhiqing.server.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.organ.Organs;

/** What becomes of a document that waits for its time (待发布): the time comes, or a person decides before. */
@Service
@Transactional
public class ScheduledRelease {

    /** Seconds; what is released later than that says by how much. */
    private static final long PUNCTUAL = 5;

    private final DocumentStore store;
    private final Schedule schedule;
    private final Readiness readiness;
    private final Publishing publishing;
    private final StepTaking steps;
    private final Organs organs;

    ScheduledRelease(
            DocumentStore store,
            Schedule schedule,
            Readiness readiness,
            Publishing publishing,
            StepTaking steps,
            Organs organs) {
        this.store = store;
        this.schedule = schedule;
        this.readiness = readiness;
        this.publishing = publishing;
        this.steps = steps;
        this.organs = organs;
    }

    /**
     * Makes it public at once, before its time.
     *
     * @throws Refusal {@code kernel.changed-meanwhile}, or what {@link Document#refuses} says; what the screening or the
     *     secrecy review has against it since
     */
    @Requires(Act.DOCUMENT_APPROVE)
    public Document releaseNow(long id, int version, String opinion, Actor by) {
        Document document = steps.ask(id, version, DocumentStep.RELEASE, by);
        readiness.obstacle(document, DocumentStep.RELEASE).ifPresent(refusal -> {
            throw refusal;
        });
        schedule.clear(document);
        return publishing.publish(document, DocumentStep.RELEASE, opinion, by);
    }

    /**
     * Takes the time back; the document waits for approval again.
     *
     * @throws Refusal {@code kernel.changed-meanwhile}, or what {@link Document#refuses} says
     * @throws Findings {@code publication.reason-missing}
     */
    @Requires(Act.DOCUMENT_WITHDRAW)
    public Document unschedule(long id, int version, String reason, Actor by) {
        Document document = steps.ask(id, version, DocumentStep.UNSCHEDULE, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(reason.isBlank(), "reason", "publication.reason-missing");
        findings.throwIfAny();
        return backToApproval(document, reason, by);
    }

    /** Returns the next time for which anything waits; what is due already does not count. */
    Optional<Instant> next() {
        return schedule.next();
    }

    /** Returns what is due now, the longest due first. */
    List<Long> due() {
        return schedule.due();
    }

    /**
     * Makes it public if it is due. What stands against it meanwhile sends it back to whoever approves, with the reason.
     *
     * @throws Refusal {@code publication.index-code-missing}; nothing has happened then
     */
    void release(long id) {
        if (!schedule.hold(id)) {
            return;
        }
        Document document = store.get(id);
        Optional<Refusal> obstacle = readiness.obstacle(document, DocumentStep.RELEASE);
        if (obstacle.isPresent()) {
            notReleased(document, obstacle.get());
            return;
        }
        Instant at = Objects.requireNonNull(document.edition().publishAt());
        long late = Duration.between(at, steps.now()).toSeconds();
        publishing.publish(
                document,
                DocumentStep.RELEASE,
                "定于 " + Beijing.second(at) + " 公开" + (late > PUNCTUAL ? "；实际公开晚 " + late + " 秒" : ""),
                system(document));
    }

    /** Sends it back to whoever approves, because it could not be made public. */
    void notReleased(long id, Refusal refusal) {
        if (schedule.hold(id)) {
            notReleased(store.get(id), refusal);
        }
    }

    private void notReleased(Document document, Refusal refusal) {
        backToApproval(document, "到时没有公开：" + Sentences.of(refusal.code(), refusal.args()), system(document));
    }

    private Document backToApproval(Document document, String reason, Actor by) {
        schedule.clear(document);
        return steps.take(document, DocumentStep.UNSCHEDULE, document.at(DocumentStage.APPROVING), reason, by);
    }

    private Actor system(Document document) {
        return Actor.system(document.organ(), organs.get(document.organ()).name());
    }
}
