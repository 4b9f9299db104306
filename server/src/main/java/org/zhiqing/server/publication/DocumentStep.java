package org.zhiqing.server.publication;

import static org.zhiqing.server.publication.DocumentStage.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhiqing.server.kernel.Act;

/**
 * What can be done with a document, from which stages, and by whom. Where {@code to} is empty, the kind's route or the
 * person decides where it leads.
 */
public enum DocumentStep {
    SUBMIT("送审", "submitted", Act.DOCUMENT_DRAFT, Set.of(), DRAFT),
    CHECK("初核通过", "checked", Act.DOCUMENT_CHECK, Set.of(REVIEWING), CHECKING),
    SIGN("签署保密审查意见", "secrecy-signed", Act.SECRECY_REVIEW, Set.of(REVIEWING), REVIEWING),
    REVIEW("审核通过", "reviewed", Act.DOCUMENT_REVIEW, Set.of(APPROVING), REVIEWING),
    APPROVE("审批通过", "approved", Act.DOCUMENT_APPROVE, Set.of(PUBLISHED, KEPT), APPROVING, BATCHED),
    RETURN("退回", "returned", Act.DOCUMENT_READ, Set.of(DRAFT, CHECKING, REVIEWING), CHECKING, REVIEWING, APPROVING),
    REVISE("修改", "revised", Act.DOCUMENT_DRAFT, Set.of(DRAFT), PUBLISHED, WITHDRAWN, KEPT),
    WITHDRAW(
            "撤回",
            "withdrawn",
            Act.DOCUMENT_WITHDRAW,
            Set.of(WITHDRAWN),
            PUBLISHED,
            DRAFT,
            CHECKING,
            REVIEWING,
            APPROVING),
    DISCARD("作废", "discarded", Act.DOCUMENT_DRAFT, Set.of(DISCARDED, PUBLISHED, WITHDRAWN, KEPT), DRAFT, BATCHED),
    /** Written down when an edition that was submitted before is saved with other words; no button of its own. */
    REWRITE("改稿", "rewritten", Act.DOCUMENT_DRAFT, Set.of(DRAFT));

    private final String label;
    private final String past;
    private final Act act;
    private final Set<DocumentStage> to;
    private final Set<DocumentStage> from;

    DocumentStep(String label, String past, Act act, Set<DocumentStage> to, DocumentStage... from) {
        this.label = label;
        this.past = past;
        this.act = act;
        this.to = to;
        EnumSet<DocumentStage> stages = EnumSet.noneOf(DocumentStage.class);
        stages.addAll(Arrays.asList(from));
        this.from = Collections.unmodifiableSet(stages);
    }

    /** Returns the words of the button. */
    public String label() {
        return label;
    }

    /** Returns the stable word of the operation log: {@code document.submitted} … */
    String logged() {
        return "document." + past;
    }

    /** Returns the stages in which it can be done. */
    public Set<DocumentStage> from() {
        return from;
    }

    /** Returns the stages it can lead to. {@link #SUBMIT} leads to the first stop of the kind's route. */
    public Set<DocumentStage> to() {
        return this == SUBMIT ? EnumSet.of(CHECKING, REVIEWING) : to;
    }

    /** Returns the act a person must be allowed in the stage: who returns a document must be able to pass it there. */
    Act act(DocumentStage stage) {
        if (this != RETURN) {
            return act;
        }
        return switch (stage) {
            case CHECKING -> CHECK.act;
            case REVIEWING -> REVIEW.act;
            case APPROVING -> APPROVE.act;
            default -> act;
        };
    }

    /** Returns what can be done in a stage. */
    public static List<DocumentStep> possibleIn(DocumentStage stage) {
        return Arrays.stream(values()).filter(step -> step.from.contains(stage)).toList();
    }

    /** Returns whether it carries an edition on towards the public, so that the duties must be separated. */
    boolean isDuty() {
        return this == SUBMIT || this == CHECK || this == SIGN || this == REVIEW || this == APPROVE;
    }
}
