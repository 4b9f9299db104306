package org.zhiqing.server.publication;

import static org.zhiqing.server.publication.DocumentStage.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhiqing.server.kernel.Act;

/** What can be done with a document, from which stages, where it can lead, and by whom. */
public enum DocumentStep {
    SUBMIT("送审", "submitted", Act.DOCUMENT_DRAFT, DRAFT),
    CHECK("初核通过", "checked", Act.DOCUMENT_CHECK, CHECKING),
    COUNTERSIGN("会签", "countersigned", Act.DOCUMENT_CHECK, COUNTERSIGNING),
    SIGN("签署保密审查意见", "secrecy-signed", Act.SECRECY_REVIEW, REVIEWING, APPROVING),
    REVIEW("审核通过", "reviewed", Act.DOCUMENT_REVIEW, REVIEWING),
    APPROVE("审批通过", "approved", Act.DOCUMENT_APPROVE, APPROVING, BATCHED),
    RELEASE("发布", "released", Act.DOCUMENT_APPROVE, SCHEDULED),
    UNSCHEDULE("取消定时发布", "unscheduled", Act.DOCUMENT_WITHDRAW, SCHEDULED),
    /** After an urgent publication, by somebody who had no part in it. */
    SECOND("补充复核", "second-reviewed", Act.DOCUMENT_REVIEW, PUBLISHED),
    RETURN("退回", "returned", Act.DOCUMENT_READ, CHECKING, COUNTERSIGNING, REVIEWING, APPROVING),
    REVISE("修改", "revised", Act.DOCUMENT_DRAFT, PUBLISHED, WITHDRAWN, KEPT),
    WITHDRAW(
            "撤回",
            "withdrawn",
            Act.DOCUMENT_WITHDRAW,
            PUBLISHED,
            DRAFT,
            CHECKING,
            COUNTERSIGNING,
            REVIEWING,
            APPROVING,
            SCHEDULED),
    MERGE("并入另一件", "merged", Act.DOCUMENT_WITHDRAW, PUBLISHED),
    /** After a withdrawal or merging: what is left of it shows neither title nor note any more. */
    CONCEAL("不再显示标题", "title-concealed", Act.DOCUMENT_WITHDRAW, WITHDRAWN),
    DISCARD("作废", "discarded", Act.DOCUMENT_DRAFT, DRAFT, BATCHED),
    /** Written down when an edition that was submitted before is saved with other words; no button of its own. */
    REWRITE("改稿", "rewritten", Act.DOCUMENT_DRAFT);

    private final String label;
    private final String past;
    private final Act act;
    private final Set<DocumentStage> from;

    DocumentStep(String label, String past, Act act, DocumentStage... from) {
        this.label = label;
        this.past = past;
        this.act = act;
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

    /**
     * Returns the stages it can lead to from a stage; which of them, the kind's route or the person decides. An edition in
     * work stays where it is when it is signed, or when the one before it is withdrawn.
     */
    Set<DocumentStage> to(DocumentStage stage) {
        if (!from.contains(stage)) {
            return EnumSet.noneOf(DocumentStage.class);
        }
        return switch (this) {
            case SUBMIT -> EnumSet.of(CHECKING, COUNTERSIGNING, REVIEWING, APPROVING);
            case CHECK -> EnumSet.of(COUNTERSIGNING, REVIEWING);
            case COUNTERSIGN -> EnumSet.of(COUNTERSIGNING, REVIEWING);
            case SIGN, SECOND -> EnumSet.of(stage);
            case REVIEW -> EnumSet.of(APPROVING);
            case APPROVE -> stage == BATCHED ? EnumSet.of(PUBLISHED) : EnumSet.of(SCHEDULED, PUBLISHED, KEPT);
            case RELEASE -> EnumSet.of(PUBLISHED);
            case UNSCHEDULE -> EnumSet.of(APPROVING);
            case RETURN -> EnumSet.range(DRAFT, DocumentStage.values()[stage.ordinal() - 1]);
            case REVISE, REWRITE -> EnumSet.of(DRAFT);
            case MERGE, CONCEAL -> EnumSet.of(WITHDRAWN);
            case WITHDRAW -> EnumSet.of(stage == PUBLISHED ? WITHDRAWN : stage == SCHEDULED ? APPROVING : stage);
            case DISCARD ->
                stage == BATCHED ? EnumSet.of(DISCARDED) : EnumSet.of(DISCARDED, PUBLISHED, WITHDRAWN, KEPT);
        };
    }

    /** Returns the act a person must be allowed in the stage: who returns a document must be able to pass it there. */
    Act act(DocumentStage stage) {
        if (this != RETURN) {
            return act;
        }
        return switch (stage) {
            case CHECKING -> CHECK.act;
            case COUNTERSIGNING -> COUNTERSIGN.act;
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
        return switch (this) {
            case SUBMIT, CHECK, COUNTERSIGN, SIGN, REVIEW, APPROVE, SECOND -> true;
            case RELEASE, UNSCHEDULE, RETURN, REVISE, WITHDRAW, MERGE, CONCEAL, DISCARD, REWRITE -> false;
        };
    }
}
