package org.zhiqing.server.publication;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** The stops between a draft and the public: first check, review, approval, and back again. */
@Service
@Transactional
public class DocumentApproval {

    /** Nobody approves today what is to be read so much later. */
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final StepTaking steps;
    private final Readiness readiness;
    private final EditionScreening screening;
    private final Publishing publishing;
    private final Schedule schedule;

    DocumentApproval(
            StepTaking steps,
            Readiness readiness,
            EditionScreening screening,
            Publishing publishing,
            Schedule schedule) {
        this.steps = steps;
        this.readiness = readiness;
        this.screening = screening;
        this.publishing = publishing;
        this.schedule = schedule;
    }

    /**
     * Passes the first check (初核).
     *
     * @throws Refusal {@code kernel.changed-meanwhile}, or what {@link Document#refuses} says
     */
    @Requires(Act.DOCUMENT_CHECK)
    public Document check(long id, int version, String opinion, Actor by) {
        Document document = ready(id, version, DocumentStep.CHECK, by);
        return steps.take(document, DocumentStep.CHECK, document.at(document.following()), opinion, by);
    }

    /**
     * Countersigns (会签) for the person's unit. When the last unit asked has done so, the review begins; what a unit
     * does not agree with is shown to whoever reviews and approves.
     *
     * @param opinion what the unit does not agree with, or what it adds
     * @throws Refusal as {@link #check}; {@code publication.not-asked-to-countersign}
     * @throws Findings {@code publication.opinion-missing} if it does not agree and does not say why
     */
    @Requires(Act.DOCUMENT_CHECK)
    public Document countersign(long id, int version, boolean agrees, String opinion, Actor by) {
        Document document = ready(id, version, DocumentStep.COUNTERSIGN, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(!agrees && opinion.isBlank(), "opinion", "publication.opinion-missing");
        findings.throwIfAny();
        boolean last = document.awaitedUnits().size() == 1;
        String words = (agrees ? "同意。" : PassedStep.DISAGREES) + opinion.strip();
        return steps.take(
                document, DocumentStep.COUNTERSIGN, last ? document.at(document.following()) : document, words, by);
    }

    /**
     * Reviews what was published urgently, within 24 hours (补充复核).
     *
     * @param objects whether it should be withdrawn; the head of the disclosure office is told
     * @throws Refusal as {@link #check}
     * @throws Findings {@code publication.opinion-missing} if it objects and does not say why
     */
    @Requires(Act.DOCUMENT_REVIEW)
    public Document reviewAfterwards(long id, int version, boolean objects, String opinion, Actor by) {
        Document document = ready(id, version, DocumentStep.SECOND, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(objects && opinion.isBlank(), "opinion", "publication.opinion-missing");
        findings.throwIfAny();
        String words = (objects ? "有异议，建议撤回：" : "没有异议。") + opinion.strip();
        Document saved = steps.take(document, DocumentStep.SECOND, document, words, by);
        if (objects) {
            steps.proposeWithdrawal(saved, opinion, by);
        }
        return saved;
    }

    /**
     * Passes the review (审核). What is for proactive disclosure needs the signed secrecy review of exactly this
     * edition, and an answer to everything that the screening found.
     *
     * @throws Refusal as {@link #check}; {@code publication.secrecy-mark-found}, {@code publication.hits-unanswered},
     *     {@code publication.secrecy-review-missing}, {@code …-void}, {@code …-against}
     */
    @Requires(Act.DOCUMENT_REVIEW)
    public Document review(long id, int version, String opinion, Actor by) {
        Document document = ready(id, version, DocumentStep.REVIEW, by);
        return steps.take(document, DocumentStep.REVIEW, document.at(document.following()), opinion, by);
    }

    /**
     * Says why a hit of the screening is no obstacle; 审核 only.
     *
     * @param hit key of the hit
     * @throws Refusal {@code kernel.changed-meanwhile}, {@code publication.hit-not-found},
     *     {@code publication.secrecy-mark-found} if it is one that no reason removes
     * @throws Findings {@code publication.reason-missing}
     */
    @Requires(Act.DOCUMENT_REVIEW)
    public void answer(long id, int version, String hit, String reason, Actor by) {
        Document document = steps.askForAnswer(id, version, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(reason.isBlank(), "reason", "publication.reason-missing");
        findings.throwIfAny();
        var found = screening.hits(document).stream()
                .map(AnsweredHit::hit)
                .filter(known -> known.key().equals(hit))
                .findFirst()
                .orElseThrow(() -> new Refusal("publication.hit-not-found"));
        if (found.kind().blocking()) {
            throw new Refusal("publication.secrecy-mark-found", document.title(), found.place());
        }
        screening.answer(document, found, reason, by, steps.now());
        steps.note(
                by,
                "document.screening-answered",
                document,
                found.place() + "：" + found.kind().label());
    }

    /**
     * Approves (审批) for a time to come: the document becomes public by itself at that time, and has its index number
     * from then.
     *
     * @param at later than now, and not later than a year from now
     * @throws Refusal as {@link #review}
     * @throws Findings {@code publication.publish-at-past}, {@code publication.publish-at-far},
     *     {@code publication.publish-at-not-public}
     */
    @Requires(Act.DOCUMENT_APPROVE)
    public Document approveFor(long id, int version, Instant at, String opinion, Actor by) {
        Document document = ready(id, version, DocumentStep.APPROVE, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(
                document.edition().content().attribute() != DisclosureAttribute.PROACTIVE,
                "publishAt",
                "publication.publish-at-not-public");
        findings.when(
                !at.isAfter(steps.now()),
                "publishAt",
                "publication.publish-at-past",
                Beijing.second(at),
                Beijing.second(steps.now()));
        findings.when(
                at.isAfter(steps.now().plus(FARTHEST)), "publishAt", "publication.publish-at-far", FARTHEST.toDays());
        findings.throwIfAny();
        return schedule.set(document, at, opinion, by);
    }

    /**
     * Approves (审批). Proactive disclosure becomes public at once, with its index number; anything else is kept.
     *
     * @throws Refusal as {@link #review}; {@code publication.index-code-missing}
     */
    @Requires(Act.DOCUMENT_APPROVE)
    public Document approve(long id, int version, String opinion, Actor by) {
        Document document = ready(id, version, DocumentStep.APPROVE, by);
        return publishing.approved(document, opinion, by);
    }

    /**
     * Returns the document to an earlier stage (退回).
     *
     * @throws Refusal as {@link #check}; {@code publication.not-returnable}
     * @throws Findings {@code publication.reason-missing}
     */
    @Requires({Act.DOCUMENT_CHECK, Act.DOCUMENT_REVIEW, Act.DOCUMENT_APPROVE})
    public Document giveBack(long id, int version, DocumentStage to, String reason, Actor by) {
        Document document = steps.ask(id, version, DocumentStep.RETURN, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(reason.isBlank(), "reason", "publication.reason-missing");
        findings.throwIfAny();
        if (!document.returnable().contains(to)) {
            throw new Refusal("publication.not-returnable", document.title(), to, document.returnable());
        }
        return steps.take(document, DocumentStep.RETURN, document.at(to), reason, by);
    }

    private Document ready(long id, int version, DocumentStep step, Actor by) {
        Document document = steps.ask(id, version, step, by);
        readiness.refuses(document, step, by).ifPresent(refusal -> {
            throw refusal;
        });
        return document;
    }
}
