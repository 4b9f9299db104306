package org.zhiqing.server.publication;

import org.zhiqing.server.publication.kind.Checkpoint;

/**
 * Where a document's edition in work stands. Together with {@link DocumentStep} the only definition: the desk's buttons,
 * the refusals, the guard of every step taken and {@code docs/generated/document-stages.md} are made from the two.
 */
public enum DocumentStage {
    DRAFT("起草"),
    CHECKING("初核"),
    COUNTERSIGNING("会签"),
    REVIEWING("审核"),
    APPROVING("审批"),
    /** Approved; becomes public by itself at the time set for it (定时发布). */
    SCHEDULED("待发布"),
    /** Imported; waits for the one review and the one approval of its batch. */
    BATCHED("随批审查"),
    PUBLISHED("已公开"),
    WITHDRAWN("已撤回"),
    /** Decided, but not for proactive disclosure. */
    KEPT("已审定，不主动公开"),
    DISCARDED("已作废");

    private final String label;

    DocumentStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Returns the stage in which a stop of the route is waited for. */
    static DocumentStage of(Checkpoint checkpoint) {
        return switch (checkpoint) {
            case CHECK -> CHECKING;
            case COUNTERSIGN -> COUNTERSIGNING;
            case REVIEW -> REVIEWING;
            case APPROVE -> APPROVING;
        };
    }

    /** Returns whether the edition is under way from the desk of its author to the public. */
    public boolean isUnderway() {
        return this == CHECKING || this == COUNTERSIGNING || this == REVIEWING || this == APPROVING;
    }
}
