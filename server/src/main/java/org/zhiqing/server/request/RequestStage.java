package org.zhiqing.server.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a request stands (办理阶段). Together with {@link RequestStep} the one definition from which buttons, refusals,
 * the check of the table and the diagram in the documents are made.
 */
public enum RequestStage {
    /** Came in online or by fax; both sides have still to confirm (art. 31 item 3), no period runs. */
    SUBMITTED("待确认"),
    /** Received by art. 31; the answering period runs. */
    RECEIVED("已登记"),
    /** The applicant was asked for a correction (art. 30); the period stands still. */
    AWAITING_CORRECTION("待补正"),
    IN_PROGRESS("办理中"),
    AWAITING_DECISION("待审签"),
    /** The letter is signed and issued, and has not left yet. */
    SIGNED("待发出"),
    /** Asked again by the same applicant, answered with the other request. */
    MERGED("已并案"),
    ANSWERED("已答复"),
    /** No longer processed: not corrected or not paid in time (其他处理 1, 2). */
    ABANDONED("不再处理"),
    WITHDRAWN("申请人撤回");

    private final String label;

    RequestStage(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** The steps possible in this stage, in the order of the work. */
    public List<RequestStep> steps() {
        return Arrays.stream(RequestStep.values())
                .filter(step -> step.from().contains(this))
                .toList();
    }

    /** The stages that can follow. */
    public Set<RequestStage> next() {
        Set<RequestStage> next = EnumSet.noneOf(RequestStage.class);
        steps().forEach(step -> next.addAll(step.to()));
        return next;
    }

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
