package org.zhiqing.server.publication.batch;

import org.zhiqing.server.kernel.Act;

/** What can be done with a batch that is not public yet. */
public enum BatchStep {
    SIGN("签署保密审查意见", Act.SECRECY_REVIEW),
    APPROVE("审批通过", Act.DOCUMENT_APPROVE),
    DISCARD("作废", Act.DOCUMENT_IMPORT);

    private final String label;
    private final Act act;

    BatchStep(String label, Act act) {
        this.label = label;
        this.act = act;
    }

    /** Returns the words of the button. */
    public String label() {
        return label;
    }

    Act act() {
        return act;
    }
}
